// Pins: A wait for all objects changes none of them before all are signaled.
// Source: WaitForMultipleObjects function
#include "../probe.h"

int main()
{
    HANDLE events[2] = {CreateEvent(NULL, FALSE, TRUE, NULL), CreateEvent(NULL, FALSE, FALSE, NULL)};
    showWait("for both", WaitForMultipleObjects(2, events, TRUE, 20));
    showWait("for the first", WaitForSingleObject(events[0], 0));
    SetEvent(events[0]);
    SetEvent(events[1]);
    showWait("for both", WaitForMultipleObjects(2, events, TRUE, 20));
    showWait("for the first", WaitForSingleObject(events[0], 0));
    return 0;
}
