// Pins: An APC that another APC queues runs in the same wait.
// Source: unverified
#include "../probe.h"

int calls;

void CALLBACK second(ULONG_PTR)
{
    calls++;
}

void CALLBACK first(ULONG_PTR)
{
    calls++;
    QueueUserAPC(second, GetCurrentThread(), 0);
}

int main()
{
    QueueUserAPC(first, GetCurrentThread(), 0);
    showWait("SleepEx", SleepEx(20, TRUE));
    printf("%d calls\n", calls);
    return 0;
}
