// Connects several times at once, says something on each connection, and looks whether each gets its own words back.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100
#define MOST 20

SOCKET sockets[MOST];

int main(int count, char *arguments[])
{
    int wanted = count > 1 ? atoi(arguments[1]) : 2;
    WSADATA data;
    if (wanted > MOST || WSAStartup(MAKEWORD(2, 2), &data) != 0)
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

    for (int i = 0; i < wanted; i++)
    {
        char word[16];
        int length = sprintf(word, "word %d", i);
        send(sockets[i], word, length, 0);
    }

    int answered = 0;
    for (int i = 0; i < wanted; i++)
    {
        char word[16], buffer[16];
        int length = sprintf(word, "word %d", i);
        int received = 0;
        while (received < length)
        {
            int part = recv(sockets[i], buffer + received, length - received, 0);
            if (part <= 0)
                break;
            received += part;
        }
        if (received == length && memcmp(buffer, word, length) == 0)
            answered++;
    }
    printf("%d of %d connections were answered\n", answered, wanted);

    for (int i = 0; i < wanted; i++)
        closesocket(sockets[i]);
    WSACleanup();
    return 0;
}
