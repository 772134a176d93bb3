// Pins: A datagram sent to a port that nobody has makes the sender's next recvfrom fail with WSAECONNRESET.
// Source: recvfrom function
#include "../probe.h"

int main()
{
    start();
    SOCKET gone = datagrams(), s = datagrams();
    SOCKADDR_IN place = placeOf(gone);
    closesocket(gone);
    show("sendto", sendto(s, "x", 1, 0, (SOCKADDR *)&place, sizeof(place)));
    DWORD milliseconds = 300;
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&milliseconds, sizeof(milliseconds));
    char c;
    show("recvfrom", recvfrom(s, &c, 1, 0, NULL, NULL));
    return 0;
}
