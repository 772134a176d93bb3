// Pins: connect of a non-blocking socket fails with WSAEWOULDBLOCK; the socket is writable when it is connected.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), s = stream();
    unblock(s);
    show("connect", connectTo(s, placeOf(listener)));
    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    TIMEVAL limit = {1, 0};
    printf("select: %d\n", select(0, NULL, &set, NULL, &limit));
    show("connect", connectTo(s, placeOf(listener)));
    show("send", send(s, "x", 1, 0));
    return 0;
}
