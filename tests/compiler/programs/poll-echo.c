/* LLP64: C99 with WSAPoll: one thread is server and clients at once, every socket non-blocking. */
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0600
#endif
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>
#include <stdbool.h>
#include <stdlib.h>

enum { CLIENTS = 3, LISTENER = 0, MOST = 1 + 2 * CLIENTS };

typedef struct connection {
    bool   server;
    size_t in, out;
    char   bytes[40];
} connection;

static WSAPOLLFD fds[MOST];
static connection state[MOST];
static ULONG count;

static void nonblocking(SOCKET s)
{
    u_long on = 1;
    if (ioctlsocket(s, FIONBIO, &on) == SOCKET_ERROR) abort();
}

static void add(SOCKET s, short events, connection c)
{
    fds[count] = (WSAPOLLFD){ .fd = s, .events = events };
    state[count++] = c;
}

static void drop(ULONG i)
{
    closesocket(fds[i].fd);
    fds[i] = fds[--count];
    state[i] = state[count];
}

/* What a client has to say is made when it begins. */
static connection client(int number)
{
    connection c = { .server = false };
    c.in = (size_t)snprintf(c.bytes, sizeof c.bytes, "client %d says %0*d", number, number * 3, number);
    return c;
}

static bool turn(ULONG i)
{
    connection *c = &state[i];
    if (fds[i].revents & (POLLERR | POLLNVAL)) return false;
    if (fds[i].revents & POLLWRNORM) {
        int n = send(fds[i].fd, c->bytes + c->out, (int)(c->in - c->out), 0);
        if (n < 0) return WSAGetLastError() == WSAEWOULDBLOCK;
        c->out += n;
        if (c->out == c->in) {
            fds[i].events = POLLRDNORM;
            c->in = c->server ? 0 : c->in;
            c->out = 0;
        }
    }
    if (fds[i].revents & (POLLRDNORM | POLLHUP)) {
        char piece[sizeof c->bytes];
        int n = recv(fds[i].fd, piece, sizeof piece, 0);
        if (n <= 0) return n < 0 && WSAGetLastError() == WSAEWOULDBLOCK;
        if (c->server) {
            memcpy(c->bytes + c->in, piece, n);
            c->in += n;
            fds[i].events |= POLLWRNORM;
        } else {
            if (memcmp(c->bytes + c->out, piece, n)) puts("not what was sent");
            c->out += n;
            if (c->out == c->in) {
                printf("heard again: %.*s\n", (int)c->in, c->bytes);
                return false;
            }
        }
    }
    return true;
}

int main(void)
{
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa)) return 1;
    struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(4567) };
    SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&at, sizeof at) || listen(listener, CLIENTS)) return 2;
    nonblocking(listener);
    add(listener, POLLRDNORM, (connection){ 0 });

    int started = 0;
    while (started < CLIENTS || count > 1) {
        if (count == 1 && started < CLIENTS) {
            SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
            nonblocking(s);
            int r = connect(s, (struct sockaddr *)&at, sizeof at);
            printf("connect: %d\n", r == 0 ? 0 : WSAGetLastError());
            add(s, POLLWRNORM, client(++started));
        }
        int ready = WSAPoll(fds, count, 5000);
        if (ready <= 0) {
            printf("WSAPoll: %d\n", ready < 0 ? WSAGetLastError() : 0);
            break;
        }
        for (ULONG i = count; i-- > 0;) {
            if (fds[i].revents == 0) continue;
            if (i == LISTENER) {
                SOCKET s = accept(listener, NULL, NULL);
                if (s == INVALID_SOCKET) continue;
                nonblocking(s);
                add(s, POLLRDNORM, (connection){ .server = true });
            } else if (!turn(i))
                drop(i);
        }
    }
    drop(LISTENER);
    WSACleanup();
    return 0;
}
