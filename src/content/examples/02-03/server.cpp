// 02-03: a TCP server that serves one client at a time and prints what it receives.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

// region: error
// Prints the system's text for the last socket error of this thread.
void printError(const char *call)
{
    char *text;
    FormatMessage(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM,
                  NULL, WSAGetLastError(), MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT),
                  (LPTSTR)&text, 0, NULL);
    printf("%s: %s\n", call, text);
    LocalFree(text);
}
// endregion

int main()
{
    // region: prepare
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }

    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return -1;
    }

    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR)
    {
        printError("bind");
        return -1;
    }
    if (listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printError("listen");
        return -1;
    }
    // endregion

    // region: serve
    char buffer[BUFFER_SIZE];
    while (true)
    {
        SOCKADDR_IN client;
        int clientSize = sizeof(client);
        SOCKET clientSocket = accept(listenSocket, (SOCKADDR *)&client, &clientSize);
        if (clientSocket == INVALID_SOCKET)
        {
            printError("accept");
            continue;
        }
        printf("\njoined %s:%d\n", inet_ntoa(client.sin_addr), ntohs(client.sin_port));

        while (true)
        {
            int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
            if (received == SOCKET_ERROR || received == 0)
            {
                printError("recv");
                break;
            }
            buffer[received] = '\0';
            printf("[%s:%d] %s\n", inet_ntoa(client.sin_addr), ntohs(client.sin_port),
                   buffer);
        }

        closesocket(clientSocket);
        printf("left %s:%d\n", inet_ntoa(client.sin_addr), ntohs(client.sin_port));
    }
    // endregion

    closesocket(listenSocket);
    WSACleanup();
    return 0;
}
