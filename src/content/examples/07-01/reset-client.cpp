// Ends its connection by a reset. How far it goes before, its argument tells:
// connected, sent, late (sent when the server has had time to wait for it) or echoed.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define BUFFER_SIZE 1024

int main(int argc, char *argv[])
{
    const char *when = argc > 1 ? argv[1] : "connected";

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

    char buffer[BUFFER_SIZE];
    if (strcmp(when, "late") == 0)
        Sleep(10);
    if (strcmp(when, "connected") != 0)
        send(clientSocket, "farewell", 8, 0);
    if (strcmp(when, "echoed") == 0)
        recv(clientSocket, buffer, BUFFER_SIZE, 0);

    // region: reset
    // Linger for no time at all: what is unsent is dropped, and the peer is told so by a reset.
    LINGER none;
    none.l_onoff = 1;
    none.l_linger = 0;
    setsockopt(clientSocket, SOL_SOCKET, SO_LINGER, (char *)&none, sizeof(none));
    closesocket(clientSocket);
    // endregion
    printf("reset\n");

    WSACleanup();
    return 0;
}
