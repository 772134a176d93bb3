// Pins: WSAPoll returns 0 when its time is over.
// Source: WSAPoll function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAPOLLFD polled = {pair.server, POLLRDNORM, 0};
    show("WSAPoll", WSAPoll(&polled, 1, 20));
    printf("%x\n", polled.revents);
    return 0;
}
