// Pins: Setting a manual-reset event ends the waits of all threads.
// Source: SetEvent function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    return WaitForSingleObject(argument, INFINITE);
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE threads[3];
    for (int i = 0; i < 3; i++)
        threads[i] = run(waiter, event);
    settle();
    SetEvent(event);
    showWait("all", WaitForMultipleObjects(3, threads, TRUE, 1000));
    return 0;
}
