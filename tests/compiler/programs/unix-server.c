/*
 * unix-server.c - grown up on Unix: fds, perror, memset, a macro or two for the other system,
 *                 and a thread where it once forked
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <sys/types.h>

#ifdef _WIN32
# include <winsock2.h>
# include <ws2tcpip.h>
# include <process.h>
# pragma comment(lib, "ws2_32.lib")
# define close(fd) closesocket(fd)
# define sleep(s)  Sleep((s) * 1000)
# define SHUT_WR   SD_SEND
#else
# include <unistd.h>
# include <sys/socket.h>
# include <netinet/in.h>
typedef int SOCKET;
#endif

#define MAXCHILDREN 3

struct job {
    SOCKET fd;
    char   who[INET6_ADDRSTRLEN];
    int    number;
};

static const void *address_of(const struct sockaddr *sa)
{
    switch (sa->sa_family) {
    case AF_INET:  return &((const struct sockaddr_in *)sa)->sin_addr;
    case AF_INET6: return &((const struct sockaddr_in6 *)sa)->sin6_addr;
    }
    return NULL;
}

static unsigned __stdcall serve(void *v)
{
    struct job *job = v;
    static const char greeting[] = "220 be my guest\r\n";
    char line[80];
    int n, used = 0;

    (void)send(job->fd, greeting, sizeof(greeting) - 1, 0);
    /* one line, however it is cut */
    while (used < (int)sizeof(line) - 1 && (n = recv(job->fd, line + used, 1, 0)) == 1)
        if (line[used++] == '\n')
            break;
    line[used] = '\0';
    line[strcspn(line, "\r\n")] = '\0';
    n = sprintf(line + strlen(line), " from %s\n", job->who);
    (void)send(job->fd, line, (int)strlen(line), 0);
    shutdown(job->fd, SHUT_WR);
    while (recv(job->fd, line, sizeof line, 0) > 0)
        /* until the other side is done too */;
    close(job->fd);
    free(job);
    return n;
}

int main(int argc, char *argv[])
{
    struct addrinfo hints, *res, *rp;
    SOCKET fd = -1;
    int rc, on = 1, children = 0;
    HANDLE child[MAXCHILDREN];
    DWORD status;
    WSADATA wsa;

    (void)argc, (void)argv;
    if (WSAStartup(MAKEWORD(2, 2), &wsa)) {
        fputs("no winsock\n", stderr);
        exit(1);
    }

    memset(&hints, 0, sizeof hints);
    hints.ai_family   = PF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags    = AI_PASSIVE;
    if ((rc = getaddrinfo(NULL, "4950", &hints, &res)) != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(rc));
        exit(1);
    }
    for (rp = res; rp; rp = rp->ai_next) {
        if ((fd = socket(rp->ai_family, rp->ai_socktype, rp->ai_protocol)) == -1) {
            perror("socket");
            continue;
        }
        if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, (void *)&on, sizeof on) == -1)
            perror("setsockopt");
        if (bind(fd, rp->ai_addr, rp->ai_addrlen) == 0)
            break;
        close(fd);
    }
    freeaddrinfo(res);
    if (rp == NULL || listen(fd, 5) == -1) {
        perror("bind/listen");
        exit(1);
    }
    printf("listening\n");
    fflush(stdout);

    while (children < MAXCHILDREN) {
        struct sockaddr_storage peer;
        socklen_t len = sizeof peer;
        struct job *job = (struct job *)malloc(sizeof *job);

        if ((job->fd = accept(fd, (struct sockaddr *)&peer, &len)) == INVALID_SOCKET) {
            perror("accept");
            free(job);
            break;
        }
        inet_ntop(peer.ss_family, address_of((struct sockaddr *)&peer), job->who, sizeof job->who);
        job->number = children;
        printf("child %d: %s\n", children, job->who);
        child[children++] = (HANDLE)_beginthreadex(NULL, 0, serve, job, 0, NULL);
    }
    while (children-- > 0) {
        WaitForSingleObject(child[children], INFINITE);
        GetExitCodeThread(child[children], &status);
        printf("status %lu\n", status);
        CloseHandle(child[children]);
    }
    close(fd);
    WSACleanup();
    return errno ? 1 : 0;
}
