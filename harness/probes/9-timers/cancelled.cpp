// Pins: A timer that was cancelled is not signaled any more by its time; its signal from before stays.
// Source: CancelWaitableTimer function
#include "../probe.h"

int main()
{
    HANDLE timer = CreateWaitableTimer(NULL, TRUE, NULL);
    LARGE_INTEGER due;
    due.QuadPart = -30 * 10000LL;
    SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE);
    showBool("cancel", CancelWaitableTimer(timer));
    showWait("wait", WaitForSingleObject(timer, 80));
    return 0;
}
