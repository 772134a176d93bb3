// Sends what no packet is: a size of 0, or the size that its argument says.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100

int main(int argc, char *argv[])
{
    int size = argc > 1 ? atoi(argv[1]) : 0;

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET clientSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
    {
        printf("connect failed: %d\n", WSAGetLastError());
        return -1;
    }

    // region: hostile
    char bytes[256];
    memset(bytes, 'h', sizeof(bytes));
    bytes[0] = (char)size;
    send(clientSocket, bytes, sizeof(bytes), 0);
    // endregion

    char buffer[1024];
    int received;
    do
        received = recv(clientSocket, buffer, sizeof(buffer), 0);
    while (received > 0);
    printf("the server has ended the connection\n");

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
