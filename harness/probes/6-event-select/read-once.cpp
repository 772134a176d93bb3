// Pins: FD_READ is recorded once: data that come later set the event no second time before recv was called.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    send(pair.client, "a", 1, 0);
    told(pair.server, event);
    send(pair.client, "b", 1, 0);
    settle();
    told(pair.server, event);
    char c;
    recv(pair.server, &c, 1, 0);
    told(pair.server, event);
    return 0;
}
