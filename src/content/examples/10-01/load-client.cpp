// The same work for every server: several connections, on each of which a message goes out and
// comes back in every round. The arguments: how many connections, how many rounds, and how many of
// the connections talk, the last ones.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100
#define MOST 60
#define MESSAGE_SIZE 100

int main(int argc, char *argv[])
{
    int connections = argc > 1 ? atoi(argv[1]) : 8;
    int rounds = argc > 2 ? atoi(argv[2]) : 5;
    int talking = argc > 3 ? atoi(argv[3]) : connections;
    if (connections < 1 || connections > MOST || talking < 1 || talking > connections)
        return -1;

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");

    SOCKET sockets[MOST];
    for (int i = 0; i < connections; i++)
    {
        sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(sockets[i], (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        {
            printf("connect failed: %d\n", WSAGetLastError());
            return -1;
        }
        Sleep(1); // 07-02 loses clients that come at once
    }

    // region: rounds
    char message[MESSAGE_SIZE];
    memset(message, 'm', MESSAGE_SIZE);
    int messages = 0;
    for (int round = 0; round < rounds; round++)
    {
        for (int i = connections - talking; i < connections; i++)
            send(sockets[i], message, MESSAGE_SIZE, 0);
        for (int i = connections - talking; i < connections; i++)
        {
            int total = 0;
            while (total < MESSAGE_SIZE)
            {
                char buffer[MESSAGE_SIZE];
                int received = recv(sockets[i], buffer, MESSAGE_SIZE - total, 0);
                if (received == SOCKET_ERROR || received == 0)
                    return -1;
                total += received;
            }
            messages++;
        }
        Sleep(2);
    }
    // endregion
    printf("%d messages came back\n", messages);
    for (int i = 0; i < connections; i++)
        closesocket(sockets[i]);
    WSACleanup();
    return 0;
}
