// Pins: A mutex whose owner ended is abandoned: the next wait gets it with WAIT_ABANDONED, the one after that as ever.
// Source: WaitForSingleObject function
#include "../probe.h"

DWORD WINAPI leaver(LPVOID argument)
{
    return WaitForSingleObject(argument, INFINITE);
}

int main()
{
    HANDLE mutex = CreateMutex(NULL, FALSE, NULL);
    join(run(leaver, mutex));
    showWait("first", WaitForSingleObject(mutex, 0));
    ReleaseMutex(mutex);
    showWait("second", WaitForSingleObject(mutex, 0));
    return 0;
}
