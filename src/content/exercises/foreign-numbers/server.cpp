// Doubles numbers: a client sends four bytes and gets four bytes back. One client at a time.
#include <winsock2.h>
#include <stdio.h>

#define PORT 40100

// Receives exactly `wanted` bytes. Chapter 3 explains why one recv is not enough.
bool receiveAll(SOCKET s, char *to, int wanted)
{
    while (wanted > 0)
    {
        int received = recv(s, to, wanted, 0);
        if (received == SOCKET_ERROR || received == 0)
            return false;
        to += received;
        wanted -= received;
    }
    return true;
}

int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;

    SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR ||
        listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printf("listen failed: %d\n", WSAGetLastError());
        return -1;
    }

    while (true)
    {
        SOCKET clientSocket = accept(listenSocket, NULL, NULL);
        if (clientSocket == INVALID_SOCKET)
            return -1;

        u_long number;
        while (receiveAll(clientSocket, (char *)&number, sizeof(number)))
        {
            printf("received %lu\n", number);
            number = number * 2;
            send(clientSocket, (char *)&number, sizeof(number), 0);
        }
        closesocket(clientSocket);
    }
}
