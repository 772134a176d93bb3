// Pins: SO_ERROR gives the error of a connect that failed later, and no error when it is asked again.
// Source: SOL_SOCKET Socket Options
#include "../probe.h"

int main()
{
    start();
    SOCKET bound = stream(), s = stream();
    bindTo(bound, loopback());
    unblock(s);
    connectTo(s, placeOf(bound));
    fd_set failed;
    FD_ZERO(&failed);
    FD_SET(s, &failed);
    TIMEVAL limit = {10, 0};
    printf("select: %d\n", select(0, NULL, NULL, &failed, &limit));
    for (int i = 0; i < 2; i++)
    {
        int error = 0, size = sizeof(error);
        getsockopt(s, SOL_SOCKET, SO_ERROR, (char *)&error, &size);
        printf("%s\n", errorName(error));
    }
    return 0;
}
