// Pins: AcceptEx that is given room for data ends when the client has sent something, not when it connects.
// Source: AcceptEx function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), client = stream(), server = stream();
    char buffer[8 + 2 * (sizeof(SOCKADDR_IN) + 16)];
    DWORD count = 0;
    OVERLAPPED overlapped = {};
    overlapped.hEvent = WSACreateEvent();
    AcceptEx(listener, server, buffer, 8, sizeof(SOCKADDR_IN) + 16, sizeof(SOCKADDR_IN) + 16, &count, &overlapped);
    connectTo(client, placeOf(listener));
    showWait("connected", WaitForSingleObject(overlapped.hEvent, 50));
    send(client, "x", 1, 0);
    showBool("result", GetOverlappedResult((HANDLE)listener, &overlapped, &count, TRUE));
    printf("%lu bytes: %.1s\n", count, buffer);
    return 0;
}
