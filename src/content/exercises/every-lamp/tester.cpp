// Two connections. A loud one sends without a pause while a thread receives what comes back; a quiet one has one line sent meanwhile
// and looks how much the loud one has got back when its answer comes. With an argument the quiet one connects first.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <process.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define PIECE 1000
#define PIECES 30

SOCKET loud, quiet;
volatile LONG back;

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

unsigned WINAPI pour(void *)
{
    char piece[PIECE];
    memset(piece, 'f', PIECE);
    for (int i = 0; i < PIECES; i++)
    {
        send(loud, piece, PIECE, 0);
        if (i == 2)
            send(quiet, "quiet", 5, 0);
    }
    return 0;
}

unsigned WINAPI collect(void *)
{
    char piece[PIECE];
    while (back < PIECES * PIECE)
    {
        int received = recv(loud, piece, PIECE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        InterlockedExchangeAdd(&back, received);
    }
    return 0;
}

int main(int argc, char *[])
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;
    bool quietFirst = argc > 1;
    SOCKET first = connectToServer(), second = connectToServer();
    loud = quietFirst ? second : first;
    quiet = quietFirst ? first : second;
    Sleep(10);

    HANDLE threads[2] = {(HANDLE)_beginthreadex(NULL, 0, collect, NULL, 0, NULL),
                         (HANDLE)_beginthreadex(NULL, 0, pour, NULL, 0, NULL)};
    char answer[8];
    int received = 0;
    while (received < 5)
    {
        int now = recv(quiet, answer + received, 5 - received, 0);
        if (now == SOCKET_ERROR || now == 0)
            break;
        received += now;
    }
    LONG before = back;
    bool early = before < PIECES * PIECE * 3 / 4;
    printf("the quiet one was answered %s\n", received < 5 ? "never" : early ? "early" : "late");

    WaitForMultipleObjects(2, threads, TRUE, INFINITE);
    printf("the loud one received %ld bytes\n", back);
    CloseHandle(threads[0]);
    CloseHandle(threads[1]);
    closesocket(loud);
    closesocket(quiet);
    WSACleanup();
    return 0;
}
