// Pins: select tells of data that were not read as often as it is asked.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "ab", 2, 0);
    arrived(pair.server, 2);
    char c;
    yes("readable", arrived(pair.server));
    yes("readable", arrived(pair.server));
    recv(pair.server, &c, 1, 0);
    yes("readable", arrived(pair.server));
    return 0;
}
