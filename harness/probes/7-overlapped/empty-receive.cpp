// Pins: A receive into no bytes ends when data come, and leaves them there.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(0);
    show("WSARecv", operation.receive(pair.server));
    send(pair.client, "abc", 3, 0);
    operation.finish(pair.server);
    u_long left = 0;
    arrived(pair.server, 3);
    ioctlsocket(pair.server, FIONREAD, &left);
    printf("%lu left\n", left);
    return 0;
}
