// Pins: A connect that failed is told in the third set, not in the second.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    SOCKET bound = stream(), s = stream();
    bindTo(bound, loopback());
    unblock(s);
    connectTo(s, placeOf(bound));
    fd_set writable, failed;
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    FD_SET(s, &writable);
    FD_SET(s, &failed);
    TIMEVAL limit = {10, 0};
    show("select", select(0, NULL, &writable, &failed, &limit));
    yes("writable", FD_ISSET(s, &writable) != 0);
    yes("failed", FD_ISSET(s, &failed) != 0);
    return 0;
}
