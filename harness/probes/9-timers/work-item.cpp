// Pins: QueueUserWorkItem calls a function in a thread of the pool.
// Source: QueueUserWorkItem function
#include "../probe.h"

HANDLE done;
DWORD workThread;

DWORD WINAPI work(LPVOID argument)
{
    workThread = GetCurrentThreadId();
    printf("argument %d\n", (int)(ULONG_PTR)argument);
    SetEvent(done);
    return 0;
}

int main()
{
    done = CreateEvent(NULL, TRUE, FALSE, NULL);
    showBool("queue", QueueUserWorkItem(work, (LPVOID)5, WT_EXECUTEDEFAULT));
    showWait("done", WaitForSingleObject(done, 1000));
    yes("another thread", workThread != GetCurrentThreadId());
    return 0;
}
