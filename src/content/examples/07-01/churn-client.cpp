// Comes and goes: each time it connects anew, leaves the connection before, and says a word.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define TIMES 8

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

    SOCKET before = INVALID_SOCKET;
    for (int i = 0; i < TIMES; i++)
    {
        SOCKET clientSocket = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect failed: %d\n", WSAGetLastError());
            return -1;
        }
        if (before != INVALID_SOCKET)
            closesocket(before);
        before = clientSocket;

        send(clientSocket, "hi", 2, 0);
        char answer[16];
        if (recv(clientSocket, answer, sizeof(answer), 0) <= 0)
            printf("no answer\n");
    }
    closesocket(before);

    WSACleanup();
    return 0;
}
