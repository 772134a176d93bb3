// Pins: A recv that waits longer than SO_RCVTIMEO says fails with WSAETIMEDOUT.
// Source: SOL_SOCKET Socket Options
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    DWORD milliseconds = 50;
    show("setsockopt", setsockopt(pair.server, SOL_SOCKET, SO_RCVTIMEO, (char *)&milliseconds, sizeof(milliseconds)));
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
