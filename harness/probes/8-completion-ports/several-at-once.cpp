// Pins: GetQueuedCompletionStatusEx takes as many packets as there are and as it has room for.
// Source: GetQueuedCompletionStatusEx function
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    for (int i = 1; i <= 3; i++)
        PostQueuedCompletionStatus(port, 10 * i, i, NULL);
    OVERLAPPED_ENTRY entries[2];
    ULONG count = 0;
    for (int round = 0; round < 3; round++)
    {
        BOOL result = GetQueuedCompletionStatusEx(port, entries, 2, &count, 20, FALSE);
        showBool("get", result);
        for (ULONG i = 0; result && i < count; i++)
            printf("key %d, %lu bytes\n", (int)entries[i].lpCompletionKey, entries[i].dwNumberOfBytesTransferred);
    }
    return 0;
}
