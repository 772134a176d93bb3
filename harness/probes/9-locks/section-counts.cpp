// Pins: A thread may enter a critical section again that it owns; others get in after as many leaves.
// Source: EnterCriticalSection function
#include "../probe.h"

CRITICAL_SECTION section;

DWORD WINAPI trier(LPVOID)
{
    BOOL entered = TryEnterCriticalSection(&section);
    if (entered)
        LeaveCriticalSection(&section);
    return entered != FALSE;
}

int main()
{
    InitializeCriticalSection(&section);
    EnterCriticalSection(&section);
    EnterCriticalSection(&section);
    yes("entered twice: another gets in", join(run(trier)) == 1);
    LeaveCriticalSection(&section);
    yes("left once", join(run(trier)) == 1);
    LeaveCriticalSection(&section);
    yes("left twice", join(run(trier)) == 1);
    DeleteCriticalSection(&section);
    return 0;
}
