// Pins: The packet of a receive whose connection was reset: FALSE with ERROR_NETNAME_DELETED.
// Source: unverified
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    transfer.receive(pair.server);
    reset(pair.client);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
