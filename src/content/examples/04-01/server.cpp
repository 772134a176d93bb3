// 04-01: the echo server of 03-01 with sockets that never block: what is not ready yet is tried again.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdint.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

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

    // region: non-blocking
    u_long on = 1;
    if (ioctlsocket(listenSocket, FIONBIO, &on) == SOCKET_ERROR)
    {
        printError("ioctlsocket");
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

// region: communicate
// Communication thread: echoes what one client sends until it leaves.
unsigned WINAPI communicate(void *argument)
{
    SOCKET clientSocket = (SOCKET)(uintptr_t)argument;
    char buffer[BUFFER_SIZE];
    SOCKADDR_IN peer;

    while (true)
    {
        // region: receive
        int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR)
        {
            if (WSAGetLastError() == WSAEWOULDBLOCK)
                continue;
            printError("recv");
            break;
        }
        if (received == 0)
        {
            printError("recv");
            break;
        }
        // endregion

        // region: peer
        int peerSize = sizeof(peer);
        if (getpeername(clientSocket, (SOCKADDR *)&peer, &peerSize) == SOCKET_ERROR)
        {
            printError("getpeername");
            continue;
        }
        // endregion

        // region: echo
        buffer[received] = '\0';
        printf("[%s:%d] %s\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port),
               buffer);

        if (send(clientSocket, buffer, received, 0) == SOCKET_ERROR)
        {
            printError("send");
            break;
        }
        // endregion
    }

    // region: leave
    closesocket(clientSocket);
    printf("\nleft %s:%d\n", inet_ntoa(peer.sin_addr), ntohs(peer.sin_port));
    return 0;
    // endregion
}
// endregion

// region: listen
// Listening thread: accepts clients and gives each a thread of its own.
unsigned WINAPI acceptClients(void *)
{
    while (true)
    {
        // region: accept
        SOCKADDR_IN client;
        int clientSize = sizeof(client);
        SOCKET clientSocket = accept(listenSocket, (SOCKADDR *)&client, &clientSize);
        if (clientSocket == INVALID_SOCKET)
        {
            if (WSAGetLastError() == WSAEWOULDBLOCK)
                continue;
            printError("accept");
            continue;
        }
        // endregion
        printf("\njoined %s:%d\n", inet_ntoa(client.sin_addr), ntohs(client.sin_port));

        // region: begin-thread
        HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, communicate,
                                               (void *)(uintptr_t)clientSocket, 0, NULL);
        CloseHandle(thread);
        // endregion
    }

    closesocket(listenSocket);
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

    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, acceptClients, NULL, 0, NULL);
    WaitForSingleObject(thread, INFINITE);

    WSACleanup();
    return 0;
}
// endregion
