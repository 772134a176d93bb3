// Pins: bind fails with WSAEFAULT for an address of another family than the socket's.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address = loopback(40100);
    address.sin_family = AF_INET6;
    show("bind", bindTo(stream(), address));
    return 0;
}
