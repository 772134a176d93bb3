// Pins: An operation on a socket of a port goes on when the thread that began it ends.
// Source: unverified
#include "../probe.h"

Transfer transfer;

DWORD WINAPI beginner(LPVOID argument)
{
    transfer.receive(*(SOCKET *)argument);
    return 0;
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    join(run(beginner, &pair.server));
    send(pair.client, "x", 1, 0);
    packet(port, 1000, &transfer.overlapped);
    return 0;
}
