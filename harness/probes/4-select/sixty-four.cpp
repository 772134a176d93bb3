// Pins: A set has room for FD_SETSIZE sockets, 64: FD_SET leaves out the next, and one that is in it already.
// Source: select function
#include "../probe.h"

int main()
{
    fd_set set;
    FD_ZERO(&set);
    FD_SET(4, &set);
    FD_SET(4, &set);
    printf("%u\n", set.fd_count);
    for (int i = 1; i <= 100; i++)
        FD_SET((SOCKET)i * 4, &set);
    printf("%u of %d\n", set.fd_count, FD_SETSIZE);
    yes("the 65th", FD_ISSET((SOCKET)260, &set) != 0);
    return 0;
}
