// 02-03: a TCP client that sends the lines typed into it and receives nothing.
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

int main()
{
    // region: connect
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
    // endregion

    // region: talk
    char buffer[BUFFER_SIZE];
    while (true)
    {
        ZeroMemory(buffer, sizeof(buffer));
        printf("\n> ");
        if (fgets(buffer, BUFFER_SIZE, stdin) == NULL)
            break;

        int length = (int)strlen(buffer);
        if (buffer[length - 1] == '\n')
            buffer[--length] = '\0';
        if (length == 0)
            break;

        int sent = send(clientSocket, buffer, length, 0);
        if (sent == SOCKET_ERROR)
        {
            printError("send");
            break;
        }
        printf("sent %d bytes\n", sent);
    }
    // endregion

    closesocket(clientSocket);
    WSACleanup();
    return 0;
}
