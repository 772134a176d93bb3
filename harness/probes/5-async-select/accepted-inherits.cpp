// Pins: Messages of an accepted socket go to the same window as those of its listening socket.
// Source: accept function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    SOCKET listener = listening(), client = stream();
    WSAAsyncSelect(listener, window, WM_SOCKET, FD_ACCEPT | FD_READ);
    connectTo(client, placeOf(listener));
    pump(50);
    SOCKET server = accept(listener, NULL, NULL);
    send(client, "a", 1, 0);
    pump(50);
    yes("the accepted socket", lastSocket == server);
    return 0;
}
