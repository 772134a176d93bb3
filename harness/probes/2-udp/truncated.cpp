// Pins: A datagram larger than the buffer: recvfrom fills the buffer and fails with WSAEMSGSIZE; the rest is lost.
// Source: recvfrom function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    SOCKADDR_IN place = placeOf(to);
    sendto(from, "abcdef", 6, 0, (SOCKADDR *)&place, sizeof(place));
    arrived(to);
    sendto(from, "xy", 2, 0, (SOCKADDR *)&place, sizeof(place));
    char buffer[5] = {};
    show("recvfrom", recvfrom(to, buffer, 4, 0, NULL, NULL));
    printf("%s\n", buffer);
    show("recvfrom", recvfrom(to, buffer, 4, 0, NULL, NULL));
    return 0;
}
