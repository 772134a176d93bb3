// Pins: FIONREAD tells how many bytes a recv would give now.
// Source: ioctlsocket function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    u_long count = 9;
    show("ioctlsocket", ioctlsocket(pair.server, FIONREAD, &count));
    printf("%lu\n", count);
    send(pair.client, "abc", 3, 0);
    send(pair.client, "de", 2, 0);
    arrived(pair.server, 5);
    ioctlsocket(pair.server, FIONREAD, &count);
    printf("%lu\n", count);
    return 0;
}
