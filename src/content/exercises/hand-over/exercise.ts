import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
/** So many programs that connect at the same moment. */
const testers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `tester-${i + 1}`, source: 'tester.cpp', startAfter: 'server:listening', args: '1' }));
const answered = (process: string) => ({
  read: { kind: 'console', process } as const,
  is: '1 of 1 connections were answered',
  tells: { en: `${process} gets its own words back`, ko: `${process}가 자신이 보낸 말을 돌려받는다` },
});
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};

export default {
  chapter: 7,
  title: { en: 'Nobody is lost at the door', ko: '문간에서 아무도 잃지 않기' },
  statement: [
    {
      en: 'The main thread of this server hands clients over through one variable and one event. When two come at once, one is overwritten. Change the hand-over so that every client is served, however many come and whichever thread is faster.',
      ko: '이 서버의 주 스레드는 변수 하나와 이벤트 하나로 클라이언트를 넘깁니다. 둘이 한꺼번에 오면 하나가 덮어써집니다. 몇이 오든, 어느 스레드가 빠르든 모든 클라이언트가 대답을 받도록 넘기는 방법을 고치십시오.',
    },
    {
      en: 'The worker must go on beginning all receives itself. `QueueUserAPC` is one way, as in 7.4; a second event with which the worker says "taken" is another. Waiting for some time is none.',
      ko: '수신은 지금처럼 모두 작업자가 시작해야 합니다. 7.4절처럼 `QueueUserAPC`를 쓰는 것이 한 방법이고, 작업자가 가져갔다고 알리는 둘째 이벤트를 두는 것도 한 방법입니다. 얼마 동안 기다려 보는 것은 방법이 아닙니다.',
    },
  ],
  files: { 'server.cpp': 'examples/07-02/server.cpp', 'client.cpp': 'examples/03-01/client.cpp' },
  hidden: { 'tester.cpp': 'exercises/hand-over/tester.cpp' },
  scenario: {
    processes: [
      server,
      { name: 'client', source: 'client.cpp', startAfter: 'server:listening', stdin: ['abc', ''] },
      { name: 'client-2', source: 'client.cpp', startAfter: 'server:listening', stdin: ['ABCDE', ''] },
    ],
  },
  cases: [
    {
      id: 'one-client',
      title: { en: 'One client', ko: '클라이언트 하나' },
      scenario: { processes: [server, ...testers(1)] },
      schedules: ['d', 'r1'],
      expects: [answered('tester-1'), clean],
    },
    {
      id: 'two-at-once',
      title: { en: 'Two at once', ko: '한꺼번에 둘' },
      scenario: { processes: [server, ...testers(2)] },
      schedules: ['d', 'r1', 'r2', 'r3'],
      expects: [answered('tester-1'), answered('tester-2'), clean],
    },
    {
      id: 'five-at-once',
      title: { en: 'Five at once', ko: '한꺼번에 다섯' },
      scenario: { processes: [server, ...testers(5)] },
      schedules: ['d', 'r1'],
      expects: [...['tester-1', 'tester-2', 'tester-3', 'tester-4', 'tester-5'].map(answered), clean],
    },
    {
      id: 'twelve-connections',
      title: { en: 'Twelve connections of one client', ko: '한 클라이언트의 연결 열둘' },
      scenario: { processes: [server, { name: 'tester', source: 'tester.cpp', startAfter: 'server:listening', args: '12' }] },
      schedules: ['d'],
      expects: [{ ...answered('tester'), is: '12 of 12 connections were answered' }, clean],
    },
  ],
  solution: [
    ['server.cpp', 'HANDLE accepted;', 'HANDLE accepted;\nHANDLE taken; // set by the worker when it has copied clientSocket'],
    [
      'server.cpp',
      'accepted = CreateEvent(NULL, FALSE, FALSE, NULL);',
      'accepted = CreateEvent(NULL, FALSE, FALSE, NULL);\n    taken = CreateEvent(NULL, FALSE, FALSE, NULL);',
    ],
    ['server.cpp', 'client->socket = clientSocket;', 'client->socket = clientSocket;\n        SetEvent(taken);'],
    [
      'server.cpp',
      '        if (!SetEvent(accepted))\n            break;',
      '        if (!SetEvent(accepted))\n            break;\n        WaitForSingleObject(taken, INFINITE);',
    ],
  ],
  wrong: [
    {
      what: 'a semaphore counts the clients, but there is still one variable',
      edits: [
        ['server.cpp', 'accepted = CreateEvent(NULL, FALSE, FALSE, NULL);', 'accepted = CreateSemaphore(NULL, 0, 100, NULL);'],
        ['server.cpp', 'if (!SetEvent(accepted))', 'if (!ReleaseSemaphore(accepted, 1, NULL))'],
      ],
    },
    {
      what: 'accept writes into a local variable first',
      edits: [
        ['server.cpp', 'clientSocket = accept(listenSocket, NULL, NULL);', 'SOCKET fresh = accept(listenSocket, NULL, NULL);'],
        ['server.cpp', 'if (clientSocket == INVALID_SOCKET)\n', 'if (fresh == INVALID_SOCKET)\n'],
        ['server.cpp', '        if (!SetEvent(accepted))', '        clientSocket = fresh;\n        if (!SetEvent(accepted))'],
      ],
    },
    {
      what: 'the main thread begins the receive, and its routine never runs, since accept is no alertable wait',
      edits: [
        [
          'server.cpp',
          '        if (!SetEvent(accepted))\n            break;',
          '        Client *client = new Client;\n        ZeroMemory(client, sizeof(*client));\n        client->socket = clientSocket;\n        client->range.buf = client->buffer;\n        client->range.len = BUFFER_SIZE;\n        DWORD count, flags = 0;\n        WSARecv(client->socket, &client->range, 1, &count, &flags, &client->overlapped, operationEnded);',
        ],
      ],
    },
  ],
} satisfies ExerciseSource;
