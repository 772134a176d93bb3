// Pins: A timer's completion routine is an APC of the thread that set the timer: it runs in an alertable wait.
// Source: SetWaitableTimer function
#include "../probe.h"

int calls;

void CALLBACK expired(LPVOID argument, DWORD, DWORD)
{
    calls++;
    printf("expired: %s\n", (char *)argument);
}

int main()
{
    HANDLE timer = CreateWaitableTimer(NULL, TRUE, NULL);
    LARGE_INTEGER due;
    due.QuadPart = -20 * 10000LL;
    SetWaitableTimer(timer, &due, 0, expired, (LPVOID) "argument", FALSE);
    Sleep(60);
    printf("%d calls\n", calls);
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
