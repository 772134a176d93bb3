// Pins: A pending receive fails with WSAECONNRESET when the connection is reset.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    reset(pair.client);
    operation.finish(pair.server);
    return 0;
}
