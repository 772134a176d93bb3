// Pins: FD_WRITE is recorded at once when the socket is connected, and a send that succeeds has it recorded no second time.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.client, event, FD_WRITE);
    told(pair.client, event);
    show("send", send(pair.client, "a", 1, 0));
    told(pair.client, event);
    return 0;
}
