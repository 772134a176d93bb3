// Pins: With SO_REUSEADDR a socket is bound to an address at which another one listens.
// Source: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE
#include "../probe.h"

int main()
{
    start();
    BOOL on = TRUE;
    SOCKET first = stream(), second = stream();
    setsockopt(first, SOL_SOCKET, SO_REUSEADDR, (char *)&on, sizeof(on));
    setsockopt(second, SOL_SOCKET, SO_REUSEADDR, (char *)&on, sizeof(on));
    show("first", bindTo(first, loopback()));
    listen(first, 5);
    show("second", bindTo(second, placeOf(first)));
    return 0;
}
