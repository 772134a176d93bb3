// Pins: FD_ACCEPT comes as a message: its wParam is the socket, its lParam the event and the error.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    SOCKET listener = listening();
    show("WSAAsyncSelect", WSAAsyncSelect(listener, window, WM_SOCKET, FD_ACCEPT));
    pump(20);
    connectTo(stream(), placeOf(listener));
    pump(50);
    yes("the socket", lastSocket == listener);
    return 0;
}
