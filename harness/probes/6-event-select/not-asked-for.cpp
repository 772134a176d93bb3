// Pins: Events that were not asked for are not recorded.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_CLOSE);
    send(pair.client, "a", 1, 0);
    settle();
    told(pair.server, event);
    return 0;
}
