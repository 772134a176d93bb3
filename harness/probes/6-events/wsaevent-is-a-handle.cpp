// Pins: A WSAEVENT is a handle of an event object: WaitForSingleObject and CloseHandle take it.
// Source: WSACreateEvent function
#include "../probe.h"

int main()
{
    start();
    WSAEVENT event = WSACreateEvent();
    showBool("SetEvent", SetEvent(event));
    showWait("wait", WaitForSingleObject(event, 0));
    showBool("WSACloseEvent", WSACloseEvent(event));
    showBool("WSACloseEvent", WSACloseEvent(event));
    return 0;
}
