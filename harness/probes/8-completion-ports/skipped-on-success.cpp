// Pins: With FILE_SKIP_COMPLETION_PORT_ON_SUCCESS an operation that was done at once has no packet; one that was pending has.
// Source: SetFileCompletionNotificationModes function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    showBool("mode", SetFileCompletionNotificationModes((HANDLE)pair.server, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    Transfer transfer;
    show("WSARecv", transfer.receive(pair.server));
    packet(port, 20);
    show("WSARecv", transfer.receive(pair.server));
    send(pair.client, "x", 1, 0);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
