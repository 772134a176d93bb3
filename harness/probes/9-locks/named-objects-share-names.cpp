// Pins: A name belongs to one object of any kind: CreateMutex with an event's name fails with ERROR_INVALID_HANDLE.
// Source: CreateMutexA function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, "overlapped-probe-name");
    HANDLE mutex = CreateMutex(NULL, FALSE, "overlapped-probe-name");
    printf("CreateMutex: %s\n", mutex == NULL ? errorName(GetLastError()) : "a handle");
    CloseHandle(event);
    mutex = CreateMutex(NULL, FALSE, "overlapped-probe-name");
    printf("after CloseHandle: %s\n", mutex == NULL ? errorName(GetLastError()) : "a handle");
    return 0;
}
