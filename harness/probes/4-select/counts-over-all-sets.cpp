// Pins: select returns the number of ready sockets over all sets: one that is readable and writable counts twice.
// Source: select function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "x", 1, 0);
    arrived(pair.server);
    fd_set readable, writable;
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_SET(pair.server, &readable);
    FD_SET(pair.client, &readable);
    FD_SET(pair.server, &writable);
    show("select", select(0, &readable, &writable, NULL, NULL));
    yes("server readable", FD_ISSET(pair.server, &readable) != 0);
    yes("client readable", FD_ISSET(pair.client, &readable) != 0);
    yes("server writable", FD_ISSET(pair.server, &writable) != 0);
    return 0;
}
