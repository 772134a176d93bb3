// Pins: send of no bytes on a stream succeeds, and the other side is told nothing.
// Source: send function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    show("send", send(pair.client, "", 0, 0));
    settle();
    u_long count = 9;
    ioctlsocket(pair.server, FIONREAD, &count);
    printf("%lu bytes\n", count);
    send(pair.client, "x", 1, 0);
    char buffer[4];
    show("recv", recv(pair.server, buffer, sizeof(buffer), 0));
    return 0;
}
