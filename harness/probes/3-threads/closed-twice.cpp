// Pins: CloseHandle fails with ERROR_INVALID_HANDLE on a handle that was closed; so does a wait.
// Source: CloseHandle function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, TRUE, NULL);
    showBool("first", CloseHandle(event));
    showBool("second", CloseHandle(event));
    showWait("wait", WaitForSingleObject(event, 0));
    return 0;
}
