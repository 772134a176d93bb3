// 06-01: an echo server in which one thread waits for events that the sockets set.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

// region: record
// One socket and, if it is a client's, what the client is still owed.
struct Client
{
    SOCKET socket;
    char buffer[BUFFER_SIZE];
    int received; // bytes in buffer; 0: the client is owed nothing
    int sent;     // how many of them have been sent back
};

SOCKET listenSocket;
int entryCount;
// A socket and the event that it sets have the same index; those of listenSocket come first.
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
// Gives a socket a record and an event; false when there is no room for them.
bool addClient(SOCKET socket)
{
    if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS)
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

    WSAEVENT event = WSACreateEvent();
    if (event == WSA_INVALID_EVENT)
    {
        printError("WSACreateEvent");
        return false;
    }

    client->socket = socket;
    client->received = 0;
    client->sent = 0;
    clients[entryCount] = client;
    events[entryCount] = event;
    entryCount++;
    return true;
}
// endregion

// region: remove
// Closes a client's socket and moves the records and events behind its own up by one.
void removeClient(int index)
{
    Client *client = clients[index];
    SOCKADDR_IN peer;
    int peerSize = sizeof(peer);
    getpeername(client->socket, (SOCKADDR *)&peer, &peerSize);
    printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));

    closesocket(client->socket);
    delete client;
    WSACloseEvent(events[index]);

    for (int i = index; i < entryCount; i++)
    {
        clients[i] = clients[i + 1];
        events[i] = events[i + 1];
    }
    entryCount--;
}
// endregion

// region: prepare
// Makes listenSocket tell of clients by the first event, and listen on PORT at every local address.
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    // region: select-listen
    if (!addClient(listenSocket))
        return false;
    if (WSAEventSelect(listenSocket, events[0], FD_ACCEPT | FD_CLOSE) == SOCKET_ERROR)
    {
        printError("WSAEventSelect");
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

// region: serve
// Worker thread: waits for an event and does what the network events of its socket ask for.
unsigned WINAPI serveClients(void *)
{
    while (true)
    {
        // region: wait
        int index = WSAWaitForMultipleEvents(entryCount, events, FALSE, WSA_INFINITE, FALSE);
        if (index == WSA_WAIT_FAILED)
        {
            printError("WSAWaitForMultipleEvents");
            continue;
        }
        index -= WSA_WAIT_EVENT_0;
        // endregion

        // region: enumerate
        Client *client = clients[index];
        WSANETWORKEVENTS network;
        if (WSAEnumNetworkEvents(client->socket, events[index], &network) == SOCKET_ERROR)
        {
            printError("WSAEnumNetworkEvents");
            continue;
        }
        // endregion

        // region: accept
        if (network.lNetworkEvents & FD_ACCEPT)
        {
            if (network.iErrorCode[FD_ACCEPT_BIT] != 0)
            {
                printError("FD_ACCEPT");
                continue;
            }

            SOCKADDR_IN peer;
            int peerSize = sizeof(peer);
            SOCKET clientSocket = accept(client->socket, (SOCKADDR *)&peer, &peerSize);
            if (clientSocket == INVALID_SOCKET)
            {
                printError("accept");
                continue;
            }
            printf("\njoined %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));

            if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS)
            {
                printf("\nno room for another client\n");
                closesocket(clientSocket);
                continue;
            }
            if (!addClient(clientSocket))
                continue;
            WSAEVENT event = events[entryCount - 1];
            if (WSAEventSelect(clientSocket, event, FD_READ | FD_WRITE | FD_CLOSE) == SOCKET_ERROR)
            {
                printError("WSAEventSelect");
                break;
            }
        }
        // endregion

        // region: read-write
        if (network.lNetworkEvents & (FD_READ | FD_WRITE))
        {
            if ((network.lNetworkEvents & FD_READ && network.iErrorCode[FD_READ_BIT] != 0) ||
                (network.lNetworkEvents & FD_WRITE && network.iErrorCode[FD_WRITE_BIT] != 0))
            {
                printError("FD_READ or FD_WRITE");
                continue;
            }

            // region: receive
            if (client->received == 0)
            {
                int received = recv(client->socket, client->buffer, BUFFER_SIZE, 0);
                if (received == SOCKET_ERROR)
                {
                    if (WSAGetLastError() != WSAEWOULDBLOCK)
                    {
                        printError("recv");
                        removeClient(index);
                    }
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
            if (client->received > client->sent)
            {
                int sent = send(client->socket, client->buffer + client->sent,
                                client->received - client->sent, 0);
                if (sent == SOCKET_ERROR)
                {
                    if (WSAGetLastError() != WSAEWOULDBLOCK)
                    {
                        printError("send");
                        removeClient(index);
                    }
                    continue;
                }

                client->sent += sent;
                if (client->sent == client->received)
                    client->received = client->sent = 0;
            }
            // endregion
        }
        // endregion

        // region: close
        if (network.lNetworkEvents & FD_CLOSE)
        {
            if (network.iErrorCode[FD_CLOSE_BIT] != 0)
                printError("FD_CLOSE");
            removeClient(index);
        }
        // endregion
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
