// Pins: FD_CLR takes a socket out of a set and moves those behind it up.
// Source: select function
#include "../probe.h"

int main()
{
    fd_set set;
    FD_ZERO(&set);
    FD_SET(4, &set);
    FD_SET(8, &set);
    FD_SET(12, &set);
    FD_CLR(4, &set);
    printf("%u: %d %d\n", set.fd_count, (int)set.fd_array[0], (int)set.fd_array[1]);
    FD_CLR(400, &set);
    printf("%u\n", set.fd_count);
    return 0;
}
