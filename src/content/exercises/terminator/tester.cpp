// Sends as many bytes as its command line says in one call, and looks whether the same bytes come back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define MOST 4096

int main(int count, char *arguments[])
{
    int wanted = count > 1 ? atoi(arguments[1]) : 5;
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

    static char message[MOST];
    for (int i = 0; i < wanted; i++)
        message[i] = 'a' + i % 26;
    send(clientSocket, message, wanted, 0);

    static char buffer[MOST];
    int total = 0;
    bool same = true;
    while (total < wanted)
    {
        int received = recv(clientSocket, buffer, wanted - total, 0);
        if (received <= 0)
            break;
        for (int i = 0; i < received; i++)
            same = same && buffer[i] == message[total + i];
        total += received;
    }
    printf("%d of %d bytes came back, %s\n", total, wanted, same ? "all as sent" : "some changed");

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
