// Pins: A timer of a timer queue calls its function in another thread; once, when it has no period.
// Source: CreateTimerQueueTimer function
#include "../probe.h"

HANDLE done;
volatile LONG calls;
DWORD callbackThread;

void CALLBACK expired(PVOID, BOOLEAN fired)
{
    InterlockedIncrement(&calls);
    callbackThread = GetCurrentThreadId();
    yes("fired", fired != FALSE);
    SetEvent(done);
}

int main()
{
    done = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE timer;
    showBool("create", CreateTimerQueueTimer(&timer, NULL, expired, NULL, 20, 0, WT_EXECUTEDEFAULT));
    showWait("done", WaitForSingleObject(done, 1000));
    Sleep(50);
    printf("%ld calls\n", calls);
    yes("another thread", callbackThread != GetCurrentThreadId());
    showBool("delete", DeleteTimerQueueTimer(NULL, timer, INVALID_HANDLE_VALUE));
    return 0;
}
