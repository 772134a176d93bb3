// Pins: Each socket of a port has its own key.
// Source: CreateIoCompletionPort function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening();
    Pair first = connectedTo(listener), second = connectedTo(listener);
    HANDLE port = CreateIoCompletionPort((HANDLE)first.server, NULL, 1, 0);
    CreateIoCompletionPort((HANDLE)second.server, port, 2, 0);
    Transfer one, two;
    one.receive(first.server);
    two.receive(second.server);
    send(second.client, "x", 1, 0);
    packet(port, 1000, &two.overlapped);
    send(first.client, "x", 1, 0);
    packet(port, 1000, &one.overlapped);
    return 0;
}
