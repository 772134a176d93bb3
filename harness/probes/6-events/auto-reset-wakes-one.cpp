// Pins: Setting an auto-reset event ends the wait of one thread only.
// Source: SetEvent function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    return WaitForSingleObject(argument, INFINITE);
}

int main()
{
    HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
    HANDLE threads[2] = {run(waiter, event), run(waiter, event)};
    settle();
    SetEvent(event);
    DWORD first = WaitForMultipleObjects(2, threads, FALSE, 1000);
    yes("one ended", first < 2);
    showWait("the other", WaitForSingleObject(threads[1 - first], 50));
    SetEvent(event);
    showWait("both", WaitForMultipleObjects(2, threads, TRUE, 1000));
    return 0;
}
