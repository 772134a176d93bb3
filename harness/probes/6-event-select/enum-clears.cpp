// Pins: WSAEnumNetworkEvents gives the record once and resets the event that it is given.
// Source: WSAEnumNetworkEvents function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "a", 1, 0);
    arrived(pair.server);
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    WaitForSingleObject(event, 1000);
    WSANETWORKEVENTS events;
    for (int i = 0; i < 2; i++)
    {
        show("WSAEnumNetworkEvents", WSAEnumNetworkEvents(pair.server, event, &events));
        yes("FD_READ", (events.lNetworkEvents & FD_READ) != 0);
        showWait("event", WaitForSingleObject(event, 0));
    }
    return 0;
}
