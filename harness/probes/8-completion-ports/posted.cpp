// Pins: PostQueuedCompletionStatus hands over its three values as they are.
// Source: PostQueuedCompletionStatus function
#include "../probe.h"

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    OVERLAPPED overlapped, *got = NULL;
    showBool("post", PostQueuedCompletionStatus(port, 12, 34, &overlapped));
    DWORD bytes = 0;
    ULONG_PTR key = 0;
    showBool("get", GetQueuedCompletionStatus(port, &bytes, &key, &got, 1000));
    printf("%lu bytes, key %d\n", bytes, (int)key);
    yes("the OVERLAPPED", got == &overlapped);
    return 0;
}
