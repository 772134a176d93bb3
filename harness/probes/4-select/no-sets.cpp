// Pins: select fails with WSAEINVAL when all sets are absent or empty.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    TIMEVAL limit = {0, 1000};
    fd_set empty;
    FD_ZERO(&empty);
    show("no sets", select(0, NULL, NULL, NULL, &limit));
    show("an empty set", select(0, &empty, NULL, NULL, &limit));
    return 0;
}
