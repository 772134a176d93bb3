// Pins: send fails with WSAENOTCONN on a datagram socket that is not connected.
// Source: send function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = datagrams();
    show("send", send(s, "x", 1, 0));
    show("listen", listen(s, 5));
    return 0;
}
