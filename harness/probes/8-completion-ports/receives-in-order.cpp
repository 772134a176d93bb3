// Pins: The packets of two receives on one socket come in the order in which the receives were begun.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    HANDLE port = CreateIoCompletionPort((HANDLE)pair.server, NULL, 77, 0);
    Transfer first, second;
    first.wanted.len = second.wanted.len = 1;
    first.receive(pair.server);
    second.receive(pair.server);
    send(pair.client, "ab", 2, 0);
    packet(port, 1000, &first.overlapped);
    packet(port, 1000, &second.overlapped);
    printf("%c %c\n", first.buffer[0], second.buffer[0]);
    return 0;
}
