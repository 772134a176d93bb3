// Pins: Each recvfrom takes one datagram, however many wait.
// Source: recvfrom function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    SOCKADDR_IN place = placeOf(to);
    sendto(from, "abc", 3, 0, (SOCKADDR *)&place, sizeof(place));
    arrived(to);
    sendto(from, "de", 2, 0, (SOCKADDR *)&place, sizeof(place));
    settle();
    char buffer[16];
    show("recvfrom", recvfrom(to, buffer, sizeof(buffer), 0, NULL, NULL));
    show("recvfrom", recvfrom(to, buffer, sizeof(buffer), 0, NULL, NULL));
    return 0;
}
