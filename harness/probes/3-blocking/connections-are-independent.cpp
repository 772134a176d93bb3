// Pins: A thread that waits for one connection keeps no thread of another one from receiving.
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
    SOCKET listener = listening();
    Pair first = connectedTo(listener), second = connectedTo(listener);
    HANDLE waiting = run(receiver, &first.server), served = run(receiver, &second.server);
    send(second.client, "x", 1, 0);
    printf("second: %lu\n", join(served));
    showWait("first", WaitForSingleObject(waiting, 50));
    send(first.client, "x", 1, 0);
    printf("first: %lu\n", join(waiting));
    return 0;
}
