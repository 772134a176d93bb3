// Pins: A send has a packet too, with the number of bytes sent.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.client, NULL, 77, 0);
    OVERLAPPED overlapped = {};
    char text[] = "abc";
    WSABUF out = {3, text};
    int result = WSASend(pair.client, &out, 1, NULL, 0, &overlapped, NULL);
    yes("begun", result == 0 || WSAGetLastError() == WSA_IO_PENDING);
    packet(port, 1000, &overlapped);
    return 0;
}
