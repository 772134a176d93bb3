import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp', close: 2000 };
const tester = (args: string) => ({ name: 'tester', source: 'tester.cpp', startAfter: 'server:listening', args });
const back = (bytes: number, rest = '') => ({
  read: { kind: 'console', process: 'tester' } as const,
  is: `${bytes} of ${bytes} bytes came back, all as sent${rest}`,
  tells: {
    en: 'the client gets back every byte that it sent, unchanged',
    ko: '클라이언트가 보낸 바이트를 하나도 빠짐없이 그대로 돌려받는다',
  },
});
const closed = (bytes: number) => ({
  ...back(bytes, '\nthen the server closed'),
  tells: {
    en: 'the client gets back every byte, and then the server closes the connection',
    ko: '클라이언트가 모든 바이트를 돌려받고, 그다음 서버가 연결을 닫는다',
  },
});
const lives = {
  read: { kind: 'exit', process: 'server' } as const,
  is: '0',
  tells: { en: 'the server lives until its window is closed', ko: '서버가 창을 닫을 때까지 살아 있다' },
};
const SEEDS = ['d', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'];

const SEND = `        int sent = send(socket, client->buffer + client->sent,
                        client->received - client->sent, 0);
        if (sent == SOCKET_ERROR)
        {
            if (WSAGetLastError() != WSAEWOULDBLOCK)
            {
                printError("send");
                removeClient((int)socket);
            }
            break;
        }

        client->sent += sent;
        if (client->sent == client->received)
        {
            client->received = client->sent = 0;
`;
const LOOP = `        while (client->sent < client->received)
        {
            int sent = send(socket, client->buffer + client->sent,
                            client->received - client->sent, 0);
            if (sent == SOCKET_ERROR)
            {
                if (WSAGetLastError() != WSAEWOULDBLOCK)
                {
                    printError("send");
                    removeClient(findClient(socket));
                }
                return;
            }
            client->sent += sent;
        }
`;
const DONE = `        {
            client->received = client->sent = 0;
`;
const LEAVE = `            if (client->leaving)
            {
                removeClient(findClient(socket));
                return;
            }
`;
const CLOSE = `    case FD_CLOSE:
        removeClient(findClient(socket));
        break;
`;
const WAIT = `    case FD_CLOSE:
    {
        int index = findClient(socket);
        if (index == -1)
            break;
        if (clients[index]->received > clients[index]->sent)
            clients[index]->leaving = true;
        else
            removeClient(index);
        break;
    }
`;
const member: [string, string, string] = [
  'server.cpp',
  '    BOOL readDelayed; // FD_READ has come while the client was owed something\n',
  '    BOOL readDelayed; // FD_READ has come while the client was owed something\n    bool leaving;     // it has finished, and is owed something\n',
];
const begun: [string, string, string] = [
  'server.cpp',
  '    client->sent = 0;\n    clients[clientCount++]',
  '    client->sent = 0;\n    client->readDelayed = FALSE;\n    client->leaving = false;\n    clients[clientCount++]',
];

export default {
  chapter: 5,
  title: { en: 'Nothing owed', ko: '빚 없는 서버' },
  statement: [
    {
      en: 'This server forgets bytes in two cases: when a `send` takes only a part of what it is given, and when the client has finished sending before everything has gone back. Mend both.',
      ko: '이 서버는 두 경우에 바이트를 잊습니다. `send`가 준 것의 일부만 받아들일 때, 그리고 다 돌려보내기 전에 클라이언트가 보내기를 마쳤을 때입니다. 둘 다 고치십시오.',
    },
    {
      en: 'When a client has finished and everything has gone back, the server must close its connection. Leave the sockets non-blocking and the buffer as it is.',
      ko: '클라이언트가 보내기를 마쳤고 모두 돌려보냈으면 서버는 그 연결을 닫아야 합니다. 소켓은 논블로킹인 채로, 버퍼는 지금 크기로 두십시오.',
    },
  ],
  files: { 'server.cpp': 'examples/05-01/server.cpp', 'half-closing-client.cpp': 'examples/05-01/half-closing-client.cpp' },
  hidden: { 'tester.cpp': 'exercises/nothing-owed/tester.cpp' },
  scenario: {
    processes: [server, { name: 'half-closing-client', source: 'half-closing-client.cpp', startAfter: 'server:listening', args: '2100' }],
    network: { sendBuffer: 1000, receiveBuffer: 1000 },
  },
  cases: [
    {
      id: 'short',
      title: { en: 'A short message', ko: '짧은 메시지' },
      scenario: { processes: [server, tester('5')] },
      schedules: ['d', 'r1'],
      expects: [back(5), lives],
    },
    {
      id: 'part',
      title: { en: 'A send that takes a part', ko: '일부만 받아들이는 send' },
      scenario: { processes: [server, tester('1780')], network: { sendBuffer: 730, receiveBuffer: 1000 } },
      schedules: SEEDS,
      expects: [back(1780), lives],
    },
    {
      id: 'pouring',
      title: { en: 'Much more than the buffers hold', ko: '버퍼보다 훨씬 많은 데이터' },
      scenario: { processes: [server, tester('3000')], network: { sendBuffer: 1000, receiveBuffer: 1000 } },
      expects: [back(3000), lives],
    },
    {
      id: 'finished',
      title: { en: 'A client that has finished sending', ko: '보내기를 마친 클라이언트' },
      scenario: { processes: [server, tester('2100 half')], network: { sendBuffer: 1000, receiveBuffer: 1000 } },
      expects: [closed(2100), lives],
    },
  ],
  solution: [member, begun, ['server.cpp', SEND, `${LOOP}${DONE}${LEAVE}`], ['server.cpp', CLOSE, WAIT]],
  wrong: [
    {
      what: 'the rest of a part is sent, but a client that has finished is forgotten',
      edits: [begunWithoutLeaving(), ['server.cpp', SEND, `${LOOP}${DONE}`]],
    },
    {
      what: 'a client that has finished is waited for, but a part is left to FD_WRITE',
      edits: [member, begun, ['server.cpp', SEND, `${SEND}${LEAVE}`], ['server.cpp', CLOSE, WAIT]],
    },
    {
      what: 'what send did not take is thrown away',
      edits: [
        [
          'server.cpp',
          '        if (client->sent == client->received)\n',
          '        client->sent = client->received;\n        if (client->sent == client->received)\n',
        ],
      ],
    },
    {
      what: 'a client that has finished is never closed',
      edits: [member, begun, ['server.cpp', SEND, `${LOOP}${DONE}`], ['server.cpp', CLOSE, WAIT]],
    },
  ],
} satisfies ExerciseSource;

function begunWithoutLeaving(): [string, string, string] {
  return [begun[0], begun[1], begun[2].replace('    client->leaving = false;\n', '')];
}
