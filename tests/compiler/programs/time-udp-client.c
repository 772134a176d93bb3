#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TIME_PORT 3737

int main()
{
    WSADATA wsaData;
    SOCKET sock;
    SOCKADDR_IN server;
    struct hostent *host;
    unsigned long when;
    time_t now, there;
    int timeout = 500, tries, got = -1;

    WSAStartup(0x0202, &wsaData);
    host = gethostbyname("localhost");
    if (host == NULL) {
        printf("no such host\n");
        return 1;
    }
    sock = socket(PF_INET, SOCK_DGRAM, 0);
    memset(&server, 0, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(TIME_PORT);
    memcpy(&server.sin_addr, host->h_addr_list[0], host->h_length);
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, (char *)&timeout, sizeof timeout);

    for (tries = 0; tries < 3 && got != sizeof when; ++tries) {
        if (sendto(sock, "", 0, 0, (struct sockaddr *)&server, sizeof server) < 0) {
            printf("sendto: %d\n", WSAGetLastError());
            return 2;
        }
        got = recvfrom(sock, (char *)&when, sizeof when, 0, NULL, NULL);
    }
    if (got != sizeof when) {
        printf("nobody answers: %d\n", WSAGetLastError());
        return 3;
    }
    there = (time_t)(ntohl(when) - 2208988800ul);
    now = time(NULL);
    printf("%d bytes; the clocks differ by %s\n", got, labs((long)difftime(now, there)) <= 5 ? "little" : "much");
    closesocket(sock);
    WSACleanup();
    return 0;
}
