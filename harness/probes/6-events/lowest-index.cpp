// Pins: When several objects are signaled WaitForMultipleObjects returns the lowest index, and changes that object only.
// Source: WaitForMultipleObjects function
#include "../probe.h"

int main()
{
    HANDLE events[3];
    for (int i = 0; i < 3; i++)
        events[i] = CreateEvent(NULL, FALSE, FALSE, NULL);
    SetEvent(events[2]);
    SetEvent(events[1]);
    for (int i = 0; i < 3; i++)
        showWait("wait", WaitForMultipleObjects(3, events, FALSE, 0));
    return 0;
}
