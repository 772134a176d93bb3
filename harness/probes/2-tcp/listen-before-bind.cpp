// Pins: listen fails with WSAEINVAL on a socket that was not bound.
// Source: listen function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    show("listen", listen(s, 5));
    bindTo(s, loopback());
    show("listen", listen(s, 5));
    show("once more", listen(s, 5));
    return 0;
}
