// Sends every message back with its length in front: "abc\n" becomes "3:abc\n". A message ends with a line feed.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_ntoa
#include <winsock2.h>
#include <process.h>
#include <stdint.h>
#include <stdio.h>

#define PORT 40100
#define BUFFER_SIZE 1024

SOCKET listenSocket;

bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    return bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) != SOCKET_ERROR
        && listen(listenSocket, SOMAXCONN) != SOCKET_ERROR;
}

// Sends one message, without its line feed in `text`, back to the client.
bool answer(SOCKET clientSocket, const char *text, int length)
{
    char line[BUFFER_SIZE + 16];
    int size = sprintf(line, "%d:%.*s\n", length, length, text);
    return send(clientSocket, line, size, 0) != SOCKET_ERROR;
}

unsigned WINAPI communicate(void *argument)
{
    SOCKET clientSocket = (SOCKET)(uintptr_t)argument;
    char buffer[BUFFER_SIZE];

    while (true)
    {
        int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        // One recv is one message, is it not?
        if (!answer(clientSocket, buffer, received - 1))
            break;
    }

    closesocket(clientSocket);
    return 0;
}

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0 || !createListenSocket())
        return -1;

    while (true)
    {
        SOCKET clientSocket = accept(listenSocket, NULL, NULL);
        if (clientSocket == INVALID_SOCKET)
            continue;
        HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, communicate,
                                               (void *)(uintptr_t)clientSocket, 0, NULL);
        CloseHandle(thread);
    }
}
