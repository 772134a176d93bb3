// 02-01: an IPv4 address as text, as a number, and as text again.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr and inet_ntoa are old; newer functions come later
#include <winsock2.h>
#include <stdio.h>

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    const char *text = "230.200.12.5";
    printf("text   : %s\n", text);

    u_long number = inet_addr(text);
    printf("number : 0x%08x\n", number);

    IN_ADDR address;
    address.s_addr = number;
    printf("again  : %s\n", inet_ntoa(address));

    WSACleanup();
    return 0;
}
// endregion
