// Pins: A pending receive ends without an error and with no bytes when the other side ends the connection.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    shutdown(pair.client, SD_SEND);
    operation.finish(pair.server);
    return 0;
}
