// Pins: select fails with WSAEINVAL when its time is below zero.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = listening();
    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    TIMEVAL limit = {-1, 0};
    show("select", select(0, &set, NULL, NULL, &limit));
    return 0;
}
