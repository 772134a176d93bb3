// Pins: GetQueuedCompletionStatus and PostQueuedCompletionStatus fail with ERROR_INVALID_HANDLE on what is no port.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    CloseHandle(port);
    packet(port, 0);
    showBool("post", PostQueuedCompletionStatus(port, 0, 0, NULL));
    return 0;
}
