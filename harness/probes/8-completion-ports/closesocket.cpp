// Pins: closesocket ends pending operations: their packets say ERROR_OPERATION_ABORTED and still have the key.
// Source: closesocket function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    transfer.receive(pair.server);
    closesocket(pair.server);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
