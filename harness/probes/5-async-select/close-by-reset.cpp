// Pins: FD_CLOSE is posted with WSAECONNRESET when the connection was reset.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_CLOSE);
    reset(pair.client);
    pump(50);
    return 0;
}
