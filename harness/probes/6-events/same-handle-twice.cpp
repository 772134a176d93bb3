// Pins: A wait for all objects fails with ERROR_INVALID_PARAMETER when a handle stands there twice.
// Source: WaitForMultipleObjects function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, TRUE, NULL);
    HANDLE events[2] = {event, event};
    showWait("for any", WaitForMultipleObjects(2, events, FALSE, 0));
    showWait("for all", WaitForMultipleObjects(2, events, TRUE, 0));
    return 0;
}
