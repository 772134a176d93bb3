// Pins: FIONBIO with zero makes a socket blocking again.
// Source: ioctlsocket function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    unblock(pair.server);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    u_long off = 0;
    show("FIONBIO", ioctlsocket(pair.server, FIONBIO, &off));
    send(pair.client, "x", 1, 0);
    show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
