// LLP64: a port scanner: several threads that share a counter, non-blocking connect with select and a deadline.
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#pragma comment(lib, "ws2_32.lib")

#define FIRST 20000
#define LAST  20023
#define THREADS 4

enum STATE { NotTried, Open, Closed, Filtered };
volatile LONG next_port = FIRST;
STATE states[LAST - FIRST + 1];

STATE TryPort(u_short port, long milliseconds)
{
    STATE state = Filtered;
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    unsigned long mode = 1;
    if (ioctlsocket(s, FIONBIO, &mode) != NO_ERROR) { closesocket(s); return NotTried; }

    struct sockaddr_in target = {};
    target.sin_family = AF_INET;
    target.sin_port = htons(port);
    target.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (SOCKADDR*)&target, sizeof target) == 0)
        state = Open;
    else if (WSAGetLastError() == WSAEWOULDBLOCK) {
        fd_set writable, failed;
        FD_ZERO(&writable); FD_ZERO(&failed);
        FD_SET(s, &writable); FD_SET(s, &failed);
        TIMEVAL timeout;
        timeout.tv_sec = milliseconds / 1000;
        timeout.tv_usec = (milliseconds % 1000) * 1000;
        if (select((int)s + 1, NULL, &writable, &failed, &timeout) > 0) {
            int error = 0, size = sizeof error;
            getsockopt(s, SOL_SOCKET, SO_ERROR, (char*)&error, &size);
            state = FD_ISSET(s, &writable) && !error ? Open : Closed;
        }
    }
    mode = 0;
    ioctlsocket(s, FIONBIO, &mode);
    linger off = { 1, 0 };
    setsockopt(s, SOL_SOCKET, SO_LINGER, (char*)&off, sizeof off);
    closesocket(s);
    return state;
}

DWORD WINAPI Scan(LPVOID)
{
    for (;;) {
        LONG port = InterlockedIncrement(&next_port) - 1;
        if (port > LAST) return 0;
        states[port - FIRST] = TryPort((u_short)port, 6000);
    }
}

int main()
{
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa)) return 1;

    const int open[] = { 20003, 20011, 20020 };
    SOCKET listeners[ARRAYSIZE(open)];
    for (int i = 0; i < (int)ARRAYSIZE(open); i++) {
        sockaddr_in a;
        memset(&a, 0, sizeof a);
        a.sin_family = AF_INET;
        a.sin_port = htons((u_short)open[i]);
        listeners[i] = socket(AF_INET, SOCK_STREAM, 0);
        if (bind(listeners[i], (sockaddr*)&a, sizeof a) == SOCKET_ERROR) return 2;
        listen(listeners[i], 5);
    }
    HANDLE threads[THREADS];
    for (HANDLE *h = threads; h < threads + THREADS; h++)
        *h = CreateThread(0, 0, &Scan, 0, 0, 0);
    WaitForMultipleObjects(THREADS, threads, TRUE, INFINITE);
    for (auto h : threads) CloseHandle(h);

    int counts[4] = {};
    for (int port = FIRST; port <= LAST; port++) {
        STATE s = states[port - FIRST];
        counts[s]++;
        if (s == Open) printf("%d open\n", port);
    }
    printf("%d open, %d closed, %d without an answer\n", counts[Open], counts[Closed], counts[Filtered]);
    for (int i = 0; i < _countof(listeners); ++i) closesocket(listeners[i]);
    WSACleanup();
    return 0;
}
