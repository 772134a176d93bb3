// Pins: One alertable wait runs all APCs that are queued, then returns WAIT_IO_COMPLETION; the next finds none.
// Source: SleepEx function
#include "../probe.h"

int calls;

void CALLBACK routine(ULONG_PTR)
{
    calls++;
}

int main()
{
    QueueUserAPC(routine, GetCurrentThread(), 0);
    QueueUserAPC(routine, GetCurrentThread(), 0);
    showWait("SleepEx", SleepEx(20, TRUE));
    printf("%d calls\n", calls);
    printf("SleepEx: %lu\n", SleepEx(20, TRUE));
    return 0;
}
