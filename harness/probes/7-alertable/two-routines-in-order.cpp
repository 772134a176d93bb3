// Pins: Completion routines of receives on one socket run in the order in which the receives were begun.
// Source: WSARecv function
#include "../probe.h"

Operation first(1), second(1);

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED overlapped, DWORD)
{
    printf("%s\n", overlapped == &first.overlapped ? "first" : "second");
}

int main()
{
    start();
    Pair pair = connected();
    first.receive(pair.server, ended);
    second.receive(pair.server, ended);
    send(pair.client, "ab", 2, 0);
    settle();
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
