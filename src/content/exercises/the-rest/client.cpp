// Has two connections. On one it sends until nothing more goes in, or as many bytes as its command line says, and reads nothing
// meanwhile; then it wants an answer on the other one; then it reads what the first has coming.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

#define PORT 40100
#define PIECE 100

SOCKET connectToServer()
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
        printf("connect failed: %d\n", WSAGetLastError());
    return s;
}

int main(int count, char *arguments[])
{
    int wanted = count > 1 ? atoi(arguments[1]) : 5;
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET greedy = connectToServer();
    SOCKET quiet = connectToServer();
    u_long on = 1, off = 0;
    ioctlsocket(greedy, FIONBIO, &on);

    int total = 0;
    int refused = 0;
    while (total < wanted && refused < 5)
    {
        char piece[PIECE];
        int size = wanted - total < PIECE ? wanted - total : PIECE;
        for (int i = 0; i < size; i++)
            piece[i] = 'a' + (total + i) % 26;
        int sent = send(greedy, piece, size, 0);
        if (sent != SOCKET_ERROR)
        {
            total += sent;
            refused = 0;
        }
        else if (WSAGetLastError() == WSAEWOULDBLOCK)
        {
            refused++;
            Sleep(20);
        }
        else
            break;
    }

    char answer;
    send(quiet, "!", 1, 0);
    printf("the quiet connection got %d byte\n", recv(quiet, &answer, 1, 0));

    ioctlsocket(greedy, FIONBIO, &off);
    int back = 0;
    bool same = true;
    while (back < total)
    {
        char piece[PIECE];
        int received = recv(greedy, piece, PIECE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        for (int i = 0; i < received; i++)
            same = same && piece[i] == 'a' + (back + i) % 26;
        back += received;
    }
    if (back == total && same)
        printf("the greedy one got everything\n");
    else
        printf("the greedy one got %d of %d bytes, %s\n", back, total, same ? "all as sent" : "some changed");

    closesocket(quiet);
    closesocket(greedy);
    WSACleanup();
    return 0;
}
