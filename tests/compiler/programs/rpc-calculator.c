/* LLP64: remote procedures by hand: opcodes, network byte order, doubles as text; client and server share one file, as in many a repository,
 * and which it is says the command line; without one it is both. */
#define WIN32_LEAN_AND_MEAN 1
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <stdint.h>
#include <inttypes.h>
#include <limits.h>
#include <assert.h>

enum opcode { OP_NONE, OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_POW, OP_QUIT = 0xff };

struct request {
    uint8_t  op;
    uint8_t  reserved[3];
    uint32_t left, right;
};

struct reply {
    uint32_t status;
    char     value[24];
};

_Static_assert(sizeof(struct request) == 12, "no padding");

#define CHECK(call, bad)                                                        \
    do {                                                                        \
        if ((call) == (bad)) {                                                  \
            fprintf(stderr, "%s:%d: " #call ": %d\n", "rpc", __LINE__, WSAGetLastError()); \
            exit(EXIT_FAILURE);                                                 \
        }                                                                       \
    } while (0)

typedef bool (*operation)(int32_t a, int32_t b, int64_t *result);

static bool add(int32_t a, int32_t b, int64_t *r) { *r = (int64_t)a + b; return true; }
static bool sub(int32_t a, int32_t b, int64_t *r) { *r = (int64_t)a - b; return true; }
static bool mul(int32_t a, int32_t b, int64_t *r) { *r = (int64_t)a * b; return true; }
static bool quotient(int32_t a, int32_t b, int64_t *r)
{
    if (b == 0) return false;
    *r = (int64_t)a / b;
    return true;
}
static bool power(int32_t a, int32_t b, int64_t *r)
{
    if (b < 0) return false;
    for (*r = 1; b-- > 0;)
        if (llabs(*r) > INT64_MAX / (llabs((long long)a) + 1)) return false;
        else *r *= a;
    return true;
}

static const operation operations[] = {
    [OP_ADD] = add, [OP_SUB] = sub, [OP_MUL] = mul, [OP_DIV] = quotient, [OP_POW] = power,
};

static int readn(SOCKET s, void *p, int n)
{
    int done, r;
    for (done = 0; done < n; done += r)
        if ((r = recv(s, (char *)p + done, n - done, 0)) <= 0)
            return r;
    return done;
}

static DWORD CALLBACK serve(LPVOID parameter)
{
    SOCKET *listener = parameter, s;
    struct request q;
    struct reply a;
    int64_t value;

    CHECK(s = accept(*listener, NULL, NULL), INVALID_SOCKET);
    while (readn(s, &q, sizeof q) == sizeof q && q.op != OP_QUIT) {
        memset(&a, 0, sizeof a);
        bool known = q.op < sizeof operations / sizeof *operations && operations[q.op];
        if (!known)
            a.status = htonl(1);
        else if (!operations[q.op]((int32_t)ntohl(q.left), (int32_t)ntohl(q.right), &value))
            a.status = htonl(2);
        else
            snprintf(a.value, sizeof a.value, "%" PRId64, value);
        CHECK(send(s, (const char *)&a, sizeof a, 0), SOCKET_ERROR);
    }
    closesocket(s);
    return 0;
}

static void call(SOCKET s, enum opcode op, int32_t left, int32_t right)
{
    static const char *const trouble[] = { "", "unknown operation", "no result" };
    struct request q = { .op = op, .left = htonl(left), .right = htonl(right) };
    struct reply a;

    CHECK(send(s, (char *)&q, sizeof q, 0), -1);
    assert(readn(s, &a, sizeof a) == sizeof a);
    uint32_t status = ntohl(a.status);
    printf("%d %c %d = %s\n", left, op[" +-*/^?????"], right, status ? trouble[status] : a.value);
}

static SOCKET endpoint(bool passive)
{
    struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons(5999), .sin_addr = { .s_addr = htonl(INADDR_LOOPBACK) } };
    SOCKET s;
    CHECK(s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), INVALID_SOCKET);
    if (passive) {
        CHECK(bind(s, (const struct sockaddr *)&a, sizeof a), SOCKET_ERROR);
        CHECK(listen(s, 1), SOCKET_ERROR);
    } else
        CHECK(connect(s, (const struct sockaddr *)&a, (int)sizeof a), SOCKET_ERROR);
    return s;
}

int main(int argc, char *argv[])
{
    WSADATA wsa;
    const bool both = argc < 2, server = both || !strcmp(argv[1], "server");
    SOCKET listener = INVALID_SOCKET;
    HANDLE thread = NULL;

    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return EXIT_FAILURE;
    if (server) {
        listener = endpoint(true);
        thread = CreateThread(NULL, 0, serve, &listener, 0, NULL);
    }
    if (both || !server) {
        const int nodelay = 1;
        SOCKET s = endpoint(false);
        setsockopt(s, IPPROTO_TCP, TCP_NODELAY, (const char *)&nodelay, sizeof nodelay);
        call(s, OP_ADD, INT_MAX, INT_MAX);
        call(s, OP_SUB, 3, -4);
        call(s, OP_MUL, INT_MIN, -1);
        call(s, OP_DIV, 7, 0);
        call(s, OP_DIV, -7, 2);
        call(s, OP_POW, 2, 62);
        call(s, OP_POW, -3, 41);
        call(s, 9, 1, 1);
        send(s, &(char){ (char)OP_QUIT }, 1, 0);
        shutdown(s, SD_SEND);
        closesocket(s);
    }
    if (thread != NULL) {
        WaitForSingleObject(thread, INFINITE);
        CloseHandle(thread);
        closesocket(listener);
    }
    WSACleanup();
    return EXIT_SUCCESS;
}
