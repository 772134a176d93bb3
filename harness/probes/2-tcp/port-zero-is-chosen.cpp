// Pins: bind to port 0 lets the system choose a port, which getsockname tells.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    show("bind", bindTo(s, loopback(0)));
    yes("a port", placeOf(s).sin_port != 0);
    yes("the address that was asked for", placeOf(s).sin_addr.s_addr == htonl(INADDR_LOOPBACK));
    return 0;
}
