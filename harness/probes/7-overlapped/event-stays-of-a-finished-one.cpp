// Pins: WSAGetOverlappedResult leaves a manual-reset event signaled.
// Source: WSAGetOverlappedResult function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    send(pair.client, "x", 1, 0);
    operation.finish(pair.server);
    showWait("event", WaitForSingleObject(operation.overlapped.hEvent, 0));
    return 0;
}
