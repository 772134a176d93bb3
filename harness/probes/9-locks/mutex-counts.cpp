// Pins: A thread that owns a mutex may wait for it again, and releases it as often.
// Source: Mutex Objects
#include "../probe.h"

HANDLE mutex;

DWORD WINAPI other(LPVOID)
{
    return WaitForSingleObject(mutex, 20);
}

int main()
{
    mutex = CreateMutex(NULL, FALSE, NULL);
    showWait("first", WaitForSingleObject(mutex, 0));
    showWait("second", WaitForSingleObject(mutex, 0));
    ReleaseMutex(mutex);
    showWait("another's, released once", join(run(other)));
    ReleaseMutex(mutex);
    showWait("another's, released twice", join(run(other)));
    return 0;
}
