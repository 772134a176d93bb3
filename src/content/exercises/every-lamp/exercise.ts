import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const tester = { name: 'tester', source: 'tester.cpp', startAfter: 'server:listening' };
const early = {
  read: { kind: 'line', process: 'tester', after: 'the quiet one was answered ' } as const,
  is: 'early',
  tells: {
    en: 'the quiet client is answered long before the flood is over',
    ko: '조용한 클라이언트가 쏟아붓는 일이 끝나기 한참 전에 대답을 받는다',
  },
};
const everything = {
  read: { kind: 'line', process: 'tester', after: 'the loud one received ' } as const,
  is: '30000 bytes',
  tells: { en: 'the loud client gets everything back', ko: '시끄러운 클라이언트도 모두 돌려받는다' },
};
const rests = {
  read: { kind: 'end' } as const,
  is: 'quiescent',
  tells: { en: 'afterwards the server waits and uses no CPU', ko: '그런 다음 서버는 CPU를 쓰지 않고 기다린다' },
};

export default {
  chapter: 6,
  title: { en: 'Look at every lamp', ko: '모든 등불을 살피기' },
  statement: [
    {
      en: 'This server serves the lowest index whose event is on, and waits again from the start. A client that sends without a pause keeps all behind it waiting. Make it fair: after one wait, everybody whose event is on gets a turn.',
      ko: '이 서버는 이벤트가 켜진 것 가운데 가장 작은 인덱스를 처리하고 처음부터 다시 기다립니다. 쉬지 않고 보내는 클라이언트 하나가 그 뒤의 모두를 기다리게 합니다. 공평하게 고치십시오. 한 번 기다린 뒤에는 이벤트가 켜진 모두에게 차례가 가야 합니다.',
    },
    {
      en: 'Each client still gets all of its bytes back, and nobody is looked after by asking busily.',
      ko: '그래도 클라이언트는 저마다 모든 바이트를 돌려받아야 하고, 바쁘게 묻고 또 묻는 방법은 안 됩니다.',
    },
  ],
  files: { 'server.cpp': 'examples/06-01/server.cpp', 'flooding-client.cpp': 'examples/04-02/flooding-client.cpp' },
  hidden: { 'client.cpp': 'examples/03-01/client.cpp', 'tester.cpp': 'exercises/every-lamp/tester.cpp' },
  scenario: {
    processes: [
      server,
      { name: 'flooding-client', source: 'flooding-client.cpp', startAfter: 'server:listening' },
      { name: 'client', source: 'client.cpp', startAfter: 'server:listening', stdin: ['quiet', ''] },
    ],
    machine: { processors: 4 },
  },
  cases: [
    {
      id: 'two-talkers',
      title: { en: 'Two clients come, talk and leave', ko: '두 클라이언트가 와서 말하고 떠난다' },
      scenario: {
        processes: [
          server,
          { name: 'client', source: 'client.cpp', startAfter: 'server:listening', stdin: ['abc', ''] },
          { name: 'client-2', source: 'client.cpp', startAfter: 'server:listening', stdin: ['ABCDE', 'x', ''] },
        ],
      },
      expects: [
        {
          read: { kind: 'count', of: { event: 'output', process: 'server', text: 'left ' } },
          is: '2',
          tells: { en: 'the server sees both leave', ko: '서버가 둘이 떠난 것을 안다' },
        },
        {
          read: { kind: 'line', process: 'client-2', after: 'received 5 bytes: ' },
          is: 'ABCDE',
          tells: { en: 'each line comes back', ko: '줄마다 그대로 돌아온다' },
        },
        rests,
      ],
    },
    {
      id: 'loud-and-quiet',
      title: { en: 'A loud one before a quiet one', ko: '시끄러운 클라이언트 뒤의 조용한 클라이언트' },
      scenario: { processes: [server, tester], machine: { processors: 4 } },
      schedules: ['d', 'r1'],
      expects: [early, everything, rests],
    },
    {
      id: 'quiet-and-loud',
      title: { en: 'A quiet one before a loud one', ko: '조용한 클라이언트 뒤의 시끄러운 클라이언트' },
      scenario: { processes: [server, { ...tester, args: 'quiet-first' }], machine: { processors: 4 } },
      schedules: ['d', 'r1'],
      expects: [early, everything, rests],
    },
  ],
  solution: [
    [
      'server.cpp',
      '        // region: enumerate\n',
      `        for (; index < entryCount; index++)
        {
        if (WSAWaitForMultipleEvents(1, &events[index], TRUE, 0, FALSE) != WSA_WAIT_EVENT_0)
            continue;

        // region: enumerate
`,
    ],
    [
      'server.cpp',
      '            removeClient(index);\n        }\n        // endregion\n',
      '            removeClient(index);\n        }\n        // endregion\n        }\n',
    ],
  ],
  wrong: [
    {
      what: 'waits until all events are on',
      edits: [['server.cpp', 'WSAWaitForMultipleEvents(entryCount, events, FALSE,', 'WSAWaitForMultipleEvents(entryCount, events, TRUE,']],
    },
    {
      what: 'serves the highest index that is on',
      edits: [
        [
          'server.cpp',
          '        index -= WSA_WAIT_EVENT_0;\n',
          `        index -= WSA_WAIT_EVENT_0;
        for (int i = index + 1; i < entryCount; i++)
        {
            if (WSAWaitForMultipleEvents(1, &events[i], TRUE, 0, FALSE) == WSA_WAIT_EVENT_0)
                index = i;
        }
`,
        ],
      ],
    },
    {
      what: 'begins the wait behind the last one served, and takes its result for an index from the start',
      edits: [
        [
          'server.cpp',
          '        // region: wait\n        int index = WSAWaitForMultipleEvents(entryCount, events,',
          '        // region: wait\n        static int next = 0;\n        if (next >= entryCount)\n            next = 0;\n        int index = WSAWaitForMultipleEvents(entryCount - next, events + next,',
        ],
        ['server.cpp', '        index -= WSA_WAIT_EVENT_0;\n', '        index -= WSA_WAIT_EVENT_0;\n        next = index + 1;\n'],
      ],
    },
  ],
} satisfies ExerciseSource;
