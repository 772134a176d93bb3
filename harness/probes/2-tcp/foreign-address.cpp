// Pins: bind fails with WSAEADDRNOTAVAIL for an address that this computer does not have.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address = loopback();
    address.sin_addr.s_addr = htonl(0x08080808);
    show("bind", bindTo(stream(), address));
    return 0;
}
