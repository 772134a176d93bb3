// Pins: A later WSAEventSelect takes the place of the one before: only its events are recorded.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    WSAEventSelect(pair.server, event, FD_WRITE);
    told(pair.server, event);
    send(pair.client, "a", 1, 0);
    settle();
    told(pair.server, event);
    return 0;
}
