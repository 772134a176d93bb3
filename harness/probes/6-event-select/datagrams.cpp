// Pins: A datagram socket has FD_WRITE at once, and FD_READ for each recvfrom that leaves a datagram.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(to, event, FD_READ | FD_WRITE);
    told(to, event);
    SOCKADDR_IN place = placeOf(to);
    sendto(from, "a", 1, 0, (SOCKADDR *)&place, sizeof(place));
    sendto(from, "b", 1, 0, (SOCKADDR *)&place, sizeof(place));
    settle();
    told(to, event);
    char c;
    recvfrom(to, &c, 1, 0, NULL, NULL);
    told(to, event);
    recvfrom(to, &c, 1, 0, NULL, NULL);
    told(to, event);
    return 0;
}
