// Pins: socket fails with WSAEPROTONOSUPPORT when the protocol does not go with the type.
// Source: socket function
#include "../probe.h"

int main()
{
    start();
    showSocket("stream of UDP", socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
    showSocket("datagrams of TCP", socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP));
    return 0;
}
