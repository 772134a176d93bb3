// Pins: WSAEventSelect fails with WSAEINVAL when the event is none.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSACloseEvent(event);
    show("WSAEventSelect", WSAEventSelect(pair.server, event, FD_READ));
    closesocket(pair.server);
    show("WSAEventSelect", WSAEventSelect(pair.server, WSACreateEvent(), FD_READ));
    return 0;
}
