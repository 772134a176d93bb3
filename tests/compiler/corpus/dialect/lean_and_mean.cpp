// LLP64
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#ifdef __GNUC__
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#else
#include <WinSock2.h>
#include <WS2tcpip.h>
#include <STDIO.H>
#include <Windows.h>
#endif
#pragma comment(lib, "Ws2_32.lib")
#pragma comment (lib , "Mswsock.lib")

int main()
{
    WSADATA data;
    int result = WSAStartup(MAKEWORD(2, 2), &data);
    printf("%d %d.%d\n", result, LOBYTE(data.wVersion), HIBYTE(data.wVersion));
    WSACleanup();
    return 0;
}
