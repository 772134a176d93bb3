// Pins: An auto-reset event that is set twice satisfies one wait: an event does not count.
// Source: SetEvent function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
    showBool("SetEvent", SetEvent(event));
    showBool("SetEvent", SetEvent(event));
    showWait("first", WaitForSingleObject(event, 0));
    showWait("second", WaitForSingleObject(event, 0));
    return 0;
}
