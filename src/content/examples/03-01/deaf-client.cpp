// Sends for ever and never receives.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define MESSAGE_SIZE 500

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

    // region: flood
    char message[MESSAGE_SIZE];
    memset(message, 'z', MESSAGE_SIZE);
    int total = 0;
    while (true)
    {
        int sent = send(clientSocket, message, MESSAGE_SIZE, 0);
        if (sent == SOCKET_ERROR)
            break;
        total += sent;
        printf("sent %d bytes so far\n", total);
    }
    // endregion

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
