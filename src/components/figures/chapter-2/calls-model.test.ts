import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from '../../../../tests/session/example.ts';
import { ERRORS, hindrance, perform, START, type Calls, type Deed } from './calls-model.ts';

/** `s.bind c.connect r.bind` as deeds. */
const deeds = (text: string): readonly Deed[] =>
  text.split(' ').map((word) => {
    const [side = '', call = ''] = word.split('.');
    const sides = { s: 'server', c: 'client', r: 'rival' } as const;
    return { side: sides[side as keyof typeof sides], call } as Deed;
  });

function play(text: string): Calls {
  let calls = START;
  for (const deed of deeds(text)) {
    expect(hindrance(calls, deed), `${deed.side} ${deed.call} in ${text}`).toBeNull();
    calls = perform(calls, deed);
  }
  return calls;
}

/** What each call came to, first to last, as the program below prints it. */
const outcomes = (calls: Calls): readonly string[] =>
  calls.log
    .map(({ outcome }) =>
      outcome.kind === 'error' ? String(ERRORS[outcome.error]) : outcome.kind === 'done' ? String(outcome.value ?? 'ok') : 'waits',
    )
    .toReversed();

const LISTEN = 's.socket s.bind s.listen';
const STORIES = [
  's.bind s.listen s.accept s.recv s.closesocket',
  's.socket s.listen s.accept s.recv s.bind s.bind s.accept s.recv s.listen s.listen s.bind r.bind',
  's.socket s.bind c.socket c.connect c.send s.listen c.connect c.connect c.send s.accept s.recv c.closesocket s.recv s.recv s.closesocket',
  'c.connect c.send c.closesocket c.socket c.connect c.closesocket c.send',
  `${LISTEN} c.socket c.connect c.send c.send c.closesocket s.accept s.recv s.recv s.closesocket`,
  `${LISTEN} c.socket c.connect s.accept s.closesocket c.send c.send c.send c.closesocket`,
  `${LISTEN} c.socket c.connect s.accept c.send s.closesocket c.send`,
  `${LISTEN} c.socket c.connect c.send s.closesocket c.send`,
  `${LISTEN} c.socket c.connect s.accept s.closesocket s.closesocket s.closesocket`,
  `${LISTEN} s.closesocket c.socket c.connect`,
];

/** Makes the calls of a story, all in one thread, with rests in which the network does its part. */
const program = (stories: readonly string[]): string => `
#include <winsock2.h>
#include <stdio.h>
#include <string.h>
SOCKET listener, talk, client;
int port = 40100;
char buffer[64];
SOCKADDR_IN address()
{
    SOCKADDR_IN a;
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_port = htons(port);
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    return a;
}
void told(int result, int show)
{
    if (result == SOCKET_ERROR) printf("%d ", WSAGetLastError());
    else if (show) printf("%d ", result);
    else printf("ok ");
    Sleep(20);
}
int bindTo(SOCKET s) { SOCKADDR_IN a = address(); return bind(s, (SOCKADDR *)&a, sizeof(a)); }
int connectTo(SOCKET s) { SOCKADDR_IN a = address(); return connect(s, (SOCKADDR *)&a, sizeof(a)); }
int take() { SOCKET s = accept(listener, NULL, NULL); if (s == INVALID_SOCKET) return SOCKET_ERROR; talk = s; return 0; }
int shut(SOCKET &s) { int result = closesocket(s); if (result == 0) s = INVALID_SOCKET; return result; }
SOCKET &mine() { return talk != INVALID_SOCKET ? talk : listener; }
int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
${stories
  .map(
    (story) => `    listener = talk = client = INVALID_SOCKET;
    port++;
${deeds(story)
  .map((deed) => `    ${STATEMENTS[`${deed.side} ${deed.call}`] ?? ''}`)
  .join('\n')}
    printf("\\n");`,
  )
  .join('\n')}
    return 0;
}
`;
const STATEMENTS: Readonly<Record<string, string>> = {
  'server socket': 'listener = socket(AF_INET, SOCK_STREAM, 0); told(0, 0);',
  'server bind': 'told(bindTo(listener), 0);',
  'server listen': 'told(listen(listener, SOMAXCONN), 0);',
  'server accept': 'told(take(), 0);',
  'server recv': 'told(recv(mine(), buffer, sizeof(buffer), 0), 1);',
  'server closesocket': 'told(shut(mine()), 0);',
  'client socket': 'client = socket(AF_INET, SOCK_STREAM, 0); told(0, 0);',
  'client connect': 'told(connectTo(client), 0);',
  'client send': 'told(send(client, "abc", 3, 0), 1);',
  'client closesocket': 'told(shut(client), 0);',
  'rival bind': '{ SOCKET other = socket(AF_INET, SOCK_STREAM, 0); told(bindTo(other), 0); closesocket(other); }',
};

describe('the calls of a server and a client', () => {
  it('succeed and fail as they do in the simulator, whatever their order', () => {
    const printed = runToEnd(buildProgram(program(STORIES)))
      .consoleText('program')
      .trim()
      .split('\n');
    expect(printed.map((line) => line.trim())).toEqual(STORIES.map((story) => outcomes(play(story)).join(' ')));
  });

  it('wait in accept until a client connects, and in recv until it sends or leaves', () => {
    const waiting = play(`${LISTEN} s.accept c.socket`);
    expect(waiting.waiting).toBe('accept');
    expect(hindrance(waiting, { side: 'server', call: 'recv' })).toBe('waiting');
    expect(outcomes(perform(waiting, { side: 'client', call: 'connect' })).slice(-2)).toEqual(['ok', 'ok']);
    expect(outcomes(play(`${LISTEN} c.socket c.connect s.accept s.recv c.send s.recv c.closesocket`)).slice(-6)).toEqual([
      'waits',
      '3',
      '3',
      'waits',
      'ok',
      '0',
    ]);
  });

  it('are hindered where the figure has no room', () => {
    expect(hindrance(START, { side: 'rival', call: 'bind' })).toBe('no-server');
    expect(hindrance(play('s.socket'), { side: 'server', call: 'socket' })).toBe('has-one');
    expect(hindrance(play(`${LISTEN} c.socket c.connect c.closesocket c.socket`), { side: 'client', call: 'connect' })).toBe('one-talk');
    expect(hindrance(play(`${LISTEN} c.socket c.connect s.accept`), { side: 'server', call: 'accept' })).toBe('one-talk');
  });
});
