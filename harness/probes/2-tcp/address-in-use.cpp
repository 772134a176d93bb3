// Pins: bind fails with WSAEADDRINUSE when another socket listens at the address.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKET first = listening();
    SOCKET second = stream();
    show("second", bindTo(second, placeOf(first)));
    SOCKADDR_IN place = placeOf(first);
    closesocket(first);
    show("after closesocket", bindTo(second, place));
    return 0;
}
