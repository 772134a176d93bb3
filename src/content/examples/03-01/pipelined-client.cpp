// Sends three messages without waiting, then looks away, then prints what each recv returns.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

int main()
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

    // region: pipeline
    send(clientSocket, "abc", 3, 0);
    send(clientSocket, "DEFG", 4, 0);
    send(clientSocket, "hi", 2, 0);
    printf("sent 3 messages, 9 bytes\n");

    Sleep(500);

    int total = 0;
    while (total < 9)
    {
        char buffer[BUFFER_SIZE];
        int received = recv(clientSocket, buffer, BUFFER_SIZE - 1, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        buffer[received] = '\0';
        printf("recv returned %d: %s\n", received, buffer);
        total += received;
    }
    // endregion

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
