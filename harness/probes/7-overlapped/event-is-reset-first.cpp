// Pins: Beginning an operation makes its event nonsignaled.
// Source: Synchronization and Overlapped Input and Output
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    SetEvent(operation.overlapped.hEvent);
    operation.receive(pair.server);
    showWait("while pending", WaitForSingleObject(operation.overlapped.hEvent, 0));
    send(pair.client, "x", 1, 0);
    showWait("at its end", WaitForSingleObject(operation.overlapped.hEvent, 1000));
    return 0;
}
