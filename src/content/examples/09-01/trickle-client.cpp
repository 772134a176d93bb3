// Sends one move a byte at a time, then two moves glued together, and prints where its piece goes.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define POSITION 4

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

    // region: trickle
    for (int i = 0; i < 3; i++)
    {
        send(clientSocket, &"\x03\x01r"[i], 1, 0);
        Sleep(5);
    }
    send(clientSocket, "\x03\x01u\x03\x01l", 6, 0);
    Sleep(5);
    // endregion
    shutdown(clientSocket, SD_SEND);

    // What comes is little here: it fits the buffer.
    unsigned char buffer[1024];
    int total = 0;
    while (true)
    {
        int received = recv(clientSocket, (char *)buffer + total, sizeof(buffer) - total, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        total += received;
    }
    for (int at = 0; at + 5 <= total && buffer[at] > 0; at += buffer[at])
        if (buffer[at + 1] == POSITION)
            printf("%d to %c%d\n", buffer[at + 2], 'a' + buffer[at + 3], buffer[at + 4] + 1);

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
