// 05-01: an echo server whose sockets send messages to a window.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa, WSAAsyncSelect
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024
#define WM_SOCKET (WM_USER + 1)

// region: record
// One client: its socket, what it is still owed, and whether it has sent more.
struct Client
{
    SOCKET socket;
    char buffer[BUFFER_SIZE];
    int received;     // bytes in buffer; 0: the client is owed nothing
    int sent;         // how many of them have been sent back
    BOOL readDelayed; // FD_READ has come while the client was owed something
};

HWND window;
SOCKET listenSocket;
int clientCount;
Client *clients[FD_SETSIZE];
// endregion

// region: error
// Prints the system's text for the last socket error of this thread.
void printError(const char *call)
{
    char *text;
    FormatMessage(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM,
                  NULL, WSAGetLastError(), MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT),
                  (LPTSTR)&text, 0, NULL);
    printf("%s: %s\n", call, text);
    LocalFree(text);
}
// endregion

// region: prepare
// Makes listenSocket tell the window of clients, and listen on PORT at every local address.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    // region: select-listen
    if (WSAAsyncSelect(listenSocket, window, WM_SOCKET, FD_ACCEPT | FD_CLOSE) == SOCKET_ERROR)
    {
        printError("WSAAsyncSelect");
        return false;
    }
    // endregion

    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR)
    {
        printError("bind");
        return false;
    }

    if (listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printError("listen");
        return false;
    }
    return true;
}
// endregion

// region: add
// Gives a client a record; false when there is no room for one.
bool addClient(SOCKET socket)
{
    if (clientCount >= FD_SETSIZE - 1)
    {
        printf("\nno room for another client\n");
        return false;
    }

    Client *client = new Client;
    if (client == NULL)
    {
        printf("\nno memory for another client\n");
        return false;
    }
    client->socket = socket;
    client->received = 0;
    client->sent = 0;
    clients[clientCount++] = client;
    return true;
}
// endregion

// region: remove
// Closes a client's socket and moves the records behind its own up by one.
void removeClient(int index)
{
    Client *client = clients[index];
    SOCKADDR_IN peer;
    int peerSize = sizeof(peer);
    getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);
    printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));

    closesocket(client->socket);
    delete client;

    for (int i = index; i < clientCount; i++)
        clients[i] = clients[i + 1];
    clientCount--;
}
// endregion

// region: find
// The index of a socket's record; -1 when it has none, which the caller is to look out for.
int findClient(SOCKET socket)
{
    for (int i = 0; i < clientCount; i++)
    {
        if (clients[i]->socket == socket)
            return i;
    }
    return -1;
}
// endregion

// region: handle
// Does what a message of a socket asks for.
void handleSocket(SOCKET socket, LPARAM lParam)
{
    // region: event-error
    if (WSAGETSELECTERROR(lParam) != 0)
    {
        removeClient(findClient(socket));
        return;
    }
    // endregion

    switch (WSAGETSELECTEVENT(lParam))
    {
    // region: accept
    case FD_ACCEPT:
    {
        SOCKADDR_IN peer;
        int peerSize = sizeof(peer);
        SOCKET clientSocket = accept(socket, (SOCKADDR *)&peer, &peerSize);
        if (clientSocket == INVALID_SOCKET)
        {
            if (WSAGetLastError() != WSAEWOULDBLOCK)
                printError("accept");
            break;
        }
        printf("\njoined %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));

        addClient(clientSocket);
        long wanted = FD_READ | FD_WRITE | FD_CLOSE;
        if (WSAAsyncSelect(clientSocket, window, WM_SOCKET, wanted) == SOCKET_ERROR)
        {
            printError("WSAAsyncSelect");
            removeClient(findClient(clientSocket));
        }
        break;
    }
    // endregion

    // region: read
    case FD_READ:
    {
        Client *client = clients[findClient(socket)];
        if (client->received > 0)
        {
            client->readDelayed = TRUE;
            break;
        }

        int received = recv(socket, client->buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR)
        {
            if (WSAGetLastError() != WSAEWOULDBLOCK)
            {
                printError("recv");
                removeClient(findClient(socket));
            }
            break;
        }
        client->received = received;
        SOCKADDR_IN peer;
        int peerSize = sizeof(peer);
        getpeername(socket, (SOCKADDR *)&peer, &peerSize);
        client->buffer[received] = '\0';
        printf("[%s:%d] %s\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port), client->buffer);
    }
        // What has been received goes back at once.
        [[fallthrough]];
    // endregion

    // region: write
    case FD_WRITE:
    {
        Client *client = clients[findClient(socket)];
        if (client->received <= client->sent)
            break;

        int sent = send(socket, client->buffer + client->sent,
                        client->received - client->sent, 0);
        if (sent == SOCKET_ERROR)
        {
            if (WSAGetLastError() != WSAEWOULDBLOCK)
            {
                printError("send");
                removeClient((int)socket);
            }
            break;
        }

        client->sent += sent;
        if (client->sent == client->received)
        {
            client->received = client->sent = 0;
            if (client->readDelayed)
            {
                client->readDelayed = FALSE;
                PostMessage(window, WM_SOCKET, socket, FD_READ);
            }
        }
        break;
    }
    // endregion

    // region: close
    case FD_CLOSE:
        removeClient(findClient(socket));
        break;
    // endregion
    }
}
// endregion

// region: procedure
// The window's procedure: messages of sockets are ours, closing the window ends the program.
LRESULT CALLBACK handleMessage(HWND target, UINT message, WPARAM wParam, LPARAM lParam)
{
    switch (message)
    {
    case WM_SOCKET:
        handleSocket((SOCKET)wParam, lParam);
        return 0;
    case WM_DESTROY:
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProc(target, message, wParam, lParam);
}
// endregion

// region: window
// Makes the window that the sockets send their messages to.
bool createWindow()
{
    WNDCLASS description;
    ZeroMemory(&description, sizeof(description));
    description.style = CS_HREDRAW | CS_VREDRAW;
    description.lpfnWndProc = handleMessage;
    description.lpszClassName = "EchoWindow";
    if (!RegisterClass(&description))
        return false;

    window = CreateWindow("EchoWindow", "Echo server", WS_OVERLAPPEDWINDOW, 0, 0, 600, 300,
                          NULL, NULL, NULL, NULL);
    if (window == NULL)
        return false;
    ShowWindow(window, SW_SHOWNORMAL);
    UpdateWindow(window);
    return true;
}
// endregion

// region: main
int main()
{
    if (!createWindow())
        return -1;

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    if (!createListenSocket())
        return -1;

    // region: message-loop
    MSG message;
    while (GetMessage(&message, NULL, 0, 0) > 0)
    {
        TranslateMessage(&message);
        DispatchMessage(&message);
    }
    // endregion

    WSACleanup();
    return (int)message.wParam;
}
// endregion
