// Pins: A recv that fails with WSAEWOULDBLOCK enables FD_READ as well.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    char c;
    send(pair.client, "a", 1, 0);
    told(pair.server, event);
    show("recv", recv(pair.server, &c, 1, 0));
    show("recv", recv(pair.server, &c, 1, 0));
    told(pair.server, event);
    send(pair.client, "b", 1, 0);
    told(pair.server, event);
    return 0;
}
