// Pins: accept takes connections in the order in which they were made.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), clients[3];
    for (int i = 0; i < 3; i++)
    {
        clients[i] = stream();
        connectTo(clients[i], placeOf(listener));
    }
    for (int i = 0; i < 3; i++)
    {
        SOCKADDR_IN address;
        int size = sizeof(address);
        accept(listener, (SOCKADDR *)&address, &size);
        yes("the next one", address.sin_port == placeOf(clients[i]).sin_port);
    }
    return 0;
}
