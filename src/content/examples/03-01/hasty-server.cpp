// 03-01: an echo server that hands its threads the address of a variable instead of the socket in it.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

SOCKET clientSocket;

// region: communicate
unsigned WINAPI communicate(void *argument)
{
    SOCKET mine = *(SOCKET *)argument;
    char buffer[BUFFER_SIZE];
    int received;
    while ((received = recv(mine, buffer, BUFFER_SIZE, 0)) > 0)
        send(mine, buffer, received, 0);
    closesocket(mine);
    return 0;
}
// endregion

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR
        || listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printf("no listening socket: %d\n", WSAGetLastError());
        return -1;
    }

    // region: accept
    while (true)
    {
        clientSocket = accept(listenSocket, NULL, NULL);
        if (clientSocket == INVALID_SOCKET)
            continue;
        HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, communicate, &clientSocket, 0, NULL);
        CloseHandle(thread);
    }
    // endregion
}
