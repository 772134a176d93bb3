// Pins: A socket with urgent data is told in the third set.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "!", 1, MSG_OOB);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(pair.server, &set);
    TIMEVAL limit = {1, 0};
    show("select", select(0, NULL, NULL, &set, &limit));
    char c = 0;
    show("recv", recv(pair.server, &c, 1, MSG_OOB));
    printf("%c\n", c);
    return 0;
}
