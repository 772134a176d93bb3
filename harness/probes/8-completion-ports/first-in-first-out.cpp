// Pins: Packets leave a port in the order in which they came.
// Source: I/O Completion Ports
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    for (int i = 1; i <= 3; i++)
        PostQueuedCompletionStatus(port, 0, i, NULL);
    for (int i = 0; i < 4; i++)
        packet(port, 0);
    return 0;
}
