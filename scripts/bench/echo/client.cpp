// Opens as many connections as its first argument says and sends a message through each, in as many rounds as the
// second says. Ends with 0 when every message has come back as it was sent.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100
#define MESSAGE_SIZE 32

char message[MESSAGE_SIZE];

bool sendMessage(SOCKET socket)
{
    return send(socket, message, MESSAGE_SIZE, 0) == MESSAGE_SIZE;
}

bool receiveMessage(SOCKET socket)
{
    char echo[MESSAGE_SIZE];
    int received = 0;
    while (received < MESSAGE_SIZE)
    {
        int count = recv(socket, echo + received, MESSAGE_SIZE - received, 0);
        if (count <= 0)
            return false;
        received += count;
    }
    return memcmp(echo, message, MESSAGE_SIZE) == 0;
}

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    int count = atoi(argv[1]);
    int rounds = atoi(argv[2]);

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return 3;
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");

    SOCKET *sockets = (SOCKET *)malloc(count * sizeof(SOCKET));
    for (int i = 0; i < count; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
            return 4;
    }
    for (int round = 0; round < rounds; round++)
    {
        memset(message, 'a' + round % 26, MESSAGE_SIZE);
        for (int i = 0; i < count; i++)
            if (!sendMessage(sockets[i]))
                return 5;
        for (int i = 0; i < count; i++)
            if (!receiveMessage(sockets[i]))
                return 6;
    }
    for (int i = 0; i < count; i++)
        closesocket(sockets[i]);
    free(sockets);
    WSACleanup();
    return 0;
}
