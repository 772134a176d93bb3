// Pins: A socket whose other side has ended is readable, and recv returns 0 at once.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    closesocket(pair.client);
    yes("readable", arrived(pair.server));
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    yes("still readable", arrived(pair.server));
    return 0;
}
