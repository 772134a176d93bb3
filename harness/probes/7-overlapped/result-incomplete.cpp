// Pins: WSAGetOverlappedResult without waiting fails with WSA_IO_INCOMPLETE while the operation is pending.
// Source: WSAGetOverlappedResult function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    DWORD count, flags;
    showBool("result", WSAGetOverlappedResult(pair.server, &operation.overlapped, &count, FALSE, &flags));
    send(pair.client, "x", 1, 0);
    showBool("result, waiting", WSAGetOverlappedResult(pair.server, &operation.overlapped, &count, TRUE, &flags));
    printf("%lu bytes\n", count);
    return 0;
}
