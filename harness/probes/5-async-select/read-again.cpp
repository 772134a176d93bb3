// Pins: recv that leaves data behind has FD_READ posted again; one that takes all has not.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    arrived(pair.server, 3);
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    pump(50);
    char buffer[4];
    show("recv", recv(pair.server, buffer, 1, 0));
    pump(50);
    show("recv", recv(pair.server, buffer, 2, 0));
    pump(50);
    return 0;
}
