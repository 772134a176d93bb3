// Pins: On a non-blocking socket recv and accept fail with WSAEWOULDBLOCK when there is nothing to take.
// Source: recv function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    Pair pair = connectedTo(listener);
    show("FIONBIO", unblock(pair.server));
    unblock(listener);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    showSocket("accept", accept(listener, NULL, NULL));
    return 0;
}
