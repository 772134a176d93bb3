// Pins: APCs run in the order in which they were queued.
// Source: QueueUserAPC function
#include "../probe.h"

void CALLBACK routine(ULONG_PTR number)
{
    printf("%d\n", (int)number);
}

int main()
{
    for (int i = 1; i <= 3; i++)
        QueueUserAPC(routine, GetCurrentThread(), i);
    showWait("SleepEx", SleepEx(0, TRUE));
    return 0;
}
