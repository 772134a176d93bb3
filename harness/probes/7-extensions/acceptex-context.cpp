// Pins: The socket of AcceptEx has no peer for getpeername before SO_UPDATE_ACCEPT_CONTEXT.
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
    AcceptEx(listener, server, buffer, 0, sizeof(SOCKADDR_IN) + 16, sizeof(SOCKADDR_IN) + 16, &count, &overlapped);
    connectTo(client, placeOf(listener));
    GetOverlappedResult((HANDLE)listener, &overlapped, &count, TRUE);
    SOCKADDR_IN peer;
    int size = sizeof(peer);
    show("getpeername", getpeername(server, (SOCKADDR *)&peer, &size));
    show("setsockopt", setsockopt(server, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&listener, sizeof(listener)));
    show("getpeername", getpeername(server, (SOCKADDR *)&peer, &size));
    yes("the client's port", peer.sin_port == placeOf(client).sin_port);
    return 0;
}
