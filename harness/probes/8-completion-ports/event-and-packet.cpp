// Pins: An operation on a socket of a port that names an event has both: the event is set and a packet comes.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    transfer.overlapped.hEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    transfer.receive(pair.server);
    send(pair.client, "x", 1, 0);
    showWait("event", WaitForSingleObject(transfer.overlapped.hEvent, 1000));
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
