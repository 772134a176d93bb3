// Pins: _beginthreadex gives a handle that can be waited for, and the thread's number.
// Source: _beginthread, _beginthreadex
#include "../probe.h"

unsigned __stdcall work(void *argument)
{
    *(DWORD *)argument = GetCurrentThreadId();
    return 3;
}

int main()
{
    DWORD own = 0;
    unsigned number = 0;
    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, &own, 0, &number);
    printf("%lu\n", join(thread));
    yes("the number", number == own);
    yes("another than the main thread's", own != GetCurrentThreadId());
    return 0;
}
