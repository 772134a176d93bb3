// Pins: WSAEventSelect on the same socket ends WSAAsyncSelect.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    WSAEventSelect(pair.server, event, FD_READ);
    send(pair.client, "a", 1, 0);
    told(pair.server, event);
    pump(50);
    return 0;
}
