// Pins: Data that came before the end of the connection are received before it is told.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation first(4), second(4);
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    shutdown(pair.client, SD_SEND);
    first.receive(pair.server);
    first.finish(pair.server);
    second.receive(pair.server);
    second.finish(pair.server);
    return 0;
}
