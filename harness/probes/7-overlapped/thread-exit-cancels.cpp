// Pins: Operations end as cancelled when the thread that began them ends.
// Source: WSARecv function
#include "../probe.h"

Operation *operation;

DWORD WINAPI beginner(LPVOID argument)
{
    operation = new Operation(4);
    operation->receive(*(SOCKET *)argument);
    return 0;
}

int main()
{
    start();
    Pair pair = connected();
    join(run(beginner, &pair.server));
    operation->finish(pair.server);
    return 0;
}
