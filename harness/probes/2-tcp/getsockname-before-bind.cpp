// Pins: getsockname fails with WSAEINVAL on a socket that has no address yet.
// Source: getsockname function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address;
    int size = sizeof(address);
    SOCKET s = stream();
    show("getsockname", getsockname(s, (SOCKADDR *)&address, &size));
    show("getpeername", getpeername(s, (SOCKADDR *)&address, &size));
    return 0;
}
