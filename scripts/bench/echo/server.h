// What all servers begin with. Each takes the number of its clients as argument and ends when all have left.
#include <winsock2.h>
#include <process.h>
#include <stdlib.h>

#define PORT 40100
#define BUFFER_SIZE 512

inline SOCKET startListening()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        exit(2);
    SOCKET listener = WSASocket(AF_INET, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED);
    SOCKADDR_IN local;
    ZeroMemory(&local, sizeof(local));
    local.sin_family = AF_INET;
    local.sin_port = htons(PORT);
    local.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listener, (SOCKADDR *)&local, sizeof(local)) == SOCKET_ERROR || listen(listener, SOMAXCONN) == SOCKET_ERROR)
        exit(3);
    return listener;
}
