// Pins: With a completion routine hEvent need not be an event: a program may keep a pointer there.
// Source: WSARecv function
#include "../probe.h"

struct Client
{
    int number;
} client = {7};

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED overlapped, DWORD)
{
    printf("client %d\n", ((Client *)overlapped->hEvent)->number);
}

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.overlapped.hEvent = (HANDLE)&client;
    operation.receive(pair.server, ended);
    send(pair.client, "x", 1, 0);
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
