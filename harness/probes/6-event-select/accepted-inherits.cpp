// Pins: An accepted socket has the selection of its listening socket: the same event and the same events.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), client = stream();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(listener, event, FD_ACCEPT | FD_READ);
    connectTo(client, placeOf(listener));
    told(listener, event);
    SOCKET server = accept(listener, NULL, NULL);
    send(client, "a", 1, 0);
    told(server, event);
    u_long off = 0;
    show("FIONBIO", ioctlsocket(server, FIONBIO, &off));
    return 0;
}
