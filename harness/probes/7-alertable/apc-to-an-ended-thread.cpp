// Pins: QueueUserAPC fails for a thread that has ended.
// Source: QueueUserAPC function
#include "../probe.h"

void CALLBACK routine(ULONG_PTR)
{
}

DWORD WINAPI work(LPVOID)
{
    return 0;
}

int main()
{
    HANDLE thread = run(work);
    WaitForSingleObject(thread, INFINITE);
    yes("queued", QueueUserAPC(routine, thread, 0) != 0);
    return 0;
}
