// Pours messages out without a pause; only when all are sent does it take back what came.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define BUFFER_SIZE 1024
#define MESSAGE_SIZE 600
#define MESSAGES 50

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

    // region: pour
    char message[MESSAGE_SIZE];
    memset(message, 'f', MESSAGE_SIZE);
    for (int i = 0; i < MESSAGES; i++)
        send(clientSocket, message, MESSAGE_SIZE, 0);
    // endregion
    printf("poured %d bytes out\n", MESSAGES * MESSAGE_SIZE);

    int total = 0;
    while (total < MESSAGES * MESSAGE_SIZE)
    {
        char buffer[BUFFER_SIZE];
        int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        total += received;
    }
    printf("received %d bytes\n", total);

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
