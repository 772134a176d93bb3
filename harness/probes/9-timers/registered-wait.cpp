// Pins: A registered wait calls its function when the object is signaled, or when its time is over.
// Source: RegisterWaitForSingleObject function
#include "../probe.h"

HANDLE called;

void CALLBACK ended(PVOID, BOOLEAN timedOut)
{
    yes("timed out", timedOut != FALSE);
    SetEvent(called);
}

void ask(bool signaled)
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL), wait;
    RegisterWaitForSingleObject(&wait, event, ended, NULL, signaled ? INFINITE : 20, WT_EXECUTEONLYONCE);
    if (signaled)
        SetEvent(event);
    showWait("called", WaitForSingleObject(called, 1000));
    UnregisterWaitEx(wait, INVALID_HANDLE_VALUE);
}

int main()
{
    called = CreateEvent(NULL, FALSE, FALSE, NULL);
    ask(true);
    ask(false);
    return 0;
}
