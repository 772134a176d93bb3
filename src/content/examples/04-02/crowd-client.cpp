// Connects as many times as its command line says, sends a line on the last connection, and leaves the
// first one before the others.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define CROWD 64

int main(int argc, char *argv[])
{
    int crowd = argc > 1 ? atoi(argv[1]) : CROWD;
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");

    // region: connect
    SOCKET sockets[CROWD];
    for (int i = 0; i < crowd; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect %d failed: %d\n", i + 1, WSAGetLastError());
            return -1;
        }
    }
    printf("connected %d times\n", crowd);
    // endregion

    // region: last
    char answer[16];
    send(sockets[crowd - 1], "last", 4, 0);
    int received = recv(sockets[crowd - 1], answer, sizeof(answer), 0);
    printf("the last one received %d\n", received);
    // endregion

    // region: leave
    closesocket(sockets[0]);
    Sleep(100);
    for (int i = 1; i < crowd; i++)
        closesocket(sockets[i]);
    // endregion

    WSACleanup();
    return 0;
}
