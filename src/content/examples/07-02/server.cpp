// 07-02: an echo server whose overlapped operations end in a completion routine.
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

// region: globals
SOCKET listenSocket;

// How main hands a client over to the worker: the socket, and the event that says it is there.
SOCKET clientSocket;
HANDLE accepted;
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

// region: routine
// Runs in the worker, within its alertable wait, when an operation has ended: begins the next.
void CALLBACK operationEnded(DWORD error, DWORD transferred, LPWSAOVERLAPPED overlapped, DWORD flags)
{
    // region: cast
    Client *client = (Client *)overlapped;
    // endregion

    SOCKADDR_IN peer;
    int peerSize = sizeof(peer);
    getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);

    // region: left
    if (error != 0 || transferred == 0)
    {
        if (error != 0)
            printError("operation");
        closesocket(client->socket);
        printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
        delete client;
        return;
    }
    // endregion

    if (client->received == 0)
    {
        client->received = transferred;
        client->sent = 0;
        client->buffer[client->received] = '\0';
        printf("[%s:%d] %s\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port), client->buffer);
    }
    else
        client->sent += transferred;

    // region: next
    ZeroMemory(&client->overlapped, sizeof(client->overlapped));
    if (client->received > client->sent)
    {
        client->range.buf = client->buffer + client->sent;
        client->range.len = client->received - client->sent;

        DWORD count;
        if (WSASend(client->socket, &client->range, 1, &count, 0, &client->overlapped,
                    operationEnded) == SOCKET_ERROR &&
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
                    operationEnded) == SOCKET_ERROR &&
            WSAGetLastError() != WSA_IO_PENDING)
            printError("WSARecv");
    }
    // endregion
}
// endregion

// region: worker
// Worker thread: takes clients over from main; between them it lets completion routines run.
unsigned WINAPI serveClients(void *argument)
{
    HANDLE event = (HANDLE)argument;
    while (true)
    {
        // region: wait
        while (true)
        {
            DWORD result = WaitForSingleObjectEx(event, INFINITE, TRUE);
            if (result == WAIT_OBJECT_0)
                break;
            if (result != WAIT_IO_COMPLETION)
                return 1;
        }
        // endregion

        // region: take-over
        SOCKADDR_IN peer;
        int peerSize = sizeof(peer);
        getpeername(clientSocket, (SOCKADDR *)&peer, &peerSize);
        printf("\njoined %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));

        Client *client = new Client;
        if (client == NULL)
        {
            printf("no memory is free\n");
            return 1;
        }
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->socket = clientSocket;
        client->received = 0;
        client->sent = 0;
        client->range.buf = client->buffer;
        client->range.len = BUFFER_SIZE;
        // endregion

        // region: first-receive
        DWORD count, flags = 0;
        if (WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped,
                    operationEnded) == SOCKET_ERROR &&
            WSAGetLastError() != WSA_IO_PENDING)
        {
            printError("WSARecv");
            return 1;
        }
        // endregion
    }
}
// endregion

// region: prepare
// Makes listenSocket listen on PORT at every local address, and the event that tells of clients.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    // region: event
    accepted = CreateEvent(NULL, FALSE, FALSE, NULL);
    if (accepted == NULL)
        printError("CreateEvent");
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

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    if (!createListenSocket())
        return -1;

    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, serveClients, accepted, 0, NULL);
    CloseHandle(thread);

    // region: accept
    while (true)
    {
        clientSocket = accept(listenSocket, NULL, NULL);
        if (clientSocket == INVALID_SOCKET)
        {
            printError("accept");
            continue;
        }
        if (!SetEvent(accepted))
            break;
    }
    // endregion

    WSACleanup();
    return 0;
}
// endregion
