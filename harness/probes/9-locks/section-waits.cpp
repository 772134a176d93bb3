// Pins: EnterCriticalSection waits until the owner leaves.
// Source: EnterCriticalSection function
#include "../probe.h"

CRITICAL_SECTION section;

DWORD WINAPI enterer(LPVOID)
{
    EnterCriticalSection(&section);
    LeaveCriticalSection(&section);
    return 0;
}

int main()
{
    InitializeCriticalSection(&section);
    EnterCriticalSection(&section);
    HANDLE thread = run(enterer);
    showWait("owned", WaitForSingleObject(thread, 50));
    LeaveCriticalSection(&section);
    showWait("left", WaitForSingleObject(thread, 1000));
    return 0;
}
