// Pins: connect fails with WSAEAFNOSUPPORT for an address of another family than the socket's.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address = loopback(40100);
    address.sin_family = 77;
    show("connect", connectTo(stream(), address));
    return 0;
}
