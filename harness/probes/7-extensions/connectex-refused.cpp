// Pins: ConnectEx to where nobody listens ends with ERROR_CONNECTION_REFUSED, Winsock's WSAECONNREFUSED.
// Source: LPFN_CONNECTEX callback function
#include "../probe.h"

int main()
{
    start();
    SOCKET bound = stream(), s = stream();
    bindTo(bound, loopback());
    bindTo(s, loopback());
    LPFN_CONNECTEX connectEx = NULL;
    GUID id = WSAID_CONNECTEX;
    DWORD count = 0, flags = 0;
    WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof(id), &connectEx, sizeof(connectEx), &count, NULL, NULL);
    SOCKADDR_IN place = placeOf(bound);
    OVERLAPPED overlapped = {};
    overlapped.hEvent = WSACreateEvent();
    connectEx(s, (SOCKADDR *)&place, sizeof(place), NULL, 0, NULL, &overlapped);
    showBool("result", GetOverlappedResult((HANDLE)s, &overlapped, &count, TRUE));
    showBool("Winsock's", WSAGetOverlappedResult(s, &overlapped, &count, FALSE, &flags));
    return 0;
}
