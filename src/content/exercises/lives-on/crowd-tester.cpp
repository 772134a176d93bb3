// Connects as often as its command line says, waits for the last connection to be ended, and has the first one answered.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define MOST 64

int main(int count, char *arguments[])
{
    int crowd = count > 1 ? atoi(arguments[1]) : MOST;
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    SOCKET sockets[MOST];
    for (int i = 0; i < crowd; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect failed: %d\n", WSAGetLastError());
            return -1;
        }
    }

    char answer[16];
    if (crowd == MOST)
        printf("the last one: %d\n", recv(sockets[MOST - 1], answer, sizeof(answer), 0));
    send(sockets[0], "abc", 3, 0);
    printf("the first one: %d\n", recv(sockets[0], answer, sizeof(answer), 0));

    for (int i = 0; i < crowd; i++)
        closesocket(sockets[i]);
    WSACleanup();
    return 0;
}
