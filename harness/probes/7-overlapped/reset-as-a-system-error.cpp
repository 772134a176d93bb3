// Pins: GetOverlappedResult tells of a reset as ERROR_NETNAME_DELETED, where WSAGetOverlappedResult says WSAECONNRESET.
// Source: unverified
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    reset(pair.client);
    DWORD count = 0, flags = 0;
    showBool("result", GetOverlappedResult((HANDLE)pair.server, &operation.overlapped, &count, TRUE));
    showBool("Winsock's", WSAGetOverlappedResult(pair.server, &operation.overlapped, &count, FALSE, &flags));
    return 0;
}
