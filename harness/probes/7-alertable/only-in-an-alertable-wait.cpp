// Pins: A completion routine runs when its thread waits alertably, not in Sleep and not on its own.
// Source: WSARecv function
#include "../probe.h"

int calls;

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED, DWORD)
{
    calls++;
}

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    show("WSARecv", operation.receive(pair.server, ended));
    send(pair.client, "x", 1, 0);
    Sleep(50);
    printf("after Sleep: %d\n", calls);
    SleepEx(1000, FALSE);
    printf("after SleepEx, not alertable: %d\n", calls);
    showWait("SleepEx", SleepEx(1000, TRUE));
    printf("after SleepEx: %d\n", calls);
    return 0;
}
