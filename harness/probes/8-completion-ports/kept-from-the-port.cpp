// Pins: The low bit of hEvent keeps an operation's packet from the port; the event is set.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    Transfer transfer;
    transfer.overlapped.hEvent = (HANDLE)((ULONG_PTR)event | 1);
    transfer.receive(pair.server);
    send(pair.client, "x", 1, 0);
    showWait("event", WaitForSingleObject(event, 1000));
    packet(port, 50);
    return 0;
}
