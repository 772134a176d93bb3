// Pins: When the other side ends the connection the packet of a receive says success and no bytes.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    transfer.receive(pair.server);
    closesocket(pair.client);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
