// Pins: bind with SO_REUSEADDR fails with WSAEACCES where another socket has the address exclusively.
// Source: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE
#include "../probe.h"

int main()
{
    start();
    BOOL on = TRUE;
    SOCKET first = stream(), second = stream();
    setsockopt(first, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (char *)&on, sizeof(on));
    setsockopt(second, SOL_SOCKET, SO_REUSEADDR, (char *)&on, sizeof(on));
    show("first", bindTo(first, loopback()));
    show("second", bindTo(second, placeOf(first)));
    return 0;
}
