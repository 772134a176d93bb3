// Pins: A completion routine is queued also when WSARecv has returned 0; it runs in the next alertable wait.
// Source: WSARecv function
#include "../probe.h"

int calls;

void CALLBACK ended(DWORD, DWORD bytes, LPWSAOVERLAPPED, DWORD)
{
    calls++;
    printf("%lu bytes\n", bytes);
}

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    Operation operation(4);
    show("WSARecv", operation.receive(pair.server, ended));
    printf("%d calls\n", calls);
    showWait("SleepEx", SleepEx(0, TRUE));
    printf("%d calls\n", calls);
    return 0;
}
