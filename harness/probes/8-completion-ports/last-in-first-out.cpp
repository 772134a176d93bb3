// Pins: The thread that began to wait last gets the first packet.
// Source: I/O Completion Ports
#include "../probe.h"

HANDLE port;

DWORD WINAPI worker(LPVOID argument)
{
    DWORD bytes;
    ULONG_PTR key;
    OVERLAPPED *overlapped;
    GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE);
    printf("thread %d: packet %d\n", (int)(ULONG_PTR)argument, (int)key);
    return 0;
}

int main()
{
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 4);
    HANDLE threads[3];
    for (int i = 0; i < 3; i++)
    {
        threads[i] = run(worker, (LPVOID)(ULONG_PTR)i);
        settle();
    }
    for (int i = 1; i <= 3; i++)
    {
        PostQueuedCompletionStatus(port, 0, i, NULL);
        settle();
    }
    WaitForMultipleObjects(3, threads, TRUE, 1000);
    return 0;
}
