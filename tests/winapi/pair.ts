import { buildProgram, runToEnd } from '../session/example.ts';

/** What both ends of a program's one connection begin with. */
const HEADERS = `#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <stdio.h>
#include <string.h>
`;

const FRAME = `
static struct sockaddr_in at;
static void say(long long value) { printf("%lld ", value); }

static void other(SOCKET s) {
  char buffer[64] = {};
  OTHER
}

static void one(SOCKET s) {
  char buffer[64] = {};
  WSABUF b = {sizeof buffer, buffer};
  OVERLAPPED o = {};
  DWORD count = 0, flags = 0;
  ONE
}

static DWORD WINAPI second(LPVOID) {
  SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  connect(s, (struct sockaddr *)&at, sizeof at);
  other(s);
  closesocket(s);
  return 0;
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&at, sizeof at);
  int size = sizeof at;
  getsockname(listener, (struct sockaddr *)&at, &size);
  listen(listener, 5);
  HANDLE thread = CreateThread(NULL, 0, second, NULL, 0, NULL);
  one(accept(listener, NULL, NULL));
  WaitForSingleObject(thread, INFINITE);
  return 0;
}
`;

/**
 * Runs a program with one connection: `one` is the body of the main thread's function on the accepted socket (`s`, `b` over
 * `buffer`, `o`, `count`, `flags` are there, `say` prints a number), `other` that of the thread that connected. `globals` stands
 * before both. Gives what was printed; findings come with it.
 */
export function runPair(one: string, other: string, globals = '', token = 'd'): string {
  const text =
    HEADERS +
    FRAME.replace('static void other', () => `${globals}\nstatic void other`)
      .replace('OTHER', () => other)
      .replace('ONE', () => one);
  const simulation = runToEnd(buildProgram(text), token);
  const said = simulation.consoleText('program').trim();
  const found = simulation.findings.filter(({ severity }) => severity === 'error').map(({ code, line }) => `[${code} ${line}]`);
  return [...(said === '' ? [] : [said]), ...found, ...(simulation.end === 'exited' ? [] : [`[${simulation.end}]`])].join(' ');
}
