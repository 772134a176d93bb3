// LLP64
#define _WINSOCK_DEPRECATED_NO_WARNINGS
#define _CRT_SECURE_NO_WARNINGS
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>

int main()
{
    SOCKADDR_IN a;
    struct sockaddr *generic = (struct sockaddr *)&a;
    PSOCKADDR p = (PSOCKADDR)&a;
    ZeroMemory(&a, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(9000);
    a.sin_addr.S_un.S_addr = htonl(0x7f000001);
    printf("%d %d %d\n", generic->sa_family, p->sa_family == AF_INET, (unsigned char)p->sa_data[1]);
    printf("%d.%d\n", a.sin_addr.S_un.S_un_b.s_b1, a.sin_addr.S_un.S_un_b.s_b4);
    struct timeval tv = { 1, 500 };
    printf("%ld %ld\n", tv.tv_sec, tv.tv_usec);
    return 0;
}
