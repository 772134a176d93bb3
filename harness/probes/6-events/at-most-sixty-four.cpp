// Pins: A wait for more than 64 objects, or for none, fails with ERROR_INVALID_PARAMETER.
// Source: WaitForMultipleObjects function
#include "../probe.h"

int main()
{
    start();
    HANDLE events[65];
    for (int i = 0; i < 65; i++)
        events[i] = CreateEvent(NULL, TRUE, i == 63, NULL);
    showWait("64", WaitForMultipleObjects(64, events, FALSE, 0));
    showWait("65", WaitForMultipleObjects(65, events, FALSE, 0));
    showWait("none", WaitForMultipleObjects(0, events, FALSE, 0));
    showWait("65 by Winsock", WSAWaitForMultipleEvents(65, events, FALSE, 0, FALSE));
    printf("%d %d\n", MAXIMUM_WAIT_OBJECTS, WSA_MAXIMUM_WAIT_EVENTS);
    return 0;
}
