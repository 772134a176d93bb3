// Pins: When its time is over select returns 0, and the sets are empty.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    fd_set set;
    FD_ZERO(&set);
    FD_SET(pair.server, &set);
    TIMEVAL limit = {0, 20000};
    show("select", select(0, &set, NULL, NULL, &limit));
    printf("%u sockets\n", set.fd_count);
    return 0;
}
