// A client by somebody else: sends a number as four bytes, most significant first, and prints the four bytes that come back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char *arguments[])
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET clientSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(40100);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
    {
        printf("connect failed: %d\n", WSAGetLastError());
        return -1;
    }

    int number = count > 1 ? atoi(arguments[1]) : 21;
    unsigned char bytes[4];
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(number >> (24 - 8 * i));
    send(clientSocket, (char *)bytes, 4, 0);

    int total = 0;
    while (total < 4)
    {
        int received = recv(clientSocket, (char *)bytes + total, 4 - total, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        total += received;
    }
    for (int i = 0; i < total; i++)
        printf("%02x ", bytes[i]);
    printf("\n");

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
