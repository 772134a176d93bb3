// Reads addresses, one a line, and says of each whether it is one. An empty line ends it.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

// Whether the text is an address of four decimal parts; if it is, the address is stored.
bool readAddress(const char *text, IN_ADDR *address)
{
    address->s_addr = inet_addr(text);
    return address->s_addr != INADDR_NONE;
}

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    char line[64];
    while (fgets(line, sizeof(line), stdin) != NULL)
    {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '\0')
            break;

        IN_ADDR address;
        if (readAddress(line, &address))
            printf("%s is 0x%08lx\n", line, ntohl(address.s_addr));
        else
            printf("%s is no address\n", line);
    }

    WSACleanup();
    return 0;
}
