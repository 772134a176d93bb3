// Pins: connect fails with WSAECONNREFUSED when nobody listens at the address, and the socket may be tried again.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKET bound = stream();
    bindTo(bound, loopback());
    SOCKET s = stream();
    show("nobody listens", connectTo(s, placeOf(bound)));
    listen(bound, 5);
    show("somebody does", connectTo(s, placeOf(bound)));
    return 0;
}
