// Pins: A connection is there before accept: the client connects and sends, and accept takes what waits.
// Source: listen function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    SOCKET client = stream();
    show("connect", connectTo(client, placeOf(listener)));
    show("send", send(client, "abc", 3, 0));
    SOCKET server = accept(listener, NULL, NULL);
    char buffer[8];
    arrived(server, 3);
    show("recv", recv(server, buffer, sizeof(buffer), 0));
    return 0;
}
