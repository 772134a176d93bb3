// LLP64
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

void ErrorHandling(char *message);
void err_quit(const char *message);

int main(int argc, char *argv[])
{
    WSADATA wsa;
    SOCKET hSocket;
    SOCKADDR_IN address;

    if (argc != 1)
    {
        printf("Usage : %s <port>\n", argv[0]);
        exit(1);
    }
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0)
        ErrorHandling("WSAStartup() error!");
    hSocket = socket(PF_INET, SOCK_STREAM, 0);
    if (hSocket == INVALID_SOCKET)
        ErrorHandling("socket() error");
    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    address.sin_port = htons(atoi("9190"));
    printf("%d %d\n", address.sin_port, ntohs(address.sin_port));
    closesocket(hSocket);
    WSACleanup();
    return 0;
}

void ErrorHandling(char *message)
{
    fputs(message, stderr);
    fputc('\n', stderr);
    exit(1);
}
