// Pins: An operation that was done at once has a packet too.
// Source: CreateIoCompletionPort function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    Transfer transfer;
    show("WSARecv", transfer.receive(pair.server));
    packet(port, 1000, &transfer.overlapped);
    packet(port, 20);
    return 0;
}
