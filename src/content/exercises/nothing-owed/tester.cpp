// Sends as many bytes as its command line says, ends its side of the connection if the line says `half`, reads later, and compares.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define PIECE 100

int main(int count, char *arguments[])
{
    int wanted = count > 1 ? atoi(arguments[1]) : 5;
    bool half = count > 2;
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
    int total = 0;
    while (total < wanted)
    {
        int length = wanted - total < PIECE ? wanted - total : PIECE;
        for (int i = 0; i < length; i++)
            piece[i] = 'a' + (total + i) % 23;
        int sent = send(clientSocket, piece, length, 0);
        if (sent == SOCKET_ERROR)
            break;
        total += sent;
    }
    if (half)
        shutdown(clientSocket, SD_SEND);

    Sleep(500);
    int back = 0;
    bool same = true;
    while (back < total)
    {
        int received = recv(clientSocket, piece, PIECE, 0);
        if (received <= 0)
            break;
        for (int i = 0; i < received; i++)
            same = same && piece[i] == 'a' + (back + i) % 23;
        back += received;
    }
    printf("%d of %d bytes came back, %s\n", back, total, same ? "all as sent" : "some changed");
    DWORD before = GetTickCount();
    if (half && recv(clientSocket, piece, PIECE, 0) == 0 && GetTickCount() - before < 500)
        printf("then the server closed\n");

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
