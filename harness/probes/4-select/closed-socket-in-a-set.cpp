// Pins: select fails with WSAENOTSOCK when a set has something that is no socket.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    closesocket(s);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    TIMEVAL limit = {0, 1000};
    show("select", select(0, &set, NULL, NULL, &limit));
    return 0;
}
