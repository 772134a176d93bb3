// Pins: A synchronization timer is reset by the wait that it ends, and a period has it signaled again.
// Source: SetWaitableTimer function
#include "../probe.h"

int main()
{
    HANDLE timer = CreateWaitableTimer(NULL, FALSE, NULL);
    LARGE_INTEGER due;
    due.QuadPart = -30 * 10000LL;
    SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE);
    showWait("once", WaitForSingleObject(timer, 1000));
    showWait("again", WaitForSingleObject(timer, 50));
    SetWaitableTimer(timer, &due, 30, NULL, NULL, FALSE);
    showWait("once", WaitForSingleObject(timer, 1000));
    showWait("again", WaitForSingleObject(timer, 1000));
    return 0;
}
