// Pins: Two receives that are pending on one socket are filled in the order in which they were begun.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation first(1), second(1);
    first.receive(pair.server);
    second.receive(pair.server);
    send(pair.client, "ab", 2, 0);
    first.finish(pair.server);
    second.finish(pair.server);
    printf("%.1s %.1s\n", first.buffer, second.buffer);
    return 0;
}
