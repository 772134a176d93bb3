// Pins: sendto binds a socket that has no address yet.
// Source: sendto function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = socket(AF_INET, SOCK_DGRAM, 0), to = datagrams();
    SOCKADDR_IN place = placeOf(to), sender;
    yes("bound before", placeOf(from).sin_port != 0);
    sendto(from, "x", 1, 0, (SOCKADDR *)&place, sizeof(place));
    yes("bound after", placeOf(from).sin_port != 0);
    char c;
    int size = sizeof(sender);
    recvfrom(to, &c, 1, 0, (SOCKADDR *)&sender, &size);
    yes("the sender's port", sender.sin_port == placeOf(from).sin_port);
    return 0;
}
