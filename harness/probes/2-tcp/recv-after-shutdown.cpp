// Pins: recv fails with WSAESHUTDOWN after shutdown(SD_RECEIVE), and sending goes on.
// Source: shutdown function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    char c;
    show("shutdown", shutdown(pair.client, SD_RECEIVE));
    show("recv", recv(pair.client, &c, 1, 0));
    show("send", send(pair.client, "x", 1, 0));
    show("server's recv", recv(pair.server, &c, 1, 0));
    return 0;
}
