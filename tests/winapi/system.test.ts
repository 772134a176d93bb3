import { expect, it } from 'vitest';
import { printed } from './run.ts';

// LoadLibrary, GetProcAddress, GetModuleFileName, GetVersionEx ("6.2" for programs without a manifest), GlobalMemoryStatusEx, GetThreadTimes,
// GetProcessTimes and CompareFileTime functions (learn.microsoft.com); but for that version and the spelling of the folder as printed under Wine 8.0.
it('modules give out functions that can be called, and the system tells of itself', () => {
  expect(
    printed(`
#include <ws2tcpip.h>
#include <string.h>
typedef int (WSAAPI *STARTUP)(WORD, LPWSADATA);
typedef SOCKET (WSAAPI *MAKE)(int, int, int);
int main() {
  HMODULE own = GetModuleHandle(NULL), sockets = LoadLibraryA("Ws2_32.dll"), again = GetModuleHandleA("ws2_32");
  printf("%d %d %d\\n", own != NULL, sockets != NULL, sockets == again);
  STARTUP startup = (STARTUP)GetProcAddress(sockets, "WSAStartup");
  MAKE make = (MAKE)GetProcAddress(sockets, "socket");
  WSADATA data; printf("%d\\n", startup(MAKEWORD(2, 2), &data));
  SOCKET s = make(AF_INET, SOCK_STREAM, 0); printf("%d %d\\n", s != INVALID_SOCKET, closesocket(s));
  FARPROC none = GetProcAddress(sockets, "NoSuchThing"); printf("%d %d\\n", none == NULL, (int)GetLastError());
  HMODULE missing = LoadLibraryA("nothing-here.dll"); printf("%d %d\\n", missing == NULL, (int)GetLastError());
  missing = GetModuleHandleA("nothing-here.dll"); printf("%d %d\\n", missing == NULL, (int)GetLastError());
  printf("%d\\n", GetProcAddress(GetModuleHandleA("kernel32.dll"), "Sleep") != NULL);
  printf("%d\\n", FreeLibrary(sockets));
  char path[MAX_PATH]; DWORD n = GetModuleFileNameA(GetModuleHandleA("kernel32"), path, MAX_PATH); printf("%d\\n", n == strlen(path) && strstr(path, "32.dll") != NULL);
  OSVERSIONINFOEXA v; memset(&v, 0, sizeof v); v.dwOSVersionInfoSize = sizeof(OSVERSIONINFOA); printf("%d %d %d\\n", (int)sizeof(OSVERSIONINFOA), (int)sizeof v, GetVersionExA((OSVERSIONINFOA *)&v));
  printf("%d %d %d\\n", (int)v.dwMajorVersion, (int)v.dwMinorVersion, (int)v.dwPlatformId);
  v.dwOSVersionInfoSize = 7; BOOL ok = GetVersionExA((OSVERSIONINFOA *)&v); printf("%d %d\\n", ok, (int)GetLastError());
  printf("%d %d\\n", (int)sizeof(MEMORYSTATUSEX), (int)sizeof(TIME_ZONE_INFORMATION));
  MEMORYSTATUSEX m; m.dwLength = sizeof m; ok = GlobalMemoryStatusEx(&m); printf("%d %d\\n", ok, m.ullTotalPhys >= m.ullAvailPhys && m.dwMemoryLoad <= 100);
  m.dwLength = 5; ok = GlobalMemoryStatusEx(&m); printf("%d\\n", ok);
  FILETIME created, ended, kernel, user; volatile unsigned sum = 0; for (int i = 0; i < 3000; i++) sum += i;
  ok = GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user); printf("%d %d\\n", ok, ended.dwLowDateTime == 0);
  FILETIME now; GetSystemTimeAsFileTime(&now); printf("%d\\n", (int)CompareFileTime(&created, &now));
  ok = GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user); printf("%d\\n", ok);
  printf("%d\\n", (int)GetWindowsDirectoryA(path, MAX_PATH)); printf("%s\\n", path);
  WSACleanup();
}
`),
  ).toEqual([
    '1 1 1',
    '0',
    '1 0',
    '1 127',
    '1 126',
    '1 126',
    '1',
    '1',
    '1',
    '148 156 1',
    '6 2 2',
    '0 122',
    '64 172',
    '1 1',
    '0',
    '1 1',
    '-1',
    '1',
    '10',
    'C:\\Windows',
  ]);
});

// GetThreadTimes function: what a thread computes is user time, what Windows does for it is kernel time, waiting is neither.
it('the time of a thread is told apart', () => {
  expect(
    printed(`
LONGLONG milliseconds(FILETIME time) { return ((LONGLONG)time.dwHighDateTime << 32 | time.dwLowDateTime) / 10000; }
int main() {
  FILETIME created, ended, kernel, user;
  volatile unsigned sum = 0;
  for (unsigned i = 0; i < 300000; i++) sum += i;
  GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user);
  LONGLONG before = milliseconds(user);
  Sleep(1000);
  GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user);
  printf("%d %d %d\\n", before > 0, milliseconds(user) - before < 5, milliseconds(kernel) < 5);
}`),
  ).toEqual(['1 1 1']);
});
