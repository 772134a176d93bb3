// Pins: recv on a blocking socket returns when data have come, not before.
// Source: recv function
#include "../probe.h"

volatile LONG returned;

DWORD WINAPI receiver(LPVOID argument)
{
    char buffer[8];
    int count = recv(*(SOCKET *)argument, buffer, sizeof(buffer), 0);
    InterlockedExchange(&returned, 1);
    return count;
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(receiver, &pair.server);
    settle();
    yes("returned before send", returned != 0);
    send(pair.client, "abc", 3, 0);
    printf("%lu bytes\n", join(thread));
    return 0;
}
