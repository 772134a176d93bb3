// 04-02: an echo server in which one thread serves every client: select tells which sockets are ready.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

// region: record
// One client: its socket, and what it is still owed.
struct Client
{
    SOCKET socket;
    char buffer[BUFFER_SIZE];
    int received; // bytes in buffer; 0: the client is owed nothing
    int sent;     // how many of them have been sent back
};

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
// Makes listenSocket listen on PORT at every local address. It does not block, nor do the sockets
// that accept takes from it.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    u_long on = 1;
    if (ioctlsocket(listenSocket, FIONBIO, &on) == SOCKET_ERROR)
    {
        printError("ioctlsocket");
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

// region: add
// Gives a client a record; false when there is no room for one.
bool addClient(SOCKET socket)
{
    if (clientCount >= FD_SETSIZE - 1) // one place in the read set is the listening socket's
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

// region: serve
// Worker thread: waits until something can be done, and does it.
unsigned WINAPI serveClients(void *)
{
    fd_set readable, writable;

    while (true)
    {
        // region: fill-sets
        FD_ZERO(&readable);
        FD_ZERO(&writable);
        FD_SET(listenSocket, &readable);
        for (int i = 0; i < clientCount; i++)
        {
            if (clients[i]->received > clients[i]->sent)
                FD_SET(clients[i]->socket, &writable);
            else
                FD_SET(clients[i]->socket, &readable);
        }
        // endregion

        // region: select
        if (select(0, &readable, &writable, NULL, NULL) == SOCKET_ERROR)
        {
            printError("select");
            break;
        }
        // endregion

        // region: accept
        if (FD_ISSET(listenSocket, &readable))
        {
            SOCKADDR_IN peer;
            int peerSize = sizeof(peer);
            SOCKET clientSocket = accept(listenSocket, (SOCKADDR *)&peer, &peerSize);
            if (clientSocket == INVALID_SOCKET)
            {
                if (WSAGetLastError() != WSAEWOULDBLOCK)
                    printError("accept");
            }
            else
            {
                printf("\njoined %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
                if (!addClient(clientSocket))
                {
                    printf("turned away %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
                    closesocket(clientSocket);
                }
            }
        }
        // endregion

        for (int i = 0; i < clientCount; i++)
        {
            Client *client = clients[i];

            // region: receive
            if (FD_ISSET(client->socket, &readable))
            {
                int received = recv(client->socket, client->buffer, BUFFER_SIZE, 0);
                if (received == SOCKET_ERROR)
                {
                    if (WSAGetLastError() != WSAEWOULDBLOCK)
                    {
                        printError("recv");
                        removeClient(i);
                    }
                    continue;
                }
                if (received == 0)
                {
                    removeClient(i);
                    continue;
                }

                client->received = received;
                SOCKADDR_IN peer;
                int peerSize = sizeof(peer);
                getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);
                client->buffer[received] = '\0';
                printf("[%s:%d] %s\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port),
                       client->buffer);
            }
            // endregion

            // region: send
            if (FD_ISSET(client->socket, &writable))
            {
                int sent = send(client->socket, client->buffer + client->sent,
                                client->received - client->sent, 0);
                if (sent == SOCKET_ERROR)
                {
                    if (WSAGetLastError() != WSAEWOULDBLOCK)
                    {
                        printError("send");
                        removeClient(i);
                    }
                    continue;
                }

                client->sent += sent;
                if (client->sent == client->received)
                    client->received = client->sent = 0;
            }
            // endregion
        }
    }
    return 0;
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

    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, serveClients, NULL, 0, NULL);
    WaitForSingleObject(thread, INFINITE);

    WSACleanup();
    return 0;
}
// endregion
