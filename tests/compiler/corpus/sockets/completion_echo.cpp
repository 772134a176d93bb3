// LLP64
// Echo server over a completion port, with a benchmark of clients
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <iomanip>
#include <algorithm>
#pragma comment(lib, "ws2_32")

#define BUF_SIZE 64
enum class Op : int { Read, Write };

struct PER_IO_DATA {
    OVERLAPPED ov;
    WSABUF buf;
    char data[BUF_SIZE];
    Op op;
};
typedef struct PER_SOCKET_DATA {
    SOCKET s;
    SOCKADDR_IN addr;
    LONG refs;
} *LPPER_SOCKET_DATA;

static HANDLE port;
static volatile LONG bytes, clientsLeft = 3;

static bool post(LPPER_SOCKET_DATA sd, PER_IO_DATA *io, Op op, DWORD length)
{
    memset(&io->ov, 0, sizeof(OVERLAPPED));
    io->buf.buf = io->data;
    io->buf.len = length;
    io->op = op;
    DWORD n = 0, flags = 0;
    int r = op == Op::Read ? WSARecv(sd->s, &io->buf, 1, &n, &flags, &io->ov, nullptr) : WSASend(sd->s, &io->buf, 1, &n, 0, &io->ov, NULL);
    return r == 0 || WSAGetLastError() == WSA_IO_PENDING;
}

static DWORD WINAPI worker(LPVOID)
{
    for (;;) {
        DWORD n = 0;
        ULONG_PTR key = 0;
        LPOVERLAPPED ov = nullptr;
        BOOL ok = GetQueuedCompletionStatus(port, &n, &key, &ov, INFINITE);
        if (!ov) return ok ? 0 : GetLastError();
        auto *sd = reinterpret_cast<LPPER_SOCKET_DATA>(key);
        PER_IO_DATA *io = CONTAINING_RECORD(ov, PER_IO_DATA, ov);
        if (!ok || n == 0) {
            closesocket(sd->s);
            delete io;
            delete sd;
            if (InterlockedDecrement(&clientsLeft) == 0) PostQueuedCompletionStatus(port, 0, 0, NULL), PostQueuedCompletionStatus(port, 0, 0, NULL);
            continue;
        }
        switch (io->op) {
        case Op::Read:
            InterlockedExchangeAdd(&bytes, n);
            if (!post(sd, io, Op::Write, n)) std::cerr << "send failed\n";
            break;
        case Op::Write:
            if (!post(sd, io, Op::Read, BUF_SIZE)) std::cerr << "recv failed\n";
            break;
        }
    }
}

struct Result { double best, worst; int rounds; };
static Result results[3];

static DWORD WINAPI client(LPVOID p)
{
    Result &r = *static_cast<Result *>(p);
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    int on = 1;
    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, (char *)&on, sizeof on);
    sockaddr_in a = {};
    a.sin_family = AF_INET;
    a.sin_port = htons(42007);
    InetPtonA(AF_INET, "127.0.0.1", &a.sin_addr);
    if (connect(s, (sockaddr *)&a, sizeof a)) return WSAGetLastError();
    LARGE_INTEGER frequency, before, after;
    QueryPerformanceFrequency(&frequency);
    r.best = 1e9;
    for (r.rounds = 0; r.rounds < 10; ++r.rounds) {
        char out[40], in[40];
        memset(out, 'a' + r.rounds, sizeof out);
        QueryPerformanceCounter(&before);
        send(s, out, sizeof out, 0);
        for (int got = 0, n; got < (int)sizeof in; got += n)
            if ((n = recv(s, in + got, sizeof in - got, 0)) <= 0) return 99;
        QueryPerformanceCounter(&after);
        if (memcmp(in, out, sizeof in) != 0) return 98;
        double us = (after.QuadPart - before.QuadPart) * 1e6 / frequency.QuadPart;
        r.best = (std::min)(r.best, us);
        r.worst = (std::max)(r.worst, us);
    }
    closesocket(s);
    return 0;
}

int main()
{
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return EXIT_FAILURE;
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    SYSTEM_INFO si;
    GetSystemInfo(&si);
    HANDLE workers[2], clients[3];
    for (HANDLE &w : workers) w = CreateThread(NULL, 0, worker, NULL, 0, NULL);
    SOCKET l = WSASocket(AF_INET, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED);
    SOCKADDR_IN addr;
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    addr.sin_port = htons(42007);
    if (bind(l, (SOCKADDR *)&addr, sizeof(addr)) == SOCKET_ERROR || listen(l, 5) == SOCKET_ERROR) { printf("%d\n", WSAGetLastError()); return 1; }
    for (int i = 0; i < 3; i++) clients[i] = CreateThread(NULL, 0, client, &results[i], 0, NULL);
    for (int i = 0; i < 3; i++) {
        auto sd = new PER_SOCKET_DATA{};
        int size = sizeof sd->addr;
        sd->s = accept(l, (SOCKADDR *)&sd->addr, &size);
        CreateIoCompletionPort((HANDLE)sd->s, port, (ULONG_PTR)sd, 0);
        if (!post(sd, new PER_IO_DATA, Op::Read, BUF_SIZE)) printf("first recv: %d\n", WSAGetLastError());
    }
    WaitForMultipleObjects(3, clients, TRUE, INFINITE);
    WaitForMultipleObjects(2, workers, TRUE, INFINITE);
    for (const Result &r : results)
        std::cout << r.rounds << " rounds, " << std::boolalpha << (r.best > 0 && r.best <= r.worst) << std::fixed << std::setprecision(1) << '\n';
    for (auto h : {workers[0], workers[1], clients[0], clients[1], clients[2], port}) CloseHandle(h);
    std::cout << bytes << " bytes echoed" << std::endl;
    closesocket(l);
    WSACleanup();
    return 0;
}
