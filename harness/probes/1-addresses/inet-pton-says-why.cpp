// Pins: inet_pton returns 1 for an address, 0 for a text that is none, and -1 with WSAEAFNOSUPPORT for another family.
// Source: inet_pton function
#include "../probe.h"

int main()
{
    start();
    IN_ADDR address;
    IN6_ADDR longer;
    printf("%d\n", inet_pton(AF_INET, "10.0.0.1", &address));
    printf("%d\n", inet_pton(AF_INET, "10.0.0", &address));
    printf("%d\n", inet_pton(AF_INET, "10.0.0.256", &address));
    printf("%d\n", inet_pton(AF_INET6, "::1", &longer));
    show("family 99", inet_pton(99, "10.0.0.1", &address));
    return 0;
}
