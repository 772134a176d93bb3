// Pins: A manual-reset event stays signaled until ResetEvent.
// Source: CreateEventA function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, TRUE, NULL);
    showWait("first", WaitForSingleObject(event, 0));
    showWait("second", WaitForSingleObject(event, 0));
    showBool("ResetEvent", ResetEvent(event));
    showWait("third", WaitForSingleObject(event, 0));
    showBool("ResetEvent", ResetEvent(event));
    return 0;
}
