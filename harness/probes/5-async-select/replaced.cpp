// Pins: A later WSAAsyncSelect takes the place of the one before: only its events are posted.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_WRITE);
    send(pair.client, "a", 1, 0);
    arrived(pair.server);
    pump(50);
    return 0;
}
