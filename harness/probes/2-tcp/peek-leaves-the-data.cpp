// Pins: recv with MSG_PEEK copies data and leaves them in the socket.
// Source: recv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    char buffer[8];
    show("peek", recv(pair.server, buffer, sizeof(buffer), MSG_PEEK));
    show("recv", recv(pair.server, buffer, sizeof(buffer), 0));
    return 0;
}
