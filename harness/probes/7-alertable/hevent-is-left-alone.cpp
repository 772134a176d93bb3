// Pins: With a completion routine hEvent is the program's own: it is not signaled.
// Source: WSARecv function
#include "../probe.h"

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED, DWORD)
{
    printf("routine\n");
}

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server, ended);
    send(pair.client, "x", 1, 0);
    showWait("SleepEx", SleepEx(1000, TRUE));
    showWait("event", WaitForSingleObject(operation.overlapped.hEvent, 0));
    return 0;
}
