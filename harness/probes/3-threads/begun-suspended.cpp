// Pins: A thread created with CREATE_SUSPENDED runs when ResumeThread is called, which tells the suspend count from before.
// Source: ResumeThread function
#include "../probe.h"

DWORD WINAPI setter(LPVOID argument)
{
    SetEvent(argument);
    return 0;
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE thread = CreateThread(NULL, 0, setter, event, CREATE_SUSPENDED, NULL);
    showWait("before", WaitForSingleObject(event, 50));
    printf("ResumeThread: %lu\n", ResumeThread(thread));
    showWait("after", WaitForSingleObject(event, 1000));
    return 0;
}
