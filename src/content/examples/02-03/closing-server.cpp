// Takes one client and ends the connection at once.
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR ||
        listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printf("listen failed: %d\n", WSAGetLastError());
        return -1;
    }

    SOCKET clientSocket = accept(listenSocket, NULL, NULL);
    closesocket(clientSocket);
    closesocket(listenSocket);
    WSACleanup();
    return 0;
}
