// Pins: WSAPoll tells of the other side's end by POLLHUP, which need not be asked for.
// Source: WSAPoll function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    closesocket(pair.client);
    arrived(pair.server);
    WSAPOLLFD polled = {pair.server, POLLRDNORM, 0};
    show("WSAPoll", WSAPoll(&polled, 1, 1000));
    yes("POLLHUP", (polled.revents & POLLHUP) != 0);
    return 0;
}
