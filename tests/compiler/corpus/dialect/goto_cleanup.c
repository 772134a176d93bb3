// LLP64
#include <winsock2.h>
#include <stdio.h>

int main(void)
{
    WSADATA wsa;
    SOCKET s = INVALID_SOCKET;
    int result = 1;
    struct sockaddr_in a = { 0 };

    if (WSAStartup(MAKEWORD(2, 2), &wsa)) goto done;
    if ((s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)) == INVALID_SOCKET) goto cleanup;
    a.sin_family = AF_INET;
    a.sin_port = htons(7777);
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    printf("%s:%d\n", inet_ntoa(a.sin_addr), ntohs(a.sin_port));
    result = 0;
    closesocket(s);
cleanup:
    WSACleanup();
done:
    printf("result %d\n", result);
    return result;
}
