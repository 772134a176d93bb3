// Echo server: one thread, WSAAsyncSelect and a hidden window.
#include "server.h"

#define WM_SOCKET (WM_USER + 1)

SOCKET listener;
int left;

LRESULT CALLBACK windowProcedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message != WM_SOCKET)
        return DefWindowProc(window, message, wParam, lParam);
    SOCKET client = (SOCKET)wParam;
    char buffer[BUFFER_SIZE];
    int received;
    switch (WSAGETSELECTEVENT(lParam))
    {
    case FD_ACCEPT:
        client = accept(listener, NULL, NULL);
        WSAAsyncSelect(client, window, WM_SOCKET, FD_READ | FD_CLOSE);
        break;
    case FD_READ:
        received = recv(client, buffer, BUFFER_SIZE, 0);
        if (received > 0 && send(client, buffer, received, 0) != received)
            exit(5);
        break;
    case FD_CLOSE:
        closesocket(client);
        if (--left == 0)
            PostQuitMessage(0);
        break;
    }
    return 0;
}

int main(int, char *argv[])
{
    left = atoi(argv[1]);
    listener = startListening();
    WNDCLASS windowClass;
    ZeroMemory(&windowClass, sizeof(windowClass));
    windowClass.lpfnWndProc = windowProcedure;
    windowClass.lpszClassName = "Echo";
    RegisterClass(&windowClass);
    HWND window = CreateWindow("Echo", "Echo", WS_OVERLAPPEDWINDOW, 0, 0, 100, 100, NULL, NULL, NULL, NULL);
    WSAAsyncSelect(listener, window, WM_SOCKET, FD_ACCEPT);
    MSG message;
    while (GetMessage(&message, NULL, 0, 0) > 0)
        DispatchMessage(&message);
    closesocket(listener);
    WSACleanup();
    return 0;
}
