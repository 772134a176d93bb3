// Pins: A socket is writable while send finds room: at first, not when its buffers are full, and again when the other side has read.
// Source: select function
#include "../probe.h"

char block[65536];

int writable(SOCKET s)
{
    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    TIMEVAL limit = {0, 50000};
    return select(0, NULL, &set, NULL, &limit);
}

int main()
{
    start();
    Pair pair = connected();
    printf("%d\n", writable(pair.client));
    unblock(pair.client);
    int sent = 0, count;
    do
    {
        while ((count = send(pair.client, block, sizeof(block), 0)) > 0)
            sent += count;
    } while (writable(pair.client) == 1);
    printf("%d\n", writable(pair.client));
    while (sent > 0)
        sent -= recv(pair.server, block, sizeof(block), 0);
    printf("%d\n", writable(pair.client));
    return 0;
}
