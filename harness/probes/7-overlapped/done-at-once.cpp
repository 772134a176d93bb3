// Pins: WSARecv returns 0 with the number of bytes when data wait, and the event is set all the same.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    Operation operation(4);
    show("WSARecv", operation.receive(pair.server));
    printf("%lu bytes\n", operation.count);
    showWait("event", WaitForSingleObject(operation.overlapped.hEvent, 0));
    operation.finish(pair.server);
    return 0;
}
