// Pins: A wait for a handle that was closed fails with ERROR_INVALID_HANDLE, also among others.
// Source: WaitForMultipleObjects function
#include "../probe.h"

int main()
{
    HANDLE events[2] = {CreateEvent(NULL, TRUE, TRUE, NULL), CreateEvent(NULL, TRUE, TRUE, NULL)};
    CloseHandle(events[1]);
    showWait("for two", WaitForMultipleObjects(2, events, FALSE, 0));
    return 0;
}
