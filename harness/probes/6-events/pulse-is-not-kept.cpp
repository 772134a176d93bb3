// Pins: PulseEvent leaves the event nonsignaled: whoever does not wait at that moment is not told.
// Source: PulseEvent function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    showBool("PulseEvent", PulseEvent(event));
    showWait("after", WaitForSingleObject(event, 0));
    return 0;
}
