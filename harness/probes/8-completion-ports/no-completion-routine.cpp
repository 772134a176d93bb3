// Pins: A socket that belongs to a port takes no completion routine.
// Source: CreateIoCompletionPort function
#include "../probe.h"

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED, DWORD)
{
    printf("routine\n");
}

int main()
{
    start();
    Pair pair = connected();
    CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer transfer;
    show("WSARecv", transfer.receive(pair.server, ended));
    send(pair.client, "x", 1, 0);
    printf("SleepEx: %lu\n", SleepEx(50, TRUE));
    return 0;
}
