// LLP64: a port forwarder: two pumps for each connection, half-closed connections handed through, a log with times left out.
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>
#include <stdarg.h>
#include <ctype.h>
#include <string.h>

typedef struct pump { SOCKET from, to; const char *name; int bytes; } pump_t;

static CRITICAL_SECTION log_lock;
static char log_text[4096];

static void log_line(const char *format, ...)
{
    va_list ap;
    char line[200];
    va_start(ap, format);
    _vsnprintf_s(line, sizeof line, _TRUNCATE, format, ap);
    va_end(ap);
    EnterCriticalSection(&log_lock);
    strcat_s(log_text, line);
    strcat_s(log_text, sizeof log_text, "\n");
    LeaveCriticalSection(&log_lock);
}

static SOCKET dial(int port)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a;
    ZeroMemory(&a, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons((USHORT)port);
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(s, (struct sockaddr *)&a, sizeof a) == 0) return s;
    closesocket(s);
    return INVALID_SOCKET;
}

static SOCKET wait_at(int port)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = { 0 };
    BOOL exclusive = TRUE;
    a.sin_family = AF_INET;
    a.sin_port = htons((USHORT)port);
    setsockopt(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (char *)&exclusive, sizeof exclusive);
    if (bind(s, (struct sockaddr *)&a, sizeof a) || listen(s, 1)) exit(1);
    return s;
}

static unsigned __stdcall pump_thread(void *p)
{
    pump_t *pump = (pump_t *)p;
    char buffer[16];
    int n;
    while ((n = recv(pump->from, buffer, sizeof buffer, 0)) > 0) {
        int off = 0, sent;
        do
            sent = send(pump->to, buffer + off, n - off, 0);
        while (sent > 0 && (off += sent) < n);
        if (sent < 0) break;
        pump->bytes += n;
    }
    log_line("%s: %d bytes%s", pump->name, pump->bytes, n < 0 ? ", broken" : "");
    shutdown(pump->to, SD_SEND);
    return 0;
}

static unsigned __stdcall forward(void *listener)
{
    SOCKET in = accept(*(SOCKET *)listener, NULL, NULL), out = dial(7100);
    pump_t up = { in, out, "up", 0 }, down = { out, in, "down", 0 };
    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, pump_thread, &up, 0, NULL);
    pump_thread(&down);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    closesocket(in);
    closesocket(out);
    return up.bytes << 16 | down.bytes;
}

/* Upper-cases all it gets, then says how much that was. */
static unsigned __stdcall target(void *listener)
{
    SOCKET s = accept(*(SOCKET *)listener, NULL, NULL);
    char all[256], tail[32];
    int n, have = 0;
    while ((n = recv(s, all + have, sizeof all - have, 0)) > 0) have += n;
    for (n = 0; n < have; n++) all[n] = (char)toupper((unsigned char)all[n]);
    send(s, all, have, 0);
    n = wsprintf(tail, " [%d]", have);
    send(s, tail, n, 0);
    shutdown(s, SD_SEND);
    n = recv(s, tail, sizeof tail, 0);
    closesocket(s);
    return n;
}

int main(void)
{
    WSADATA wsa;
    SOCKET front, back, s;
    HANDLE threads[2];
    char text[256] = "";
    int n, have = 0;
    unsigned long code;

    InitializeCriticalSection(&log_lock);
    WSAStartup(MAKEWORD(2, 2), &wsa);
    front = wait_at(7099), back = wait_at(7100);
    threads[0] = (HANDLE)_beginthreadex(NULL, 0, forward, &front, 0, NULL);
    threads[1] = (HANDLE)_beginthreadex(NULL, 0, target, &back, 0, NULL);
    s = dial(7099);
    for (n = 0; n < 5; n++) send(s, "all that glisters ", 18, 0);
    shutdown(s, SD_SEND);
    while ((n = recv(s, text + have, sizeof text - 1 - have, 0)) > 0) have += n;
    printf("%s\n", text);
    closesocket(s);
    WaitForMultipleObjects(2, threads, TRUE, INFINITE);
    GetExitCodeThread(threads[0], &code);
    printf("%u up, %u down\n", HIWORD(code), LOWORD(code));
    fputs(log_text, stdout);
    CloseHandle(threads[0]);
    CloseHandle(threads[1]);
    closesocket(front);
    closesocket(back);
    WSACleanup();
    DeleteCriticalSection(&log_lock);
    return 0;
}
