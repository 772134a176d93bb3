// Pins: A wait that an auto-reset event satisfies resets it.
// Source: CreateEventA function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, FALSE, TRUE, NULL);
    showWait("first", WaitForSingleObject(event, 0));
    showWait("second", WaitForSingleObject(event, 0));
    return 0;
}
