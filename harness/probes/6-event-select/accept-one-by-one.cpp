// Pins: FD_ACCEPT is recorded again by accept while more connections wait.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(listener, event, FD_ACCEPT);
    connectTo(stream(), placeOf(listener));
    connectTo(stream(), placeOf(listener));
    settle();
    told(listener, event);
    told(listener, event);
    showSocket("accept", accept(listener, NULL, NULL));
    told(listener, event);
    showSocket("accept", accept(listener, NULL, NULL));
    told(listener, event);
    return 0;
}
