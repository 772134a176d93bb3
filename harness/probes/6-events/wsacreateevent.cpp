// Pins: WSACreateEvent makes a manual-reset event that is not signaled.
// Source: WSACreateEvent function
#include "../probe.h"

int main()
{
    start();
    WSAEVENT event = WSACreateEvent();
    showWait("at first", WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE));
    WSASetEvent(event);
    showWait("set", WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE));
    showWait("again", WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE));
    WSAResetEvent(event);
    showWait("reset", WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE));
    return 0;
}
