// Pins: WSAGetLastError and GetLastError tell the same value.
// Source: WSAGetLastError function
#include "../probe.h"

int main()
{
    start();
    SetLastError(ERROR_ACCESS_DENIED);
    printf("%s\n", errorName(WSAGetLastError()));
    WSASetLastError(WSAEINTR);
    printf("%s\n", errorName(GetLastError()));
    closesocket(INVALID_SOCKET);
    printf("%s\n", errorName(GetLastError()));
    return 0;
}
