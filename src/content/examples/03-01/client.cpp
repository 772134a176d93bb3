// 03-01: an echo client. It sends a line and waits until as many bytes have come back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define BUFFER_SIZE 1024

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

// region: recvn
// Receives `wanted` bytes. Returns how many came before the connection ended,
// or SOCKET_ERROR.
int recvn(SOCKET socket, char *buffer, int wanted, int flags)
{
    char *next = buffer;
    int left = wanted;
    while (left > 0)
    {
        int received = recv(socket, next, left, flags);
        if (received == SOCKET_ERROR)
            return SOCKET_ERROR;
        if (received == 0)
            break;
        next += received;
        left -= received;
    }
    return wanted - left;
}
// endregion

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }

    SOCKET clientSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (clientSocket == INVALID_SOCKET)
    {
        printError("socket");
        return -1;
    }

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
    {
        printError("connect");
        return -1;
    }

    char buffer[BUFFER_SIZE];
    while (true)
    {
        // region: read-line
        ZeroMemory(buffer, sizeof(buffer));
        printf("\n> ");
        if (fgets(buffer, BUFFER_SIZE - 1, stdin) == NULL)
            break;

        int length = (int)strlen(buffer);
        if (length > 0 && buffer[length - 1] == '\n')
            buffer[--length] = '\0';
        if (length == 0)
            break;
        // endregion

        // region: round-trip
        int sent = send(clientSocket, buffer, length, 0);
        if (sent == SOCKET_ERROR)
        {
            printError("send");
            break;
        }
        printf("sent %d bytes\n", sent);

        int received = recvn(clientSocket, buffer, sent, 0);
        if (received == SOCKET_ERROR || received == 0)
        {
            printError("recv");
            break;
        }
        buffer[received] = '\0';
        printf("received %d bytes: %s\n", received, buffer);
        // endregion
    }

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
