// 02-02: the same values in host byte order and in network byte order.
#include <winsock2.h>
#include <stdio.h>

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    u_short hostShort = 0x1234;
    u_long hostLong = 0x12345678;

    u_short networkShort = htons(hostShort);
    u_long networkLong = htonl(hostLong);
    printf("htons(0x%04x)     = 0x%04x\n", hostShort, networkShort);
    printf("htonl(0x%08lx) = 0x%08lx\n", hostLong, networkLong);

    printf("ntohs(0x%04x)     = 0x%04x\n", networkShort, ntohs(networkShort));
    printf("ntohl(0x%08lx) = 0x%08lx\n", networkLong, ntohl(networkLong));

    WSACleanup();
    return 0;
}
// endregion
