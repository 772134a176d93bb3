// Pins: FD_CLOSE comes when the other side has ended and all data were read.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ | FD_CLOSE);
    send(pair.client, "a", 1, 0);
    closesocket(pair.client);
    settle();
    told(pair.server, event);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    told(pair.server, event);
    show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
