// Pins: While a port of one lets one thread run, another that waits gets no packet; it gets one when the first waits for something else.
// Source: I/O Completion Ports
#include "../probe.h"

HANDLE port, go;
volatile LONG taken;

DWORD WINAPI worker(LPVOID)
{
    DWORD bytes;
    ULONG_PTR key;
    OVERLAPPED *overlapped;
    GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE);
    if (InterlockedIncrement(&taken) == 1)
    {
        for (int i = 0; i < 1000; i++)
            CloseHandle(CreateEvent(NULL, TRUE, FALSE, NULL));
        printf("taken while the first ran: %ld\n", taken);
        WaitForSingleObject(go, 1000);
        printf("taken while the first waited: %ld\n", taken);
    }
    else
        SetEvent(go);
    return 0;
}

int main()
{
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1);
    go = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE threads[2] = {run(worker), run(worker)};
    settle();
    PostQueuedCompletionStatus(port, 0, 1, NULL);
    PostQueuedCompletionStatus(port, 0, 2, NULL);
    WaitForMultipleObjects(2, threads, TRUE, 2000);
    return 0;
}
