// Pins: A datagram larger than UDP can carry is refused with WSAEMSGSIZE.
// Source: sendto function
#include "../probe.h"

char large[70000];

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    SOCKADDR_IN place = placeOf(to);
    show("65507 bytes", sendto(from, large, 65507, 0, (SOCKADDR *)&place, sizeof(place)));
    show("65508 bytes", sendto(from, large, 65508, 0, (SOCKADDR *)&place, sizeof(place)));
    return 0;
}
