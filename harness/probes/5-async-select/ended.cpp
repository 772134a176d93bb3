// Pins: WSAAsyncSelect with no events ends the messages.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    show("WSAAsyncSelect", WSAAsyncSelect(pair.server, window, 0, 0));
    send(pair.client, "a", 1, 0);
    arrived(pair.server);
    pump(50);
    printf("no message\n");
    return 0;
}
