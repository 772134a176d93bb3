// Pins: WSAAsyncSelect makes a socket non-blocking, and FIONBIO cannot undo it: WSAEINVAL.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    Pair pair = connected();
    WSAAsyncSelect(pair.server, window, WM_SOCKET, FD_READ);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    u_long off = 0;
    show("FIONBIO", ioctlsocket(pair.server, FIONBIO, &off));
    WSAAsyncSelect(pair.server, window, 0, 0);
    show("FIONBIO", ioctlsocket(pair.server, FIONBIO, &off));
    return 0;
}
