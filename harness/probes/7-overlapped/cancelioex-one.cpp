// Pins: CancelIoEx ends the operation of the OVERLAPPED that it is given, and no other.
// Source: CancelIoEx function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation first(4), second(4);
    first.receive(pair.server);
    second.receive(pair.server);
    showBool("CancelIoEx", CancelIoEx((HANDLE)pair.server, &first.overlapped));
    first.finish(pair.server);
    yes("the second is pending", !HasOverlappedIoCompleted(&second.overlapped));
    send(pair.client, "x", 1, 0);
    second.finish(pair.server);
    return 0;
}
