// Pins: An accept that waits fails when another thread closes its socket, with WSAEINTR.
// Source: unverified
#include "../probe.h"

DWORD WINAPI acceptor(LPVOID argument)
{
    SOCKET s = accept(*(SOCKET *)argument, NULL, NULL);
    return s == INVALID_SOCKET ? WSAGetLastError() : 0;
}

int main()
{
    start();
    SOCKET listener = listening();
    HANDLE thread = run(acceptor, &listener);
    settle();
    closesocket(listener);
    printf("accept: %s\n", errorName(join(thread)));
    return 0;
}
