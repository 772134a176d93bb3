// Pins: connect fails with WSAEINVAL on a socket that listens.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKET other = listening();
    SOCKET s = listening();
    show("connect", connectTo(s, placeOf(other)));
    return 0;
}
