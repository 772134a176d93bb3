// Sends a line and cuts the connection without taking leave.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100

int main(int argc, char *argv[])
{
    int pause = argc > 1 ? atoi(argv[1]) : 0; // milliseconds
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

    // region: reset
    LINGER linger = {1, 0}; // closesocket sends RST in place of FIN
    setsockopt(clientSocket, SOL_SOCKET, SO_LINGER, (const char *)&linger, sizeof(linger));
    send(clientSocket, "bye", 3, 0);
    if (pause > 0)
        Sleep(pause);
    closesocket(clientSocket);
    // endregion

    WSACleanup();
    return 0;
}
