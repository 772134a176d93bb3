// An echo server that posts itself so many messages that its queue is full when a socket has news.
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define WM_SOCKET (WM_USER + 1)
#define WM_PROGRESS (WM_USER + 2)

LRESULT CALLBACK handleMessage(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message == WM_DESTROY)
        PostQuitMessage(0);
    if (message != WM_SOCKET)
        return DefWindowProc(window, message, wParam, lParam);

    char buffer[256];
    int received;
    int posted = 0;
    switch (WSAGETSELECTEVENT(lParam))
    {
    case FD_ACCEPT:
    {
        SOCKET clientSocket = accept((SOCKET)wParam, NULL, NULL);
        printf("joined\n");
        // region: progress
        while (PostMessage(window, WM_PROGRESS, posted, 0))
            posted++;
        printf("%d messages are in the queue\n", posted);
        // endregion
        WSAAsyncSelect(clientSocket, window, WM_SOCKET, FD_READ | FD_CLOSE);
        break;
    }
    case FD_READ:
        received = recv((SOCKET)wParam, buffer, sizeof(buffer), 0);
        if (received > 0)
            send((SOCKET)wParam, buffer, received, 0);
        printf("received %d bytes\n", received);
        break;
    case FD_CLOSE:
        closesocket((SOCKET)wParam);
        printf("left\n");
        break;
    }
    return 0;
}

int main()
{
    WNDCLASS description;
    ZeroMemory(&description, sizeof(description));
    description.lpfnWndProc = handleMessage;
    description.lpszClassName = "ChattyWindow";
    if (!RegisterClass(&description))
        return -1;
    HWND window = CreateWindow("ChattyWindow", "Chatty server", WS_OVERLAPPEDWINDOW, 0, 0, 600, 300,
                               NULL, NULL, NULL, NULL);
    ShowWindow(window, SW_SHOWNORMAL);

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;
    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR ||
        WSAAsyncSelect(listenSocket, window, WM_SOCKET, FD_ACCEPT) == SOCKET_ERROR ||
        listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printf("listen failed: %d\n", WSAGetLastError());
        return -1;
    }

    MSG message;
    while (GetMessage(&message, NULL, 0, 0) > 0)
        DispatchMessage(&message);

    WSACleanup();
    return 0;
}
