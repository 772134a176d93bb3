// Pins: An APC queued from another thread ends an alertable wait for an event that is not set.
// Source: QueueUserAPC function
#include "../probe.h"

void CALLBACK routine(ULONG_PTR number)
{
    printf("APC %d\n", (int)number);
}

DWORD WINAPI waiter(LPVOID argument)
{
    return WaitForSingleObjectEx(argument, INFINITE, TRUE);
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE thread = run(waiter, event);
    settle();
    yes("queued", QueueUserAPC(routine, thread, 5) != 0);
    showWait("wait", join(thread));
    return 0;
}
