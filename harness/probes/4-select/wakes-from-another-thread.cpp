// Pins: A select that waits returns when data come.
// Source: select function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    fd_set set;
    FD_ZERO(&set);
    FD_SET(*(SOCKET *)argument, &set);
    return select(0, &set, NULL, NULL, NULL);
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(waiter, &pair.server);
    showWait("before", WaitForSingleObject(thread, 50));
    send(pair.client, "x", 1, 0);
    printf("select: %lu\n", join(thread));
    return 0;
}
