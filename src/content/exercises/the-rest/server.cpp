// Sends back what comes in. One thread serves every client with select; no socket blocks.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

struct Client
{
    SOCKET socket;
    char buffer[BUFFER_SIZE];
};

SOCKET listenSocket;
int clientCount;
Client *clients[FD_SETSIZE];

bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    u_long on = 1;
    ioctlsocket(listenSocket, FIONBIO, &on);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    return bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) != SOCKET_ERROR
        && listen(listenSocket, SOMAXCONN) != SOCKET_ERROR;
}

void addClient(SOCKET socket)
{
    if (clientCount >= FD_SETSIZE - 1)
    {
        closesocket(socket);
        return;
    }
    Client *client = new Client;
    client->socket = socket;
    clients[clientCount++] = client;
}

void removeClient(int index)
{
    closesocket(clients[index]->socket);
    delete clients[index];
    clients[index] = clients[--clientCount];
}

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0 || !createListenSocket())
        return -1;

    while (true)
    {
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(listenSocket, &readable);
        for (int i = 0; i < clientCount; i++)
            FD_SET(clients[i]->socket, &readable);

        if (select(0, &readable, NULL, NULL, NULL) == SOCKET_ERROR)
            return -1;

        if (FD_ISSET(listenSocket, &readable))
        {
            SOCKET clientSocket = accept(listenSocket, NULL, NULL);
            if (clientSocket != INVALID_SOCKET)
                addClient(clientSocket);
        }

        for (int i = clientCount - 1; i >= 0; i--)
        {
            Client *client = clients[i];
            if (FD_ISSET(client->socket, &readable))
            {
                int received = recv(client->socket, client->buffer, BUFFER_SIZE, 0);
                if (received == SOCKET_ERROR && WSAGetLastError() == WSAEWOULDBLOCK)
                    continue;
                if (received == SOCKET_ERROR || received == 0)
                {
                    removeClient(i);
                    continue;
                }
                // There is always room for it, is there not?
                if (send(client->socket, client->buffer, received, 0) == SOCKET_ERROR)
                    removeClient(i);
            }
        }
    }
}
