// Pins: FD_CONNECT without an error tells that the connection is there, FD_WRITE that send has room.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), s = stream();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(s, event, FD_CONNECT | FD_WRITE);
    show("connect", connectTo(s, placeOf(listener)));
    settle();
    told(s, event);
    return 0;
}
