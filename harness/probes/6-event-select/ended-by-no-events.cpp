// Pins: WSAEventSelect with no events ends it; then FIONBIO can make the socket blocking again.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_READ);
    show("WSAEventSelect", WSAEventSelect(pair.server, NULL, 0));
    send(pair.client, "x", 1, 0);
    showWait("event", WaitForSingleObject(event, 50));
    u_long off = 0;
    show("FIONBIO", ioctlsocket(pair.server, FIONBIO, &off));
    return 0;
}
