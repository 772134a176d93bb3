import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildProgram, buildPrograms, runToEnd } from './example.ts';

/**
 * What every program begins with. `say` prints a call's value, and the error of one that failed. `pair` connects `client` to `server`;
 * `rest` lets everything on the way arrive. The machine has one of each socket that a test may want.
 */
export const PRELUDE = `
#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <mstcpip.h>
#include <stdio.h>
#include <string.h>
#define say(call) do { int called = (int)(call), failed = WSAGetLastError(); printf("%d\\n", called == -1 ? -failed : called); } while (0)
SOCKET listening, client, server;
u_long on = 1, off = 0, number;
char buffer[70000];
int length;
SOCKADDR_IN place(const char *host, int port) {
  SOCKADDR_IN address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, host, &address.sin_addr);
  return address;
}
SOCKADDR_IN here = {};
void rest() { Sleep(50); }
void listenHere() {
  listening = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&here, sizeof(here));
  listen(listening, SOMAXCONN);
}
void pair() {
  if (listening == 0) listenHere();
  client = socket(AF_INET, SOCK_STREAM, 0);
  connect(client, (SOCKADDR *)&here, sizeof(here));
  server = accept(listening, NULL, NULL);
}
void nonBlocking(SOCKET socket) { ioctlsocket(socket, FIONBIO, &on); }
int option(SOCKET socket, int level, int name) {
  int value = 0, size = sizeof(value);
  return getsockopt(socket, level, name, (char *)&value, &size) == 0 ? value : -WSAGetLastError();
}
int setOption(SOCKET socket, int level, int name, int value) {
  return setsockopt(socket, level, name, (const char *)&value, sizeof(value)) == 0 ? 0 : -WSAGetLastError();
}
SOCKET datagrams(int port) {
  SOCKET socket = ::socket(AF_INET, SOCK_DGRAM, 0);
  SOCKADDR_IN address = place("127.0.0.1", port);
  if (port != 0) bind(socket, (SOCKADDR *)&address, sizeof(address));
  return socket;
}
int sendTo(SOCKET socket, const char *text, const char *host, int port) {
  SOCKADDR_IN address = place(host, port);
  return sendto(socket, text, (int)strlen(text), 0, (SOCKADDR *)&address, sizeof(address));
}
void begin() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  memset(buffer, 'x', sizeof(buffer));
  listening = 0;
  here = place("127.0.0.1", 40100);
}
`;

/** What a program's part prints, line by line, and why: the rule and the title of its page on learn.microsoft.com. */
export type Rule = readonly [rule: string, body: string, lines: readonly string[]];

/**
 * Tests each rule by a part of one program, so that there is one to compile: a part begins with no sockets of another. `functions`: what
 * stands before the parts.
 */
export const rules = (title: string, parts: readonly Rule[], functions = ''): void => {
  describe(title, () => {
    const printed = runParts(
      parts.map(([, body]) => body),
      functions,
    );
    it.each(parts.map(([rule, , lines], index) => [rule, index, lines] as const))('%s', (_, index, lines) => {
      expect(printed()[index]).toEqual(lines);
    });
  });
};

/** Lines of each part; run when first asked for. */
const runParts = (bodies: readonly string[], functions: string): (() => readonly (readonly string[])[]) => {
  let known: readonly (readonly string[])[] | null = null;
  return () => {
    const parts = bodies.map((body, index) => `void part${index}() { begin();\n${body}\nWSACleanup(); rest(); puts("--"); }`).join('\n');
    const calls = bodies.map((_, index) => `part${index}();`).join(' ');
    known ??= runToEnd(buildProgram(`${PRELUDE}\n${functions}\n${parts}\nint main() { ${calls} return 0; }`))
      .consoleText('program')
      .split('--\n')
      .map((text) => (text === '' ? [] : text.replace(/\n$/, '').split('\n')));
    return known;
  };
};

export const linesOf = (simulation: Simulation, process: string): readonly string[] => {
  const text = simulation.consoleText(process);
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

/** Runs programs that a scenario brings together: bodies of `main` by process name. */
export const runTogether = (
  bodies: Readonly<Record<string, string>>,
  settings: { readonly processes?: Readonly<Record<string, object>>; readonly network?: object },
  token?: Schedule['token'],
): Simulation => {
  const names = Object.keys(bodies);
  const scenario = {
    processes: names.map((name) => ({ name, source: `${name}.cpp`, stdin: [], ...settings.processes?.[name] })),
    ...(settings.network && { network: settings.network }),
  };
  const textOf = (source: string): string => `${PRELUDE}\nint main() { begin();\n${bodies[source.replace('.cpp', '')] ?? ''}\nreturn 0; }`;
  return runToEnd(buildPrograms(scenario, textOf), token);
};
