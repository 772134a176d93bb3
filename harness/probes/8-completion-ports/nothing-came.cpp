// Pins: GetQueuedCompletionStatus fails with WAIT_TIMEOUT, and a NULL OVERLAPPED, when no packet comes in its time.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    yes("a port", port != NULL);
    packet(port, 0);
    packet(port, 20);
    return 0;
}
