/*
 * Programs that are hard for the shim. Each prints the same with it and without it.
 */

/** A program, by what makes it hard. */
export interface HardProgram {
  readonly title: string;
  readonly name: 'main.c' | 'main.cpp';
  readonly text: string;
  /** Calls of thread 0 that the trace must have, in this order. */
  readonly calls: readonly string[];
}

export const hardPrograms: readonly HardProgram[] = [
  {
    title: 'members, variables and functions of its own that are called like functions of Winsock',
    name: 'main.cpp',
    text: `#include <winsock2.h>
#include <functional>
#include <stdio.h>
struct Link
{
    SOCKET socket;
    int send(int value) { return value + 1; }
};
namespace game { int connect(int a) { return a * 2; } }
int add(int a, int b) { return a + b; }
int main()
{
    Link link = {5};
    auto three = std::bind(add, 1, 2);
    int select = game::connect(4);
    printf("%d %d %d %d\\n", (int)link.socket, link.send(1), select, three());
    printf("%d\\n", htons(1));
}`,
    calls: ['htons'],
  },
  {
    title: 'functions whose address is taken',
    name: 'main.cpp',
    text: `#include <winsock2.h>
#include <stdio.h>
typedef u_short(WINAPI *Convert)(u_short);
LRESULT (WINAPI *procedure)(HWND, UINT, WPARAM, LPARAM) = DefWindowProc;
int main()
{
    Convert convert = htons;
    Convert table[] = {&ntohs, convert};
    printf("%d ", convert(2));
    printf("%d %d\\n", table[0](3), procedure != NULL);
}`,
    calls: ['htons', 'ntohs'],
  },
  {
    title: 'the last error stays as the functions leave it',
    name: 'main.c',
    text: `#include <winsock2.h>
#include <errno.h>
#include <stdio.h>
int main(void)
{
    WSADATA data;
    errno = 7;
    SetLastError(99);
    printf("%d\\n", (int)socket(AF_INET, SOCK_STREAM, 0) == -1);
    printf("%d\\n", WSAGetLastError());
    WSAStartup(MAKEWORD(2, 2), &data);
    SetLastError(1234);
    htons(1);
    printf("%lu %d\\n", GetLastError(), errno);
    closesocket(12345);
    htons(1);
    printf("%d\\n", WSAGetLastError());
    return 0;
}`,
    calls: [
      'SetLastError',
      'socket',
      'WSAGetLastError',
      'WSAStartup',
      'SetLastError',
      'htons',
      'GetLastError',
      'closesocket',
      'htons',
      'WSAGetLastError',
    ],
  },
  {
    title: 'wide text, and a set of sockets of another size',
    name: 'main.cpp',
    text: `#define UNICODE
#define FD_SETSIZE 128
#include <winsock2.h>
#include <stdio.h>
int main()
{
    fd_set set;
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, L"name \\"quoted\\" \\xD55C");
    printf("%d %d\\n", event != NULL, (int)sizeof(set.fd_array) / 8);
    printf("%lu\\n", WaitForSingleObject(event, 0));
    CloseHandle(event);
}`,
    calls: ['CreateEventW', 'WaitForSingleObject', 'CloseHandle'],
  },
  {
    title: 'extension functions that WSAIoctl gives',
    name: 'main.cpp',
    text: `#include <winsock2.h>
#include <mswsock.h>
#include <stdio.h>
int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
    GUID id = WSAID_ACCEPTEX;
    LPFN_ACCEPTEX accept_ex = NULL;
    DWORD bytes = 0;
    int result = WSAIoctl(listener, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof(id), &accept_ex, sizeof(accept_ex), &bytes, NULL, NULL);
    printf("%d %lu %d\\n", result, bytes, accept_ex != NULL);
    char buffer[64];
    OVERLAPPED overlapped = {};
    SOCKET other = socket(AF_INET, SOCK_STREAM, 0);
    BOOL accepted = accept_ex(listener, other, buffer, 0, 32, 32, &bytes, &overlapped);
    printf("%d %d\\n", accepted, WSAGetLastError());
}`,
    calls: ['WSAStartup', 'socket', 'WSAIoctl', 'socket', 'AcceptEx', 'WSAGetLastError'],
  },
  {
    title: 'threads, and what they return',
    name: 'main.cpp',
    text: `#include <windows.h>
#include <process.h>
#include <stdio.h>
DWORD WINAPI first(LPVOID value)
{
    Sleep(1);
    return 40 + *(int *)value;
}
unsigned __stdcall second(void *)
{
    _endthreadex(7);
    return 0;
}
int main()
{
    int value = 2;
    DWORD id = 0, code = 0;
    HANDLE threads[2];
    threads[0] = CreateThread(NULL, 0, first, &value, 0, &id);
    threads[1] = (HANDLE)_beginthreadex(NULL, 0, second, NULL, CREATE_SUSPENDED, NULL);
    ResumeThread(threads[1]);
    WaitForMultipleObjects(2, threads, TRUE, INFINITE);
    for (HANDLE thread : threads)
    {
        GetExitCodeThread(thread, &code);
        printf("%lu ", code);
    }
    printf("%d\\n", id != 0);
}`,
    calls: ['CreateThread', '_beginthreadex', 'ResumeThread', 'WaitForMultipleObjects', 'GetExitCodeThread', 'GetExitCodeThread'],
  },
  {
    title: 'bad addresses: the function judges them, not the shim',
    name: 'main.c',
    text: `#include <winsock2.h>
#include <stdio.h>
int main(void)
{
    WSADATA data;
    SOCKET s;
    WSAStartup(MAKEWORD(2, 2), &data);
    s = socket(AF_INET, SOCK_STREAM, 0);
    printf("%d", setsockopt(s, SOL_SOCKET, SO_RCVBUF, NULL, 4));
    printf(" %d\\n", WSAGetLastError());
    printf("%d", send(s, (const char *)16, 4, 0));
    printf(" %d\\n", WSAGetLastError());
    return 0;
}`,
    calls: ['WSAStartup', 'socket', 'setsockopt', 'WSAGetLastError', 'send', 'WSAGetLastError'],
  },
];
