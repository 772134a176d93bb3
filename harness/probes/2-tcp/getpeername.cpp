// Pins: getpeername tells the other side's address once there is a connection.
// Source: getpeername function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    SOCKADDR_IN address;
    int size = sizeof(address);
    show("getpeername", getpeername(pair.client, (SOCKADDR *)&address, &size));
    yes("the server's port", address.sin_port == placeOf(pair.server).sin_port);
    return 0;
}
