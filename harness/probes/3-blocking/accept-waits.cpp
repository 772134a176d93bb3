// Pins: accept on a blocking socket returns when there is a connection, not before.
// Source: accept function
#include "../probe.h"

volatile LONG returned;

DWORD WINAPI acceptor(LPVOID argument)
{
    SOCKET s = accept(*(SOCKET *)argument, NULL, NULL);
    InterlockedExchange(&returned, 1);
    return s != INVALID_SOCKET;
}

int main()
{
    start();
    SOCKET listener = listening();
    HANDLE thread = run(acceptor, &listener);
    settle();
    yes("returned before connect", returned != 0);
    connectTo(stream(), placeOf(listener));
    yes("a socket", join(thread) == 1);
    return 0;
}
