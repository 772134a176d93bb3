// Pins: closesocket ends pending operations with WSA_OPERATION_ABORTED, and their events are set.
// Source: closesocket function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    closesocket(pair.server);
    showWait("event", WaitForSingleObject(operation.overlapped.hEvent, 1000));
    printf("%lx\n", (unsigned long)operation.overlapped.Internal);
    return 0;
}
