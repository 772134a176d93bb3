// Pins: WSAPoll tells of data and room where they were asked for, and of a socket that is none by POLLNVAL.
// Source: WSAPoll function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "x", 1, 0);
    arrived(pair.server);
    SOCKET gone = stream();
    closesocket(gone);
    WSAPOLLFD polled[3] = {{pair.server, POLLRDNORM, 0}, {pair.client, POLLRDNORM | POLLWRNORM, 0}, {gone, POLLRDNORM, 0}};
    show("WSAPoll", WSAPoll(polled, 3, 100));
    for (int i = 0; i < 3; i++)
        printf("%x\n", polled[i].revents);
    return 0;
}
