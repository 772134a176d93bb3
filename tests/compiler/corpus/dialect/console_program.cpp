// LLP64
#pragma comment(lib, "ws2_32")
#include <winsock2.h>
#include <stdlib.h>
#include <stdio.h>

#define SERVERPORT 9000
#define BUFSIZE    512

void err_display(const char *msg)
{
    LPVOID lpMsgBuf = NULL;
    FormatMessageA(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM, NULL, 5,
        MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT), (LPSTR)&lpMsgBuf, 0, NULL);
    printf("[%s] %d\n", msg, lpMsgBuf != NULL);
    LocalFree(lpMsgBuf);
}

DWORD WINAPI ProcessClient(LPVOID arg)
{
    SOCKET client_sock = (SOCKET)arg;
    char buf[BUFSIZE + 1];
    buf[0] = (char)client_sock;
    printf("%c\n", buf[0]);
    return 0;
}

int main(int argc, char *argv[])
{
    HANDLE hThread;
    WSADATA wsa;
    if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return 1;
    hThread = CreateThread(NULL, 0, ProcessClient, (LPVOID)(SOCKET)'A', 0, NULL);
    if (hThread == NULL) { err_display("CreateThread()"); }
    else { WaitForSingleObject(hThread, INFINITE); CloseHandle(hThread); }
    err_display("test()");
    WSACleanup();
    return 0;
}
