// Pins: accept tells the client's address, which is that of the client's socket.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    SOCKET client = stream();
    connectTo(client, placeOf(listener));
    SOCKADDR_IN address;
    int size = sizeof(address);
    SOCKET server = accept(listener, (SOCKADDR *)&address, &size);
    printf("size %d\n", size);
    yes("the client's port", address.sin_port == placeOf(client).sin_port);
    yes("the listening socket's port", placeOf(server).sin_port == placeOf(listener).sin_port);
    return 0;
}
