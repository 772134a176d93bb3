// Pins: FD_READ is posted once; only after recv is it posted again.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    send(pair.client, "a", 1, 0);
    pump(50);
    send(pair.client, "b", 1, 0);
    pump(50);
    printf("recv\n");
    char c;
    recv(pair.server, &c, 1, 0);
    pump(50);
    return 0;
}
