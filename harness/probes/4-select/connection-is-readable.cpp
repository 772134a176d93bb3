// Pins: A listening socket is readable when accept would not wait.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    fd_set set;
    FD_ZERO(&set);
    FD_SET(listener, &set);
    TIMEVAL zero = {0, 0};
    show("before", select(0, &set, NULL, NULL, &zero));
    connectTo(stream(), placeOf(listener));
    yes("after", arrived(listener));
    showSocket("accept", accept(listener, NULL, NULL));
    return 0;
}
