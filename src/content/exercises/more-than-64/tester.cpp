// Connects as many times as its command line says and wants an answer on every tenth connection and on the last one.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define MOST 100

int main(int count, char *arguments[])
{
    int crowd = count > 1 ? atoi(arguments[1]) : 5;
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
            printf("connect %d failed: %d\n", i + 1, WSAGetLastError());
            return -1;
        }
    }

    int asked = 0, answered = 0;
    for (int i = crowd - 1; i >= 0; i -= 10)
    {
        char answer[4];
        asked++;
        send(sockets[i], "here", 4, 0);
        if (recv(sockets[i], answer, 4, 0) == 4)
            answered++;
    }
    printf("%d of %d answered\n", answered, asked);

    for (int i = 0; i < crowd; i++)
        closesocket(sockets[i]);
    WSACleanup();
    return 0;
}
