// Pins: accept fails with WSAEINVAL on a socket that does not listen.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    bindTo(s, loopback());
    showSocket("accept", accept(s, NULL, NULL));
    return 0;
}
