// Pins: FD_CONNECT is posted without an error when a connect succeeds, with WSAECONNREFUSED when nobody listens.
// Source: WSAAsyncSelect function
#include "../probe.h"

int main()
{
    start();
    HWND window = messageWindow(printSocketMessage);
    SOCKET listener = listening(), first = stream(), second = stream();
    WSAAsyncSelect(first, window, WM_SOCKET, FD_CONNECT);
    show("connect", connectTo(first, placeOf(listener)));
    pump(50);
    SOCKADDR_IN place = placeOf(listener);
    closesocket(listener);
    WSAAsyncSelect(second, window, WM_SOCKET, FD_CONNECT);
    show("connect", connectTo(second, place));
    for (int i = 0; i < 100 && lastSocket != second; i++)
        pump(50);
    return 0;
}
