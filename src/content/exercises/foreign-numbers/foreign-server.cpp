// A server by somebody else: prints the four bytes that come, and answers with the number 100, most significant byte first.
#include <winsock2.h>
#include <stdio.h>

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(40100);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    bind(listenSocket, (SOCKADDR *)&address, sizeof(address));
    listen(listenSocket, SOMAXCONN);

    SOCKET clientSocket = accept(listenSocket, NULL, NULL);
    unsigned char bytes[4];
    int total = 0;
    while (total < 4)
    {
        int received = recv(clientSocket, (char *)bytes + total, 4 - total, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        total += received;
    }
    for (int i = 0; i < total; i++)
        printf("%02x ", bytes[i]);
    printf("\n");

    char answer[4] = {0, 0, 0, 100};
    send(clientSocket, answer, 4, 0);
    closesocket(clientSocket);
    closesocket(listenSocket);
    WSACleanup();
    return 0;
}
