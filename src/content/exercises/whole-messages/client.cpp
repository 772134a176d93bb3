// Sends the pieces on its command line, with a rest of 50 ms between them; "/" stands for the end of a message.
// Then it ends sending and prints all that comes back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

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

    for (int i = 1; i < count; i++)
    {
        char *piece = arguments[i];
        int length = (int)strlen(piece);
        for (int j = 0; j < length; j++)
            if (piece[j] == '/')
                piece[j] = '\n';
        send(clientSocket, piece, length, 0);
        Sleep(50);
    }
    shutdown(clientSocket, SD_SEND);

    char buffer[512];
    int received;
    while ((received = recv(clientSocket, buffer, sizeof(buffer), 0)) > 0)
        printf("%.*s", received, buffer);

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
