// Pins: A recv that waits returns 0 when the other side ends the connection.
// Source: recv function
#include "../probe.h"

DWORD WINAPI receiver(LPVOID argument)
{
    char c;
    return recv(*(SOCKET *)argument, &c, 1, 0);
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(receiver, &pair.server);
    settle();
    shutdown(pair.client, SD_SEND);
    printf("recv: %lu\n", join(thread));
    return 0;
}
