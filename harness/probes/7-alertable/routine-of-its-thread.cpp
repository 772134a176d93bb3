// Pins: A completion routine runs in the thread that began the operation, in no other.
// Source: WSARecv function
#include "../probe.h"

DWORD routineThread;

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED, DWORD)
{
    routineThread = GetCurrentThreadId();
}

DWORD WINAPI other(LPVOID)
{
    return SleepEx(50, TRUE);
}

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server, ended);
    send(pair.client, "x", 1, 0);
    printf("in the other thread: %lu\n", join(run(other)));
    showWait("here", SleepEx(1000, TRUE));
    yes("this thread", routineThread == GetCurrentThreadId());
    return 0;
}
