// Pins: A time of zero makes select look and come back at once.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    fd_set set;
    TIMEVAL zero = {0, 0};
    for (int i = 0; i < 2; i++)
    {
        FD_ZERO(&set);
        FD_SET(pair.server, &set);
        show("select", select(0, &set, NULL, NULL, &zero));
        send(pair.client, "x", 1, 0);
        arrived(pair.server);
    }
    return 0;
}
