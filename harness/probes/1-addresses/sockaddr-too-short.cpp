// Pins: bind and connect fail with WSAEFAULT when they are told of fewer bytes than the address has.
// Source: bind function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address = loopback(40100);
    show("bind", bind(stream(), (SOCKADDR *)&address, 8));
    show("connect", connect(stream(), (SOCKADDR *)&address, 8));
    int size = 8;
    SOCKET s = listening();
    show("getsockname", getsockname(s, (SOCKADDR *)&address, &size));
    return 0;
}
