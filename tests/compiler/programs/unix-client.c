#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <winsock2.h>
#include <ws2tcpip.h>

typedef int fd_t;

static void barf(char *what)
{
    fprintf(stderr, "%s: %d\n", what, WSAGetLastError());
    exit(1);
}

/* reads all there is up to the end */
static int slurp(SOCKET fd, char *to, int room)
{
    int n, all = 0;
    while ((n = recv(fd, to + all, room - all - 1, 0)) > 0) all += n;
    to[all] = 0;
    return n < 0 ? n : all;
}

int main(int argc, char **argv)
{
    struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM }, *ai, *p;
    char buf[512], *host = argc > 1 ? argv[1] : "127.0.0.1";
    WSADATA wsa;
    fd_t fd = -1;

    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) barf("WSAStartup");
    if (getaddrinfo(host, "4950", &hints, &ai)) barf("getaddrinfo");
    for (p = ai; p != NULL; p = p->ai_next) {
        fd = socket(p->ai_family, p->ai_socktype, p->ai_protocol);
        if (fd < 0) continue;
        if (!connect(fd, p->ai_addr, p->ai_addrlen)) break;
        closesocket(fd);
        fd = -1;
    }
    if (fd < 0) barf("connect");
    freeaddrinfo(ai);
    send(fd, "HELO\r\n", 6, 0);
    printf("%d\n", slurp(fd, buf, sizeof(buf)));
    fputs(buf, stdout);
    closesocket(fd);
    WSACleanup();
    return 0;
}
