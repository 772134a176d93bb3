// Pins: FD_WRITE is posted at once when the socket is connected, and not again after a send that succeeds.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.client, window, WM_SOCKET, FD_WRITE);
    pump(50);
    show("send", send(pair.client, "a", 1, 0));
    pump(50);
    return 0;
}
