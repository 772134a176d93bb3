// Pins: A packet may be posted without an OVERLAPPED: GetQueuedCompletionStatus then succeeds with NULL.
// Source: PostQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    PostQueuedCompletionStatus(port, 0, 5, NULL);
    packet(port, 1000);
    return 0;
}
