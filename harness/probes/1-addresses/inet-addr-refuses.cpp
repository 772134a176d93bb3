// Pins: inet_addr gives INADDR_NONE for a text that is no address, and for the broadcast address too.
// Source: inet_addr function
#include "../probe.h"

int main()
{
    start();
    yes("256.1.1.1", inet_addr("256.1.1.1") == INADDR_NONE);
    yes("www", inet_addr("www") == INADDR_NONE);
    yes("255.255.255.255", inet_addr("255.255.255.255") == INADDR_NONE);
    yes("127.0.0.1", inet_addr("127.0.0.1") == INADDR_NONE);
    return 0;
}
