// 08-01: an echo server whose worker threads take the ends of operations from a completion port.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

// region: record
// One client: what goes on at its socket, and what it is still owed.
struct Client
{
    WSAOVERLAPPED overlapped; // first: its address is the record's
    SOCKET socket;
    char buffer[BUFFER_SIZE];
    int received; // 0: the operation that goes on is a receive
    int sent;
    WSABUF range; // the part of buffer that the operation uses
};
// endregion

SOCKET listenSocket;

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

// region: worker
// Worker thread, one of several: takes the end of one operation at a time and begins the next.
unsigned WINAPI serveClients(void *argument)
{
    HANDLE port = (HANDLE)argument;
    while (true)
    {
        // region: packet
        DWORD transferred;
        ULONG_PTR key;
        Client *client;
        BOOL succeeded = GetQueuedCompletionStatus(port, &transferred, &key,
                                                   (LPOVERLAPPED *)&client, INFINITE);
        // endregion

        SOCKADDR_IN peer;
        int peerSize = sizeof(peer);
        getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);

        // region: left
        if (!succeeded || transferred == 0)
        {
            if (!succeeded)
            {
                // Fails as the operation did, with the error as Winsock calls it.
                DWORD none, flags;
                WSAGetOverlappedResult(client->socket, &client->overlapped, &none, FALSE, &flags);
                printError("operation");
            }
            closesocket(client->socket);
            printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
            delete client;
            continue;
        }
        // endregion

        if (client->received == 0)
        {
            client->received = transferred;
            client->sent = 0;
            client->buffer[client->received] = '\0';
            printf("[%s:%d] %s\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port),
                   client->buffer);
        }
        else
            client->sent += transferred;

        // region: next
        // Once the operation has begun, the record belongs to whoever takes its end.
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        if (client->received > client->sent)
        {
            client->range.buf = client->buffer + client->sent;
            client->range.len = client->received - client->sent;

            DWORD count;
            if (WSASend(client->socket, &client->range, 1, &count, 0, &client->overlapped, NULL) ==
                    SOCKET_ERROR &&
                WSAGetLastError() != WSA_IO_PENDING)
                printError("WSASend");
        }
        else
        {
            client->received = 0;
            client->range.buf = client->buffer;
            client->range.len = BUFFER_SIZE;

            DWORD count, flags = 0;
            if (WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped,
                        NULL) == SOCKET_ERROR &&
                WSAGetLastError() != WSA_IO_PENDING)
                printError("WSARecv");
        }
        // endregion
    }
}
// endregion

// region: prepare
// Makes listenSocket listen on PORT at every local address.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

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

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }

    // region: port
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    if (port == NULL)
        return -1;
    // endregion

    // region: workers
    SYSTEM_INFO system;
    GetSystemInfo(&system);
    for (DWORD i = 0; i < system.dwNumberOfProcessors * 2; i++)
    {
        HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, serveClients, port, 0, NULL);
        if (thread == NULL)
            return -1;
        CloseHandle(thread);
    }
    // endregion

    if (!createListenSocket())
        return -1;

    while (true)
    {
        SOCKADDR_IN address;
        int addressSize = sizeof(address);
        SOCKET clientSocket = accept(listenSocket, (SOCKADDR *)&address, &addressSize);
        if (clientSocket == INVALID_SOCKET)
        {
            printError("accept");
            continue;
        }
        printf("\njoined %s:%d\n", inet_ntoa(address.sin_addr), ntohs(address.sin_port));

        // region: associate
        if (CreateIoCompletionPort((HANDLE)clientSocket, port, clientSocket, 0) == NULL)
            return -1;
        // endregion

        // region: first-receive
        Client *client = new Client;
        if (client == NULL)
        {
            printf("no memory is free\n");
            break;
        }
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->socket = clientSocket;
        client->received = 0;
        client->sent = 0;
        client->range.buf = client->buffer;
        client->range.len = BUFFER_SIZE;

        DWORD count, flags = 0;
        if (WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped, NULL) ==
                SOCKET_ERROR &&
            WSAGetLastError() != WSA_IO_PENDING)
            printError("WSARecv");
        // endregion
    }

    WSACleanup();
    return 0;
}
// endregion
