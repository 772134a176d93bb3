// Pins: WaitForMultipleObjects with TRUE returns when all threads have ended.
// Source: WaitForMultipleObjects function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    return WaitForSingleObject(argument, INFINITE);
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE free = CreateEvent(NULL, TRUE, TRUE, NULL);
    HANDLE threads[3] = {run(waiter, free), run(waiter, event), run(waiter, free)};
    showWait("two have ended", WaitForMultipleObjects(3, threads, TRUE, 50));
    SetEvent(event);
    showWait("three have ended", WaitForMultipleObjects(3, threads, TRUE, 1000));
    return 0;
}
