// Pins: A thread suspended twice runs after ResumeThread was called twice.
// Source: SuspendThread function
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
    printf("SuspendThread: %lu\n", SuspendThread(thread));
    printf("ResumeThread: %lu\n", ResumeThread(thread));
    showWait("after one", WaitForSingleObject(event, 50));
    printf("ResumeThread: %lu\n", ResumeThread(thread));
    showWait("after two", WaitForSingleObject(event, 1000));
    return 0;
}
