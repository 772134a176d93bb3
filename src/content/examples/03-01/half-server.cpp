// Serves one client once: sends back only the first half of what came, then closes.
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

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
        printf("cannot listen: %d\n", WSAGetLastError());
        return -1;
    }

    SOCKET clientSocket = accept(listenSocket, NULL, NULL);

    // region: half
    char buffer[BUFFER_SIZE];
    int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
    if (received > 0)
    {
        int sent = send(clientSocket, buffer, received / 2, 0);
        printf("received %d bytes, sent back %d\n", received, sent);
    }
    closesocket(clientSocket);
    // endregion

    closesocket(listenSocket);
    WSACleanup();
    return 0;
}
