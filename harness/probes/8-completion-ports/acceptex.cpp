// Pins: The packet of AcceptEx has the key of the listening socket; the accepted socket belongs to no port yet.
// Source: AcceptEx function
#include "../probe.h"

int main()
{
    start();
    SOCKET listener = listening(), client = stream(), server = stream();
    HANDLE port = CreateIoCompletionPort((HANDLE)listener, NULL, 5, 0);
    char buffer[2 * (sizeof(SOCKADDR_IN) + 16)];
    DWORD count = 0;
    OVERLAPPED overlapped = {};
    AcceptEx(listener, server, buffer, 0, sizeof(SOCKADDR_IN) + 16, sizeof(SOCKADDR_IN) + 16, &count, &overlapped);
    connectTo(client, placeOf(listener));
    packet(port, 1000, &overlapped);
    yes("may be associated", CreateIoCompletionPort((HANDLE)server, port, 6, 0) == port);
    return 0;
}
