// Pins: WSAAsyncSelect fails with WSAEINVAL when the window is none, and with WSAENOTSOCK when the socket is none.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    show("no window", WSAAsyncSelect(pair.server, (HWND)0x7ff0, WM_SOCKET, FD_READ));
    closesocket(pair.server);
    show("no socket", WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ));
    return 0;
}
