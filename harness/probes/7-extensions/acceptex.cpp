// Pins: AcceptEx begins to accept into a socket that is there already, and ends with a connection.
// Source: AcceptEx function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), client = stream(), server = stream();
    char buffer[2 * (sizeof(SOCKADDR_IN) + 16)];
    DWORD count = 0;
    OVERLAPPED overlapped = {};
    overlapped.hEvent = WSACreateEvent();
    showBool("AcceptEx", AcceptEx(listener, server, buffer, 0, sizeof(SOCKADDR_IN) + 16, sizeof(SOCKADDR_IN) + 16, &count, &overlapped));
    connectTo(client, placeOf(listener));
    showBool("result", GetOverlappedResult((HANDLE)listener, &overlapped, &count, TRUE));
    printf("%lu bytes\n", count);
    show("send", send(server, "abc", 3, 0));
    return 0;
}
