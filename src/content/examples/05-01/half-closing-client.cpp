// Sends as many bytes as its command line says, ends its side of the connection, and receives later.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100
#define PIECE 100

int main(int argc, char *argv[])
{
    int wanted = argc > 1 ? atoi(argv[1]) : 2000;
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

    // region: half-close
    char piece[PIECE];
    memset(piece, 'h', PIECE);
    int total = 0;
    while (total < wanted)
    {
        int sent = send(clientSocket, piece, wanted - total < PIECE ? wanted - total : PIECE, 0);
        if (sent == SOCKET_ERROR)
            break;
        total += sent;
    }
    shutdown(clientSocket, SD_SEND);
    printf("sent %d bytes, no more to come\n", total);
    // endregion

    Sleep(500);
    int back = 0;
    while (back < total)
    {
        int received = recv(clientSocket, piece, PIECE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        back += received;
    }
    printf("received %d bytes\n", back);

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
