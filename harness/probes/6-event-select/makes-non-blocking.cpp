// Pins: WSAEventSelect makes a socket non-blocking, and FIONBIO cannot undo it: WSAEINVAL.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    show("WSAEventSelect", WSAEventSelect(pair.server, WSACreateEvent(), FD_READ));
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    u_long off = 0;
    show("FIONBIO", ioctlsocket(pair.server, FIONBIO, &off));
    return 0;
}
