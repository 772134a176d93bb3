// Talks to a server on another computer and waits for more; its cable is pulled meanwhile.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100

int main(int argc, char *argv[])
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET clientSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr(argc > 1 ? argv[1] : "127.0.0.1");
    if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
    {
        printf("connect failed: %d\n", WSAGetLastError());
        return -1;
    }
    send(clientSocket, "hello", 5, 0);
    printf("sent 5 bytes\n");

    Sleep(100);
    closesocket(clientSocket);
    printf("closed\n");
    WSACleanup();
    return 0;
}
