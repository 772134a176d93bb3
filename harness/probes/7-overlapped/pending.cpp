// Pins: WSARecv with an OVERLAPPED comes back at once: SOCKET_ERROR with WSA_IO_PENDING when there is nothing to receive.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    show("WSARecv", operation.receive(pair.server));
    yes("completed", HasOverlappedIoCompleted(&operation.overlapped));
    send(pair.client, "x", 1, 0);
    operation.finish(pair.server);
    return 0;
}
