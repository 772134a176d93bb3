// Pins: A waitable timer is signaled when its time has come; one that resets by hand stays so.
// Source: SetWaitableTimer function
#include "../probe.h"

int main()
{
    HANDLE timer = CreateWaitableTimer(NULL, TRUE, NULL);
    LARGE_INTEGER due;
    due.QuadPart = -30 * 10000LL;
    showWait("before it is set", WaitForSingleObject(timer, 0));
    showBool("set", SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
    showWait("after it is set", WaitForSingleObject(timer, 0));
    showWait("at its time", WaitForSingleObject(timer, 1000));
    showWait("again", WaitForSingleObject(timer, 0));
    return 0;
}
