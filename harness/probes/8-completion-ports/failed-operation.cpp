// Pins: The packet of an operation that failed: FALSE with the operation's OVERLAPPED and error.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    transfer.receive(pair.server);
    showBool("CancelIoEx", CancelIoEx((HANDLE)pair.server, NULL));
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
