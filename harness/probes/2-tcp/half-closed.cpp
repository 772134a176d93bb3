// Pins: After shutdown(SD_SEND) the other side receives the end and can still send.
// Source: shutdown function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    char buffer[8];
    show("shutdown", shutdown(pair.client, SD_SEND));
    show("server's recv", recv(pair.server, buffer, sizeof(buffer), 0));
    show("server's send", send(pair.server, "abc", 3, 0));
    arrived(pair.client, 3);
    show("client's recv", recv(pair.client, buffer, sizeof(buffer), 0));
    return 0;
}
