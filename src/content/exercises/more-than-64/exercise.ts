import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const tester = (crowd: number) => ({ name: 'tester', source: 'tester.cpp', startAfter: 'server:listening', args: String(crowd) });
const answered = (count: number) => ({
  read: { kind: 'console', process: 'tester' } as const,
  is: `${count} of ${count} answered`,
  tells: { en: 'everybody who asks is answered', ko: '묻는 연결마다 대답을 받는다' },
});
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};
const atRest = {
  read: { kind: 'waiting', process: 'server' } as const,
  is: 'WaitForSingleObject, select',
  tells: {
    en: 'in the end the server still has one thread for all clients, and it waits in `select`',
    ko: '끝에도 서버는 스레드 하나로 모두를 맡고, 그 스레드는 `select`에서 기다린다',
  },
};

export default {
  chapter: 4,
  title: { en: 'The sixty-fifth guest', ko: '예순다섯 번째 손님' },
  statement: [
    {
      en: 'Server 04-02 turns the 64th client away. Make room for 100 clients, without another thread and without another array of sockets.',
      ko: '04-02 서버는 64번째 클라이언트를 돌려보냅니다. 스레드도 소켓 배열도 더 만들지 말고 클라이언트 100개의 자리를 마련하십시오.',
    },
    {
      en: 'One line is enough, if it stands in the right place.',
      ko: '한 줄이면 됩니다. 있어야 할 자리에 있기만 하면 됩니다.',
    },
  ],
  files: { 'server.cpp': 'examples/04-02/server.cpp', 'tester.cpp': 'exercises/more-than-64/tester.cpp' },
  scenario: { processes: [server, tester(70)] },
  cases: [
    {
      id: 'a-few',
      title: { en: 'A few clients', ko: '클라이언트 몇' },
      scenario: { processes: [server, tester(5)] },
      schedules: ['d', 'r1'],
      expects: [clean, answered(1), atRest],
    },
    {
      id: 'seventy',
      title: { en: 'Seventy clients', ko: '클라이언트 70개' },
      scenario: { processes: [server, tester(70)] },
      schedules: ['d'],
      expects: [clean, answered(7), atRest],
    },
  ],
  solution: [
    [
      'server.cpp',
      '#include <winsock2.h>\n',
      '#define FD_SETSIZE 101 // before the header that makes fd_set of it\n#include <winsock2.h>\n',
    ],
  ],
  wrong: [
    {
      what: 'FD_SETSIZE is raised behind the header: fd_set has 64 places, and FD_SET believes in 101',
      edits: [['server.cpp', '#include <winsock2.h>\n', '#include <winsock2.h>\n#undef FD_SETSIZE\n#define FD_SETSIZE 101\n']],
    },
    {
      what: 'more records, while FD_SET leaves the sockets out without a word',
      edits: [
        ['server.cpp', 'Client *clients[FD_SETSIZE];', 'Client *clients[101];'],
        ['server.cpp', 'if (clientCount >= FD_SETSIZE - 1)', 'if (clientCount >= 100)'],
      ],
    },
    {
      what: 'only the check is taken away',
      edits: [['server.cpp', 'if (clientCount >= FD_SETSIZE - 1)', 'if (clientCount >= 100)']],
    },
  ],
} satisfies ExerciseSource;
