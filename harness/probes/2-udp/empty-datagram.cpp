// Pins: A datagram may be empty: recvfrom then returns 0, which is no end.
// Source: sendto function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    SOCKADDR_IN place = placeOf(to);
    show("sendto", sendto(from, "", 0, 0, (SOCKADDR *)&place, sizeof(place)));
    arrived(to);
    sendto(from, "x", 1, 0, (SOCKADDR *)&place, sizeof(place));
    char buffer[4];
    show("recvfrom", recvfrom(to, buffer, sizeof(buffer), 0, NULL, NULL));
    show("recvfrom", recvfrom(to, buffer, sizeof(buffer), 0, NULL, NULL));
    return 0;
}
