// Pins: Each thread has a last error of its own.
// Source: WSAGetLastError function
#include "../probe.h"

DWORD WINAPI other(LPVOID)
{
    DWORD before = WSAGetLastError();
    closesocket(INVALID_SOCKET);
    return before;
}

int main()
{
    start();
    WSASetLastError(WSAEINTR);
    printf("in a new thread: %s\n", errorName(join(run(other))));
    WSASetLastError(WSAEINTR);
    WaitForSingleObject(run(other), INFINITE);
    printf("here: %s\n", errorName(WSAGetLastError()));
    return 0;
}
