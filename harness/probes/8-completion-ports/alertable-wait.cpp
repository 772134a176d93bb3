// Pins: An APC ends an alertable GetQueuedCompletionStatusEx, which then fails with WAIT_IO_COMPLETION.
// Source: GetQueuedCompletionStatusEx function
#include "../probe.h"

void CALLBACK routine(ULONG_PTR)
{
    printf("APC\n");
}

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    OVERLAPPED_ENTRY entry;
    ULONG count = 0;
    QueueUserAPC(routine, GetCurrentThread(), 0);
    yes("a packet", GetQueuedCompletionStatusEx(port, &entry, 1, &count, 1000, TRUE) != FALSE);
    yes("WAIT_IO_COMPLETION", GetLastError() == WAIT_IO_COMPLETION);
    return 0;
}
