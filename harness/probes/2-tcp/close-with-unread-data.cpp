// Pins: A socket closed before all data were read resets the connection.
// Source: unverified
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    closesocket(pair.server);
    char c;
    show("recv", recv(pair.client, &c, 1, 0));
    return 0;
}
