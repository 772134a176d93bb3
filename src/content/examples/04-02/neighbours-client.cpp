// Three connections: the third keeps the server busy while the first is closed and the second sends.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define CONNECTIONS 3

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");

    SOCKET sockets[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect failed: %d\n", WSAGetLastError());
            return -1;
        }
    }
    Sleep(100);

    // region: at-once
    send(sockets[2], "busy", 4, 0);
    closesocket(sockets[0]);
    send(sockets[1], "late", 4, 0);
    // endregion

    char answer[16];
    int received = recv(sockets[1], answer, sizeof(answer), 0);
    printf("the second received %d bytes\n", received);

    closesocket(sockets[1]);
    closesocket(sockets[2]);
    WSACleanup();
    return 0;
}
