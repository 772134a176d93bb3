/* A time server in the manner of RFC 868 over UDP: answers three requests, then stops. */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <time.h>

#pragma comment(lib, "wsock32.lib")

#define TIME_PORT 3737
#define SECONDS_1900_TO_1970 2208988800ul

static void die(const char *what)
{
    fprintf(stderr, "%s failed: %d\n", what, WSAGetLastError());
    WSACleanup();
    exit(EXIT_FAILURE);
}

int main(int argc, char **argv)
{
    WSADATA data;
    SOCKET s;
    struct sockaddr_in me = {0}, peer;
    int requests = argc > 1 ? atoi(argv[1]) : 3;

    if (WSAStartup(MAKEWORD(1, 1), &data))
        return EXIT_FAILURE;
    printf("Winsock %u.%u\n", LOBYTE(data.wVersion), HIBYTE(data.wVersion));
    if ((s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP)) == INVALID_SOCKET)
        die("socket");
    me.sin_family = AF_INET;
    me.sin_addr.S_un.S_addr = INADDR_ANY;
    me.sin_port = htons(TIME_PORT);
    if (bind(s, (struct sockaddr *)&me, sizeof me))
        die("bind");

    while (requests-- > 0) {
        char request[16];
        int length = sizeof peer;
        int n = recvfrom(s, request, sizeof request, 0, (struct sockaddr *)&peer, &length);
        unsigned long answer;

        if (n == SOCKET_ERROR) {
            if (WSAGetLastError() == WSAEMSGSIZE) {
                printf("a request too long\n");
                continue;
            }
            die("recvfrom");
        }
        answer = htonl((unsigned long)time(NULL) + SECONDS_1900_TO_1970);
        printf("request of %d bytes from %s\n", n, inet_ntoa(peer.sin_addr));
        if (sendto(s, (char *)&answer, sizeof answer, 0, (SOCKADDR *)&peer, length) != sizeof answer)
            die("sendto");
    }
    closesocket(s);
    WSACleanup();
    return EXIT_SUCCESS;
}
