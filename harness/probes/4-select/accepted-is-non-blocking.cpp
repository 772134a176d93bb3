// Pins: A socket accepted from a non-blocking socket is non-blocking too.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    unblock(listener);
    Pair pair;
    pair.client = stream();
    connectTo(pair.client, placeOf(listener));
    arrived(listener);
    pair.server = accept(listener, NULL, NULL);
    DWORD milliseconds = 50;
    setsockopt(pair.server, SOL_SOCKET, SO_RCVTIMEO, (char *)&milliseconds, sizeof(milliseconds));
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
