// Pins: An alertable wait for an object that is signaled already returns that; APCs that are queued stay for the next wait.
// Source: unverified
#include "../probe.h"

int calls;

void CALLBACK routine(ULONG_PTR)
{
    calls++;
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, TRUE, NULL);
    QueueUserAPC(routine, GetCurrentThread(), 0);
    showWait("signaled", WaitForSingleObjectEx(event, 0, TRUE));
    printf("%d calls\n", calls);
    ResetEvent(event);
    showWait("not signaled", WaitForSingleObjectEx(event, 0, TRUE));
    printf("%d calls\n", calls);
    return 0;
}
