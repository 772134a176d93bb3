// Opens as many connections as its argument says, then closes the first, then sends at the second.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define MOST 200
#define BUFFER_SIZE 1024

SOCKET sockets[MOST];

int main(int argc, char *argv[])
{
    int wanted = argc > 1 ? atoi(argv[1]) : 2;
    if (wanted < 2 || wanted > MOST)
        return -1;

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");

    for (int i = 0; i < wanted; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect failed: %d\n", WSAGetLastError());
            return -1;
        }
    }
    printf("%d connections\n", wanted);
    Sleep(100);

    // region: one-leaves
    closesocket(sockets[0]);
    printf("closed the first\n");
    Sleep(100);
    // endregion

    send(sockets[1], "hello", 5, 0);
    char buffer[BUFFER_SIZE];
    int received = recv(sockets[1], buffer, BUFFER_SIZE, 0);
    printf("the second got %d bytes back\n", received);

    for (int i = 1; i < wanted; i++)
        closesocket(sockets[i]);
    WSACleanup();
    return 0;
}
