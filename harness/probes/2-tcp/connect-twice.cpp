// Pins: connect fails with WSAEISCONN on a socket that is connected.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    SOCKET s = stream();
    show("first", connectTo(s, placeOf(listener)));
    show("second", connectTo(s, placeOf(listener)));
    return 0;
}
