// Pins: SignalObjectAndWait sets the one object and waits for the other.
// Source: SignalObjectAndWait function
#include "../probe.h"

int main()
{
    HANDLE first = CreateEvent(NULL, FALSE, FALSE, NULL);
    HANDLE second = CreateEvent(NULL, FALSE, TRUE, NULL);
    showWait("SignalObjectAndWait", SignalObjectAndWait(first, second, 1000, FALSE));
    showWait("first", WaitForSingleObject(first, 0));
    showWait("second", WaitForSingleObject(second, 0));
    return 0;
}
