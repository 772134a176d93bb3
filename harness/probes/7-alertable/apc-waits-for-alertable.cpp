// Pins: An APC leaves a wait that is not alertable alone.
// Source: QueueUserAPC function
#include "../probe.h"

int calls;

void CALLBACK routine(ULONG_PTR)
{
    calls++;
}

DWORD WINAPI waiter(LPVOID argument)
{
    DWORD result = WaitForSingleObject(argument, INFINITE);
    printf("%d calls\n", calls);
    SleepEx(0, TRUE);
    printf("%d calls\n", calls);
    return result;
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE thread = run(waiter, event);
    settle();
    QueueUserAPC(routine, thread, 0);
    showWait("thread", WaitForSingleObject(thread, 50));
    SetEvent(event);
    showWait("wait", join(thread));
    return 0;
}
