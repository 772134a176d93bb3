// Pins: ConnectEx wants a socket that was bound: WSAEINVAL else. It begins to connect and ends with a connection.
// Source: LPFN_CONNECTEX callback function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), s = stream();
    LPFN_CONNECTEX connectEx = NULL;
    GUID id = WSAID_CONNECTEX;
    DWORD count = 0;
    WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof(id), &connectEx, sizeof(connectEx), &count, NULL, NULL);
    SOCKADDR_IN place = placeOf(listener);
    OVERLAPPED overlapped = {};
    overlapped.hEvent = WSACreateEvent();
    showBool("not bound", connectEx(s, (SOCKADDR *)&place, sizeof(place), NULL, 0, NULL, &overlapped));
    bindTo(s, loopback());
    BOOL begun = connectEx(s, (SOCKADDR *)&place, sizeof(place), NULL, 0, NULL, &overlapped);
    yes("begun", begun || WSAGetLastError() == ERROR_IO_PENDING);
    showBool("result", GetOverlappedResult((HANDLE)s, &overlapped, &count, TRUE));
    show("send", send(s, "abc", 3, 0));
    return 0;
}
