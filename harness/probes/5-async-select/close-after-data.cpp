// Pins: FD_CLOSE is posted when the other side has ended and all data were read.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ | FD_CLOSE);
    send(pair.client, "a", 1, 0);
    closesocket(pair.client);
    pump(50);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    pump(50);
    return 0;
}
