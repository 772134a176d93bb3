// Pins: A connected datagram socket receives from its peer alone, and send needs no address.
// Source: connect function
#include "../probe.h"

int main()
{
    start();
    SOCKET peer = datagrams(), stranger = datagrams(), s = datagrams();
    show("connect", connectTo(s, placeOf(peer)));
    SOCKADDR_IN place = placeOf(s);
    sendto(stranger, "stranger", 8, 0, (SOCKADDR *)&place, sizeof(place));
    sendto(peer, "peer", 4, 0, (SOCKADDR *)&place, sizeof(place));
    char buffer[16];
    show("recv", recv(s, buffer, sizeof(buffer), 0));
    show("send", send(s, "x", 1, 0));
    show("peer's recv", recv(peer, buffer, sizeof(buffer), 0));
    return 0;
}
