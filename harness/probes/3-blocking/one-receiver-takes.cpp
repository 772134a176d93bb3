// Pins: Bytes go to one of the threads that wait to receive from a socket, never to two.
// Source: recv function
#include "../probe.h"

DWORD WINAPI receiver(LPVOID argument)
{
    char buffer[8];
    return recv(*(SOCKET *)argument, buffer, 1, 0);
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE threads[2] = {run(receiver, &pair.server), run(receiver, &pair.server)};
    settle();
    send(pair.client, "x", 1, 0);
    DWORD first = WaitForMultipleObjects(2, threads, FALSE, INFINITE);
    showWait("the other", WaitForSingleObject(threads[1 - first], 50));
    send(pair.client, "y", 1, 0);
    printf("%lu and %lu bytes\n", join(threads[0]), join(threads[1]));
    return 0;
}
