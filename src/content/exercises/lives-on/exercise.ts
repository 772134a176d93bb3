import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp', close: 2000 };
const after = { startAfter: 'server:listening' };
const reset = { name: 'reset-client', source: 'reset-client.cpp', ...after, args: '0' };
/** Comes when the server is done with the one before. */
const pause = { name: 'pause', source: 'pause.cpp' };
const polite = { name: 'client', source: 'client.cpp', startAfter: 'pause:ended', stdin: ['abc', ''] };
const lives = {
  read: { kind: 'exit', process: 'server' } as const,
  is: '0',
  tells: { en: 'the server lives until its window is closed', ko: '서버가 창을 닫을 때까지 살아 있다' },
};
const inside = {
  read: { kind: 'findings', severity: 'error' } as const,
  lacks: 'out-of-bounds',
  tells: { en: 'nothing outside `clients` is read or written', ko: '`clients` 바깥을 읽거나 쓰지 않는다' },
};
const answered = {
  read: { kind: 'line', process: 'client', after: 'received ' } as const,
  is: '3 bytes: abc',
  tells: { en: 'the other client gets its answer', ko: '다른 클라이언트가 대답을 받는다' },
};
const says = (is: string) => ({
  read: { kind: 'console', process: 'tester' } as const,
  is,
  tells: {
    en: 'a client without room is closed at once, and the others are answered',
    ko: '자리가 없는 클라이언트는 곧바로 끊기고 나머지는 대답을 받는다',
  },
});

export default {
  chapter: 5,
  title: { en: 'A server that lives on', ko: '살아남는 서버' },
  statement: [
    {
      en: 'This server dies of a client that leaves too early, of one client too many, and of a connection that is reset at the wrong moment. Make it survive all three.',
      ko: '이 서버는 너무 일찍 떠난 클라이언트, 자리보다 하나 많은 클라이언트, 하필 그때 리셋된 연결 때문에 죽습니다. 셋 다 견디게 하십시오.',
    },
    {
      en: 'A client for which there is no room must be closed at once, and 63 must still fit. The other clients must get their answers, whatever one of them does.',
      ko: '자리가 없는 클라이언트는 곧바로 끊고, 63개까지는 지금처럼 받으십시오. 한 클라이언트가 무엇을 하든 나머지는 대답을 받아야 합니다.',
    },
  ],
  files: {
    'server.cpp': 'examples/05-01/server.cpp',
    'client.cpp': 'examples/03-01/client.cpp',
    'reset-client.cpp': 'examples/05-01/reset-client.cpp',
  },
  hidden: { 'crowd-tester.cpp': 'exercises/lives-on/crowd-tester.cpp', 'pause.cpp': 'examples/07-02/pause.cpp' },
  scenario: { processes: [server, reset, { ...polite, ...after }] },
  cases: [
    {
      id: 'gone-early',
      title: { en: 'A client that leaves at once', ko: '곧바로 떠나는 클라이언트' },
      scenario: { processes: [server, { name: 'early', source: 'client.cpp', ...after, stdin: [''] }, pause, polite] },
      expects: [inside, lives, answered],
    },
    {
      id: 'one-too-many',
      title: { en: '64 clients', ko: '클라이언트 64개' },
      scenario: { processes: [server, { name: 'tester', source: 'crowd-tester.cpp', ...after, args: '64' }] },
      schedules: ['d', 'r1'],
      expects: [says('the last one: 0\nthe first one: 3'), inside, lives],
    },
    {
      id: 'full',
      title: { en: '63 clients', ko: '클라이언트 63개' },
      scenario: { processes: [server, { name: 'tester', source: 'crowd-tester.cpp', ...after, args: '63' }] },
      schedules: ['d'],
      expects: [says('the first one: 3'), inside, lives],
    },
    {
      id: 'reset',
      title: { en: 'A client that resets its connection', ko: '연결을 리셋하는 클라이언트' },
      scenario: { processes: [server, reset, pause, polite] },
      expects: [inside, lives, answered],
    },
    {
      id: 'reset-between',
      title: { en: 'A reset between recv and send', ko: 'recv와 send 사이의 리셋' },
      scenario: { processes: [server, reset], network: { latencyUs: 50, jitterUs: 4 } },
      schedules: ['d', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'],
      expects: [inside, lives],
    },
  ],
  solution: [
    [
      'server.cpp',
      '    // region: event-error\n',
      '    if (findClient(socket) == -1 && (WSAGETSELECTEVENT(lParam) != FD_ACCEPT || WSAGETSELECTERROR(lParam) != 0))\n        return;\n',
    ],
    [
      'server.cpp',
      '        addClient(clientSocket);\n',
      '        if (!addClient(clientSocket))\n        {\n            closesocket(clientSocket);\n            break;\n        }\n',
    ],
    ['server.cpp', 'removeClient((int)socket);', 'removeClient(findClient(socket));'],
  ],
  wrong: [
    {
      what: 'a client without room is closed, but messages about the past are not looked at',
      edits: [
        [
          'server.cpp',
          '        addClient(clientSocket);\n',
          '        if (!addClient(clientSocket))\n        {\n            closesocket(clientSocket);\n            break;\n        }\n',
        ],
        ['server.cpp', 'removeClient((int)socket);', 'removeClient(findClient(socket));'],
      ],
    },
    {
      what: 'a client without room is never closed',
      edits: [
        [
          'server.cpp',
          '    // region: event-error\n',
          '    if (findClient(socket) == -1 && WSAGETSELECTEVENT(lParam) != FD_ACCEPT)\n        return;\n',
        ],
        ['server.cpp', 'removeClient((int)socket);', 'removeClient(findClient(socket));'],
      ],
    },
    {
      what: 'a socket is still taken for an index',
      edits: [
        [
          'server.cpp',
          '    // region: event-error\n',
          '    if (findClient(socket) == -1 && WSAGETSELECTEVENT(lParam) != FD_ACCEPT)\n        return;\n',
        ],
        [
          'server.cpp',
          '        addClient(clientSocket);\n',
          '        if (!addClient(clientSocket))\n        {\n            closesocket(clientSocket);\n            break;\n        }\n',
        ],
      ],
    },
    {
      what: 'an unknown socket is taken for the first client',
      edits: [
        ['server.cpp', '    return -1;\n}\n// endregion\n\n// region: handle', '    return 0;\n}\n// endregion\n\n// region: handle'],
      ],
    },
  ],
} satisfies ExerciseSource;
