// Pins: FD_CONNECT comes with WSAECONNREFUSED when nobody listens.
// Source: WSAEnumNetworkEvents function
#include "../probe.h"

int main()
{
    start();
    SOCKET bound = stream(), s = stream();
    bindTo(bound, loopback());
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(s, event, FD_CONNECT);
    show("connect", connectTo(s, placeOf(bound)));
    WaitForSingleObject(event, 10000);
    told(s, event);
    return 0;
}
