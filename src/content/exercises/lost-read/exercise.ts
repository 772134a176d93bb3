import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const tester = (bytes: number) => ({ name: 'tester', source: 'tester.cpp', startAfter: 'server:listening', args: String(bytes) });
const whole = (bytes: number) => ({
  read: { kind: 'line', process: 'tester', after: `of ${bytes} bytes ` } as const,
  is: 'came back, all as sent',
  tells: {
    en: 'the client that sends first and reads later gets every byte back, unchanged',
    ko: '먼저 보내고 나중에 읽는 클라이언트가 모든 바이트를 그대로 돌려받는다',
  },
});
const rests = {
  read: { kind: 'end' } as const,
  is: 'quiescent',
  tells: { en: 'afterwards the server waits and uses no CPU', ko: '그런 다음 서버는 CPU를 쓰지 않고 기다린다' },
};
const clean = {
  read: { kind: 'findings', severity: 'error' } as const,
  is: 'none',
  tells: { en: 'the lab reports no error', ko: '실습 화면이 오류를 하나도 알리지 않는다' },
};

export default {
  chapter: 6,
  title: { en: 'The read that is lost', ko: '잃어버린 읽기' },
  statement: [
    {
      en: 'While this server owes a client something, it is told of new data, and does not call `recv`. Nobody tells it again, and the client waits for ever. Mend it: whoever reads at last gets every byte back.',
      ko: '이 서버는 빚이 있는 동안 새 데이터의 소식을 듣고도 `recv`를 부르지 않습니다. 아무도 다시 알려 주지 않아 클라이언트는 영영 기다립니다. 고치십시오. 뒤늦게라도 읽는 클라이언트는 모든 바이트를 돌려받아야 합니다.',
    },
    {
      en: 'What is owed must not be overwritten, and a server that has nothing to do must come to rest.',
      ko: '빚으로 남은 것을 덮어써서는 안 되고, 할 일이 없는 서버는 쉬는 상태에 이르러야 합니다.',
    },
  ],
  files: { 'server.cpp': 'examples/06-01/server.cpp', 'pouring-client.cpp': 'examples/04-02/pouring-client.cpp' },
  hidden: { 'client.cpp': 'examples/03-01/client.cpp', 'tester.cpp': 'exercises/lost-read/tester.cpp' },
  scenario: {
    processes: [server, { name: 'pouring-client', source: 'pouring-client.cpp', startAfter: 'server:listening', args: '3000' }],
    network: { sendBuffer: 1000, receiveBuffer: 1000 },
  },
  cases: [
    {
      id: 'a-line',
      title: { en: 'A client that waits for each answer', ko: '대답을 기다렸다가 보내는 클라이언트' },
      scenario: {
        processes: [server, { name: 'client', source: 'client.cpp', startAfter: 'server:listening', stdin: ['abc', 'defg', ''] }],
      },
      schedules: ['d', 'r1'],
      expects: [
        {
          read: { kind: 'line', process: 'client', after: 'received 4 bytes: ' },
          is: 'defg',
          tells: { en: 'each line comes back', ko: '줄마다 그대로 돌아온다' },
        },
        rests,
        clean,
      ],
    },
    {
      id: 'pours',
      title: { en: '3000 bytes before the first is read', ko: '하나도 읽지 않고 보내는 3000바이트' },
      scenario: { processes: [server, tester(3000)], network: { sendBuffer: 1000, receiveBuffer: 1000 } },
      expects: [clean, whole(3000), rests],
    },
    {
      id: 'pours-slowly',
      title: { en: '2500 bytes through smaller buffers', ko: '더 작은 버퍼로 보내는 2500바이트' },
      scenario: { processes: [server, tester(2500)], network: { sendBuffer: 700, receiveBuffer: 800 } },
      expects: [clean, whole(2500), rests],
    },
  ],
  solution: [
    [
      'server.cpp',
      '                if (client->sent == client->received)\n                    client->received = client->sent = 0;\n',
      `                if (client->sent == client->received)
                {
                    client->received = client->sent = 0;
                    // FD_READ may have come in the meantime: a recv, even one that takes nothing, re-enables it.
                    char next;
                    recv(client->socket, &next, 1, MSG_PEEK);
                }
`,
    ],
  ],
  wrong: [
    {
      what: 'the event is turned on, and the record behind it stays empty',
      edits: [
        [
          'server.cpp',
          '                    client->received = client->sent = 0;\n',
          '                {\n                    client->received = client->sent = 0;\n                    WSASetEvent(events[index]);\n                }\n',
        ],
      ],
    },
    {
      what: 'what is owed is overwritten by what is received',
      edits: [
        [
          'server.cpp',
          '            if (client->received == 0)\n',
          '            if (client->received == 0 || network.lNetworkEvents & FD_READ)\n',
        ],
        [
          'server.cpp',
          '                client->received = received;\n',
          '                client->received = received;\n                client->sent = 0;\n',
        ],
      ],
    },
    {
      what: 'the event is never turned off, and the server waits busily',
      edits: [
        [
          'server.cpp',
          'WSAEnumNetworkEvents(client->socket, events[index], &network)',
          'WSAEnumNetworkEvents(client->socket, NULL, &network)',
        ],
      ],
    },
  ],
} satisfies ExerciseSource;
