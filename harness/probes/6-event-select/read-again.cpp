// Pins: recv that leaves data behind has FD_READ recorded again; one that takes all has not.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    told(pair.server, event);
    char buffer[4];
    show("recv", recv(pair.server, buffer, 1, 0));
    told(pair.server, event);
    show("recv", recv(pair.server, buffer, 2, 0));
    told(pair.server, event);
    return 0;
}
