// Pins: A thread's handle is signaled when the thread has ended, and stays so.
// Source: WaitForSingleObject function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    return WaitForSingleObject(argument, INFINITE);
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE thread = run(waiter, event);
    showWait("while it runs", WaitForSingleObject(thread, 0));
    SetEvent(event);
    showWait("at its end", WaitForSingleObject(thread, INFINITE));
    showWait("after its end", WaitForSingleObject(thread, 0));
    return 0;
}
