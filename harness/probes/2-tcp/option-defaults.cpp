// Pins: A new socket lingers not, keeps not alive, shares no address, and gathers small sends.
// Source: SOL_SOCKET Socket Options
#include "../probe.h"

void ask(SOCKET s, const char *name, int level, int option)
{
    BOOL value = 9;
    int size = sizeof(value);
    getsockopt(s, level, option, (char *)&value, &size);
    printf("%s: %d\n", name, value);
}

int main()
{
    start();
    SOCKET s = stream();
    ask(s, "SO_DONTLINGER", SOL_SOCKET, SO_DONTLINGER);
    ask(s, "SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE);
    ask(s, "SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR);
    ask(s, "TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY);
    LINGER linger = {9, 9};
    int size = sizeof(linger);
    getsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&linger, &size);
    printf("SO_LINGER: %d\n", linger.l_onoff);
    return 0;
}
