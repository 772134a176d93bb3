// Pins: The packet of a receive has the number of bytes, the key of its socket, and the OVERLAPPED.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    yes("the same port", CreateIoCompletionPort((HANDLE)pair.server, port, 77, 0) == port);
    Transfer transfer;
    show("WSARecv", transfer.receive(pair.server));
    send(pair.client, "x", 1, 0);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
