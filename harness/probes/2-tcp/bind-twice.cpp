// Pins: A socket is bound once: bind fails with WSAEINVAL the second time.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    show("first", bindTo(s, loopback()));
    show("second", bindTo(s, loopback()));
    return 0;
}
