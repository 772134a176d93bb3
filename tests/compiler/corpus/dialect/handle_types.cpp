// LLP64
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>

int main()
{
    SOCKET s = INVALID_SOCKET;
    HANDLE h = INVALID_HANDLE_VALUE;
    ULONG_PTR key = (ULONG_PTR)&s;
    DWORD_PTR other = 5;
    printf("%d %d %d\n", (int)sizeof(SOCKET), (int)sizeof(HANDLE), (int)sizeof(ULONG_PTR));
    printf("%d %d %d %d\n", (int)sizeof(DWORD), (int)sizeof(LONG), (int)sizeof(WORD), (int)sizeof(WCHAR));
    printf("%d %d\n", (int)sizeof(OVERLAPPED), (int)sizeof(WSABUF));
    printf("%d %d\n", (int)sizeof(SOCKADDR_IN), (int)sizeof(struct sockaddr));
    printf("%d %d %d\n", s == INVALID_SOCKET, h == (HANDLE)(LONG_PTR)-1, *(SOCKET *)key == s);
    printf("%d %d\n", (int)other, s == SOCKET_ERROR);
    LARGE_INTEGER li;
    li.QuadPart = 0x100000002LL;
    printf("%lu %ld\n", li.LowPart, li.HighPart);
    return 0;
}
