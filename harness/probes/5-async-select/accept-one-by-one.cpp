// Pins: FD_ACCEPT is posted again by accept while more connections wait.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    SOCKET listener = listening();
    WSAAsyncSelect(listener, window, WM_SOCKET, FD_ACCEPT);
    connectTo(stream(), placeOf(listener));
    connectTo(stream(), placeOf(listener));
    pump(50);
    for (int i = 0; i < 2; i++)
    {
        showSocket("accept", accept(listener, NULL, NULL));
        pump(50);
    }
    return 0;
}
