// 01-01: starting and leaving Winsock.
#include <winsock2.h>
#include <stdio.h>

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    printf("Winsock is ready.\n");

    WSACleanup();
    return 0;
}
// endregion
