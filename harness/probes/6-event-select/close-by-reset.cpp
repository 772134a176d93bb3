// Pins: FD_CLOSE comes with WSAECONNRESET when the connection was reset.
// Source: WSAEnumNetworkEvents function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_CLOSE);
    reset(pair.client);
    told(pair.server, event);
    return 0;
}
