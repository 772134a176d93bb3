import { expect, it } from 'vitest';
import { buildProgram, runToEnd } from '../../../../tests/session/example.ts';
import { MISTAKES, type Mistake } from './mistakes.ts';

const MAKING: Readonly<Record<Mistake['id'], string>> = {
  startup: 'socket(AF_INET, SOCK_STREAM, 0);',
  taken: 'listen(first, 1); bindTo(second, "127.0.0.1", 40100);',
  foreign: 'bindTo(third, "192.0.2.1", 40101);',
  unbound: 'listen(third, 1);',
  deaf: 'bindTo(third, "127.0.0.1", 40102); accept(third, NULL, NULL);',
  nobody: '{ SOCKADDR_IN a = address("127.0.0.1", 40103); connect(second, (SOCKADDR *)&a, sizeof(a)); }',
  unconnected: 'send(second, "a", 1, 0);',
  closed: 'closesocket(second); recv(second, buffer, 1, 0);',
};

const PROGRAM = `
#include <winsock2.h>
#include <stdio.h>
#include <string.h>
char buffer[8];
void told()
{
    int error = WSAGetLastError();
    char *text = NULL;
    FormatMessageA(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL, error,
                   MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT), (LPSTR)&text, 0, NULL);
    text[strcspn(text, "\\r\\n")] = 0;
    printf("%d %s\\n", error, text);
    LocalFree(text);
}
SOCKADDR_IN address(const char *text, int port)
{
    SOCKADDR_IN a;
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_port = htons(port);
    a.sin_addr.s_addr = inet_addr(text);
    return a;
}
int bindTo(SOCKET s, const char *text, int port) { SOCKADDR_IN a = address(text, port); return bind(s, (SOCKADDR *)&a, sizeof(a)); }
int main()
{
    ${MAKING.startup} told();
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET first = socket(AF_INET, SOCK_STREAM, 0), second = socket(AF_INET, SOCK_STREAM, 0), third = socket(AF_INET, SOCK_STREAM, 0);
    bindTo(first, "127.0.0.1", 40100);
${MISTAKES.slice(1)
  .map(({ id }) => `    ${MAKING[id]} told();`)
  .join('\n')}
    return 0;
}
`;

it('Winsock says to each mistake what the figure says, number and text', () => {
  const printed = runToEnd(buildProgram(PROGRAM)).consoleText('program').trim().split('\n');
  expect(printed.map((line) => line.trim())).toEqual(MISTAKES.map(({ code, text }) => `${code} ${text}`));
});
