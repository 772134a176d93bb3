import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const crowd = (connections: number) => ({
  name: 'crowd-client',
  source: 'crowd-client.cpp',
  startAfter: 'server:listening',
  args: String(connections),
});
const served = {
  read: { kind: 'line', process: 'crowd-client', after: 'the second got ' } as const,
  has: 'bytes back',
  tells: {
    en: 'when one client has left, another still gets its answer',
    ko: '한 클라이언트가 떠난 뒤에도 다른 클라이언트가 대답을 받는다',
  },
};
const clean = {
  read: { kind: 'findings', severity: 'error' } as const,
  is: 'none',
  tells: { en: 'the lab reports no error', ko: '실습 화면이 오류를 하나도 알리지 않는다' },
};
const refused = (times: number) => ({
  read: { kind: 'count', of: { event: 'output', process: 'server', text: 'no entry is free' } } as const,
  is: String(times),
  tells: {
    en: 'clients beyond the room in the table are refused, and no others',
    ko: '표에 자리가 없는 클라이언트만 거절한다',
  },
});

export default {
  chapter: 7,
  title: { en: 'A full table', ko: '꽉 찬 표' },
  statement: [
    {
      en: 'When the table of this server is full, two things go wrong: a client that is refused leaves the lock behind, and a client that leaves makes the server read past the end of both arrays. Mend both.',
      ko: '이 서버의 표가 꽉 차면 두 가지가 잘못됩니다. 거절당한 클라이언트가 잠금을 남기고, 떠나는 클라이언트는 서버가 두 배열의 끝 너머를 읽게 합니다. 둘 다 고치십시오.',
    },
    {
      en: 'The table keeps its size, and the lock stays: two threads change the table. 62 clients must find room, and any further one must be refused.',
      ko: '표의 크기는 그대로 두고 잠금도 남겨 두십시오. 두 스레드가 표를 고칩니다. 클라이언트 62개는 자리를 얻어야 하고, 그보다 더 온 클라이언트는 거절당해야 합니다.',
    },
  ],
  files: { 'server.cpp': 'examples/07-01/server.cpp', 'crowd-client.cpp': 'examples/07-01/crowd-client.cpp' },
  hidden: {},
  scenario: { processes: [server, crowd(63)] },
  cases: [
    {
      id: 'few-clients',
      title: { en: 'Three clients', ko: '클라이언트 셋' },
      scenario: { processes: [server, crowd(3)] },
      expects: [served, clean, refused(0)],
    },
    {
      id: 'just-full',
      title: { en: 'As many clients as there is room for', ko: '자리와 같은 수의 클라이언트' },
      scenario: { processes: [server, crowd(62)] },
      schedules: ['d'],
      expects: [served, clean, refused(0)],
    },
    {
      id: 'one-too-many',
      title: { en: 'One client too many', ko: '자리보다 하나 많은 클라이언트' },
      scenario: { processes: [server, crowd(63)] },
      schedules: ['d', 'r1'],
      expects: [served, clean, refused(1)],
    },
    {
      id: 'several-too-many',
      title: { en: 'Several clients too many', ko: '자리보다 여럿 많은 클라이언트' },
      scenario: { processes: [server, crowd(66)] },
      schedules: ['d'],
      expects: [served, clean, refused(4)],
    },
  ],
  solution: [
    [
      'server.cpp',
      '        printf("no entry is free\\n");',
      '        LeaveCriticalSection(&tableLock);\n        printf("no entry is free\\n");',
    ],
    ['server.cpp', 'for (int i = index; i < entryCount; i++)', 'for (int i = index; i < entryCount - 1; i++)'],
  ],
  wrong: [
    {
      what: 'only the lock is given back',
      edits: [
        [
          'server.cpp',
          '        printf("no entry is free\\n");',
          '        LeaveCriticalSection(&tableLock);\n        printf("no entry is free\\n");',
        ],
      ],
    },
    {
      what: 'the lock is given back where memory is short, and not where the table is full',
      edits: [
        [
          'server.cpp',
          '        printf("no memory is free\\n");',
          '        LeaveCriticalSection(&tableLock);\n        printf("no memory is free\\n");',
        ],
        ['server.cpp', 'for (int i = index; i < entryCount; i++)', 'for (int i = index; i < entryCount - 1; i++)'],
      ],
    },
    {
      what: 'one client fewer is let in, so that the table is never full',
      edits: [
        ['server.cpp', 'if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS)', 'if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS - 1)'],
        [
          'server.cpp',
          '        printf("no entry is free\\n");',
          '        LeaveCriticalSection(&tableLock);\n        printf("no entry is free\\n");',
        ],
      ],
    },
    {
      what: 'the arrays are larger than a wait can be',
      edits: [
        ['server.cpp', 'Client *clients[WSA_MAXIMUM_WAIT_EVENTS];', 'Client *clients[100];'],
        ['server.cpp', 'WSAEVENT events[WSA_MAXIMUM_WAIT_EVENTS];', 'WSAEVENT events[100];'],
        ['server.cpp', 'if (entryCount >= WSA_MAXIMUM_WAIT_EVENTS)', 'if (entryCount >= 100)'],
      ],
    },
  ],
} satisfies ExerciseSource;
