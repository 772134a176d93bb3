// 07-01: an echo server with overlapped operations, whose ends events tell.
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
    WSAOVERLAPPED overlapped;
    SOCKET socket;
    char buffer[BUFFER_SIZE];
    int received; // 0: the operation that goes on is a receive
    int sent;
    WSABUF range; // the part of buffer that the operation uses
};
// endregion

// region: globals
CRITICAL_SECTION tableLock;
SOCKET listenSocket;

// Entry 0 wakes the worker when the number of entries has changed.
int entryCount;
Client *clients[WSA_MAXIMUM_WAIT_EVENTS];
WSAEVENT events[WSA_MAXIMUM_WAIT_EVENTS];
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

// region: add
// Appends an entry for a socket, with an event of its own.
bool addClient(SOCKET socket)
{
    EnterCriticalSection(&tableLock);
    if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS)
    {
        printf("no entry is free\n");
        return false;
    }

    Client *client = new Client;
    if (client == NULL)
    {
        printf("no memory is free\n");
        return false;
    }

    WSAEVENT event = WSACreateEvent();
    if (event == WSA_INVALID_EVENT)
    {
        printError("WSACreateEvent");
        return false;
    }

    ZeroMemory(&client->overlapped, sizeof(client->overlapped));
    client->overlapped.hEvent = event;
    client->socket = socket;
    client->received = 0;
    client->sent = 0;
    client->range.buf = client->buffer;
    client->range.len = BUFFER_SIZE;

    clients[entryCount] = client;
    events[entryCount] = event;
    entryCount++;
    LeaveCriticalSection(&tableLock);
    return true;
}
// endregion

// region: remove
// Gives back what an entry holds and moves the later entries down.
void removeClient(int index)
{
    EnterCriticalSection(&tableLock);
    closesocket(clients[index]->socket);
    delete clients[index];
    WSACloseEvent(events[index]);

    // region: compact
    for (int i = index; i < entryCount; i++)
    {
        clients[i] = clients[i + 1];
        events[i] = events[i + 1];
    }
    entryCount--;
    // endregion
    LeaveCriticalSection(&tableLock);
}
// endregion

// region: prepare
// Makes listenSocket listen on PORT at every local address, and the event that wakes the worker.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    // region: helper
    if (!addClient(listenSocket))
        return false;
    WSAEVENT changed = WSACreateEvent();
    if (changed == WSA_INVALID_EVENT)
    {
        printError("WSACreateEvent");
        return false;
    }
    events[entryCount++] = changed;
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

// region: worker
// Worker thread: waits for operations to end and begins the next.
unsigned WINAPI serveClients(void *)
{
    while (true)
    {
        // region: wait
        DWORD result = WSAWaitForMultipleEvents(entryCount, events, FALSE, WSA_INFINITE, FALSE);
        if (result == WSA_WAIT_FAILED)
        {
            printError("WSAWaitForMultipleEvents");
            continue;
        }
        int index = result - WSA_WAIT_EVENT_0;
        WSAResetEvent(events[index]);
        if (index == 0)
            continue;
        // endregion

        Client *client = clients[index];
        SOCKADDR_IN peer;
        int peerSize = sizeof(peer);
        getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);

        // region: result
        DWORD transferred, flags;
        BOOL succeeded = WSAGetOverlappedResult(client->socket, &client->overlapped, &transferred,
                                                FALSE, &flags);
        if (!succeeded || transferred == 0)
        {
            if (!succeeded)
                printError("WSAGetOverlappedResult");
            removeClient(index);
            printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
            continue;
        }
        // endregion

        // region: which
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
        // endregion

        // region: next
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->overlapped.hEvent = events[index];
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

            DWORD count;
            flags = 0;
            if (WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped,
                        NULL) == SOCKET_ERROR &&
                WSAGetLastError() != WSA_IO_PENDING)
                printError("WSARecv");
        }
        // endregion
    }
}
// endregion

// region: listen
// Listening thread: accepts clients and begins the first receive of each.
unsigned WINAPI acceptClients(void *)
{
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

        if (!addClient(clientSocket))
        {
            closesocket(clientSocket);
            printf("\nleft %s:%d\n", inet_ntoa(address.sin_addr), ntohs(address.sin_port));
            continue;
        }

        // region: first-receive
        Client *client = clients[entryCount - 1];
        DWORD count, flags = 0;
        if (WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped, NULL) ==
                SOCKET_ERROR &&
            WSAGetLastError() != WSA_IO_PENDING)
        {
            printError("WSARecv");
            removeClient(entryCount - 1);
            continue;
        }

        if (!WSASetEvent(events[0]))
        {
            printError("WSASetEvent");
            break;
        }
        // endregion
    }
    return 0;
}
// endregion

// region: main
int main()
{
    InitializeCriticalSection(&tableLock);

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    if (!createListenSocket())
        return -1;

    HANDLE threads[2];
    threads[0] = (HANDLE)_beginthreadex(NULL, 0, acceptClients, NULL, 0, NULL);
    threads[1] = (HANDLE)_beginthreadex(NULL, 0, serveClients, NULL, 0, NULL);
    WaitForMultipleObjects(2, threads, TRUE, INFINITE);

    WSACleanup();
    DeleteCriticalSection(&tableLock);
    return 0;
}
// endregion
