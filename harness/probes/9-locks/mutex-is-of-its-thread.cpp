// Pins: Only the owner releases a mutex: ERROR_NOT_OWNER for others.
// Source: ReleaseMutex function
#include "../probe.h"

HANDLE mutex;

DWORD WINAPI other(LPVOID)
{
    showBool("another's release", ReleaseMutex(mutex));
    return WaitForSingleObject(mutex, 20);
}

int main()
{
    mutex = CreateMutex(NULL, TRUE, NULL);
    showWait("another's wait", join(run(other)));
    showBool("release", ReleaseMutex(mutex));
    showBool("release", ReleaseMutex(mutex));
    return 0;
}
