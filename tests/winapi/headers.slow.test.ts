import { describe, expect, test } from 'vitest';
import { compile } from '../../src/simulator/compiler/compile.ts';
import { runtimeHeaders, runtimeNatives } from '../../src/simulator/machine/runtime/table.ts';
import { windowsHeaders } from '../../src/simulator/winapi/headers.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

const headers = new Map([...runtimeHeaders(), ...windowsHeaders()]);
const natives = new Set([...runtimeNatives(), ...winapi].map(({ name }) => name));

/** Codes of the diagnostics that a program gets, errors and warnings. */
const diagnose = (text: string, name = 'main.cpp'): string[] =>
  compile({ files: [{ name, text }], headers, natives }).diagnostics.map(
    ({ severity, code, file, start, data }) => `${severity} ${code} ${file}:${start.line} ${JSON.stringify(data)}`,
  );

describe('each header', () => {
  test.each([...windowsHeaders().keys()])('%s compiles alone, as C++ and as C', (header) => {
    const text = `#include <${header}>\nint main(void) { return 0; }\n`;
    expect(diagnose(text)).toEqual([]);
    expect(diagnose(text, 'main.c')).toEqual([]);
  });
});

test('all headers compile together, in the order that Windows wants, with and without UNICODE', () => {
  const includes =
    '#include <winsock2.h>\n#include <ws2tcpip.h>\n#include <windows.h>\n#include <process.h>\n#include <mswsock.h>\nint main() { return 0; }\n';
  expect(diagnose(includes)).toEqual([]);
  expect(diagnose(`#define UNICODE\n${includes}`)).toEqual([]);
});

test('windows.h before winsock2.h is warned of where the reader includes it, unless WIN32_LEAN_AND_MEAN comes first', () => {
  const text =
    '#include <windows.h>\n#include <winsock2.h>\nint main() { WSADATA data; WSABUF buffer; return WSAStartup(2, &data) + (int)buffer.len; }\n';
  expect(diagnose(text)).toEqual(['warning winsock-order main.cpp:2 {}']);
  expect(diagnose(text, 'main.c')).toEqual(['warning winsock-order main.c:2 {}']);
  expect(diagnose(`#define WIN32_LEAN_AND_MEAN\n${text}`)).toEqual([]);
});

test('functions that Windows has and that are not here are told by name, text forms too', () => {
  const text = 'int main() { RegOpenKeyExA(0); RegOpenKeyEx(0); RegOpenKeyExQ(0); return 0; }\n';
  const told = ['RegOpenKeyExA', 'RegOpenKeyEx'].map((name) => `error function-not-here main.cpp:1 ${JSON.stringify({ name })}`);
  expect(diagnose(text)).toEqual([...told, 'error undeclared-function main.cpp:1 {"name":"RegOpenKeyExQ"}']);
  expect(diagnose(text, 'main.c').slice(0, 2)).toEqual(told.map((line) => line.replace('.cpp', '.c')));
});

test('windows.h alone brings the sockets of Winsock 1.1', () => {
  const body = 'int main() { SOCKET s = socket(AF_INET, SOCK_STREAM, 0); closesocket(s); return 0; }\n';
  expect(diagnose(`#include <windows.h>\n${body}`)).toEqual([]);
  expect(diagnose(`#define WIN32_LEAN_AND_MEAN\n#include <windows.h>\n${body}`)).not.toEqual([]);
});

test('structures have the sizes and offsets of 64-bit Windows (recorded from Wine 8.0 and MinGW headers)', () => {
  const facts = [
    ['sizeof(WSADATA)', 408],
    ['offsetof(WSADATA, lpVendorInfo)', 8],
    ['offsetof(WSADATA, szDescription)', 16],
    ['offsetof(WSADATA, szSystemStatus)', 273],
    ['sizeof(SOCKADDR_IN)', 16],
    ['sizeof(SOCKADDR)', 16],
    ['sizeof(SOCKADDR_STORAGE)', 128],
    ['sizeof(SOCKADDR_IN6)', 28],
    ['sizeof(struct addrinfo)', 48],
    ['offsetof(struct addrinfo, ai_addr)', 32],
    ['sizeof(fd_set)', 520],
    ['sizeof(struct timeval)', 8],
    ['sizeof(LINGER)', 4],
    ['sizeof(WSABUF)', 16],
    ['sizeof(OVERLAPPED)', 32],
    ['offsetof(OVERLAPPED, hEvent)', 24],
    ['sizeof(SYSTEM_INFO)', 48],
    ['offsetof(SYSTEM_INFO, dwNumberOfProcessors)', 32],
    ['sizeof(CRITICAL_SECTION)', 40],
    ['sizeof(SECURITY_ATTRIBUTES)', 24],
    ['sizeof(LARGE_INTEGER)', 8],
    ['sizeof(SOCKET)', 8],
    ['sizeof(LONG)', 4],
    ['sizeof(WCHAR)', 2],
  ] as const;
  const asserts = facts.map(([expression, value]) => `static_assert(${expression} == ${value}, "");`).join('\n');
  expect(diagnose(`#include <winsock2.h>\n#include <ws2tcpip.h>\n#include <stddef.h>\n${asserts}\nint main() { return 0; }\n`)).toEqual([]);
});

test('the program of chapter 2 compiles', () => {
  const text = `
#include <winsock2.h>
#include <stdio.h>
#pragma comment(lib, "ws2_32.lib")

static void show(const char *what) {
  char *text = NULL;
  DWORD flags = FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
  if (FormatMessageA(flags, NULL, WSAGetLastError(), MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT), (LPSTR)&text, 0, NULL) == 0) return;
  printf("%s: %s", what, text);
  LocalFree(text);
}

int main() {
  WSADATA data;
  if (WSAStartup(MAKEWORD(2, 2), &data) != 0) return 1;
  SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
  if (listener == INVALID_SOCKET) show("socket");
  SOCKADDR_IN address;
  ZeroMemory(&address, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_port = htons(40100);
  address.sin_addr.s_addr = htonl(INADDR_ANY);
  if (bind(listener, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR) show("bind");
  if (listen(listener, SOMAXCONN) == SOCKET_ERROR) show("listen");
  int length = sizeof(address);
  SOCKET client = accept(listener, (SOCKADDR *)&address, &length);
  printf("%s:%d\\n", inet_ntoa(address.sin_addr), ntohs(address.sin_port));
  closesocket(client);
  closesocket(listener);
  WSACleanup();
  return 0;
}
`;
  expect(diagnose(text)).toEqual([]);
});
