// Pins: MsgWaitForMultipleObjects returns the number of objects when a message has come, and an index when an object is signaled.
// Source: MsgWaitForMultipleObjects function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    pump(20);
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    showWait("nothing", MsgWaitForMultipleObjects(1, &event, FALSE, 20, QS_ALLINPUT));
    PostMessage(window, WM_USER, 0, 0);
    showWait("a message", MsgWaitForMultipleObjects(1, &event, FALSE, 1000, QS_ALLINPUT));
    pump(20);
    SetEvent(event);
    showWait("the object", MsgWaitForMultipleObjects(1, &event, FALSE, 1000, QS_ALLINPUT));
    return 0;
}
