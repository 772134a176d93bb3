// Sends as fast as it can on one thread while another receives what comes back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <process.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define PIECE 1000
#define PIECES 100

// region: collect
unsigned WINAPI collect(void *argument)
{
    SOCKET clientSocket = (SOCKET)(uintptr_t)argument;
    char buffer[PIECE];
    int back = 0;
    while (back < PIECES * PIECE)
    {
        int received = recv(clientSocket, buffer, PIECE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        back += received;
    }
    printf("received %d bytes\n", back);
    return 0;
}
// endregion

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
    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, collect, (void *)(uintptr_t)clientSocket, 0, NULL);
    char piece[PIECE];
    memset(piece, 'f', PIECE);
    for (int i = 0; i < PIECES; i++)
    {
        if (send(clientSocket, piece, PIECE, 0) == SOCKET_ERROR)
            break;
    }
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    // endregion

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
