// Sends as many bytes as its command line says before it receives any, then looks whether the same bytes come back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define PIECE 100

int main(int argc, char *argv[])
{
    int wanted = argc > 1 ? atoi(argv[1]) : 3000;
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

    char piece[PIECE];
    for (int total = 0; total < wanted; total += PIECE)
    {
        for (int i = 0; i < PIECE; i++)
            piece[i] = 'a' + (total + i) % 26;
        send(clientSocket, piece, PIECE, 0);
    }
    printf("sent %d bytes\n", wanted);

    Sleep(500);
    int back = 0;
    bool same = true;
    while (back < wanted)
    {
        int received = recv(clientSocket, piece, PIECE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        for (int i = 0; i < received; i++)
            same = same && piece[i] == 'a' + (back + i) % 26;
        back += received;
    }
    printf("%d of %d bytes came back, %s\n", back, wanted, same ? "all as sent" : "some changed");

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
