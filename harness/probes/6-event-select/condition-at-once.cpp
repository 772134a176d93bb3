// Pins: Data that are there already when WSAEventSelect is called set the event at once.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "a", 1, 0);
    arrived(pair.server);
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    showWait("event", WaitForSingleObject(event, 1000));
    return 0;
}
