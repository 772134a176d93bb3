// Pins: FD_CLOSE is recorded once, without an error after a graceful end.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_CLOSE);
    shutdown(pair.client, SD_SEND);
    told(pair.server, event);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    told(pair.server, event);
    return 0;
}
