// Pins: Two sockets may set the same event; each has a record of its own.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    Pair first = connectedTo(listener), second = connectedTo(listener);
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(first.server, event, FD_READ);
    WSAEventSelect(second.server, event, FD_READ);
    send(second.client, "a", 1, 0);
    showWait("event", WaitForSingleObject(event, 1000));
    told(first.server, event);
    WSANETWORKEVENTS events;
    WSAEnumNetworkEvents(second.server, event, &events);
    yes("FD_READ of the second", events.lNetworkEvents == FD_READ);
    return 0;
}
