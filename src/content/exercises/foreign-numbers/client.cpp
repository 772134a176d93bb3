// Has the number on its command line doubled by the server.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100

int main(int count, char *arguments[])
{
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

    u_long asked = count > 1 ? atoi(arguments[1]) : 21;
    u_long number = asked;
    send(clientSocket, (char *)&number, sizeof(number), 0);

    char *next = (char *)&number;
    int left = sizeof(number);
    while (left > 0)
    {
        int received = recv(clientSocket, next, left, 0);
        if (received == SOCKET_ERROR || received == 0)
            return -1;
        next += received;
        left -= received;
    }
    printf("%lu doubled is %lu\n", asked, number);

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
