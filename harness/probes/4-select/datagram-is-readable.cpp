// Pins: A datagram socket is readable when a datagram waits, and writable from the start.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    fd_set readable, writable;
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_SET(to, &readable);
    FD_SET(to, &writable);
    TIMEVAL limit = {1, 0};
    show("select", select(0, &readable, &writable, NULL, &limit));
    printf("%u %u\n", readable.fd_count, writable.fd_count);
    SOCKADDR_IN place = placeOf(to);
    sendto(from, "x", 1, 0, (SOCKADDR *)&place, sizeof(place));
    yes("readable", arrived(to));
    return 0;
}
