import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const client = (bytes: number) => ({ name: 'client', source: 'client.cpp', startAfter: 'server:listening', args: String(bytes) });
const small = { sendBuffer: 730, receiveBuffer: 1000 };
const answered = {
  read: { kind: 'console', process: 'client' } as const,
  is: 'the quiet connection got 1 byte\nthe greedy one got everything',
  tells: {
    en: 'the quiet connection is answered while the other reads nothing, and the other gets every byte in the end',
    ko: '한 연결이 읽지 않는 동안에도 조용한 연결은 대답을 받고, 읽지 않던 연결도 끝내 모든 바이트를 돌려받는다',
  },
};
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};
const atRest = {
  read: { kind: 'waiting', process: 'server' } as const,
  is: 'select',
  tells: { en: 'in the end the server waits in `select`', ko: '끝에 서버는 `select`에서 기다린다' },
};

const RECEIVED = `                if (send(client->socket, client->buffer, received, 0) == SOCKET_ERROR)
                    removeClient(i);
`;
const COMMENT = '                // There is always room for it, is there not?\n';
const ASK = `            FD_SET(clients[i]->socket, &readable);

        if (select(0, &readable, NULL, NULL, NULL) == SOCKET_ERROR)`;
const FIELDS: [string, string, string] = [
  'server.cpp',
  '    char buffer[BUFFER_SIZE];\n};',
  '    char buffer[BUFFER_SIZE];\n    int received;\n    int sent;\n};',
];
const BEGIN: [string, string, string] = [
  'server.cpp',
  '    client->socket = socket;\n',
  '    client->socket = socket;\n    client->received = client->sent = 0;\n',
];
const SETS: [string, string, string] = [
  'server.cpp',
  '        fd_set readable;\n',
  '        fd_set readable, writable;\n        FD_ZERO(&writable);\n',
];
const KEEP: [string, string, string] = ['server.cpp', COMMENT + RECEIVED, '                client->received = received;\n'];
const SEND: [string, string, string] = [
  'server.cpp',
  `            Client *client = clients[i];
            if (FD_ISSET(client->socket, &readable))`,
  `            Client *client = clients[i];
            if (FD_ISSET(client->socket, &writable) && client->received > client->sent)
            {
                int sent = send(client->socket, client->buffer + client->sent, client->received - client->sent, 0);
                if (sent == SOCKET_ERROR)
                {
                    if (WSAGetLastError() != WSAEWOULDBLOCK)
                        removeClient(i);
                    continue;
                }
                client->sent += sent;
                if (client->sent == client->received)
                    client->received = client->sent = 0;
                continue;
            }
            if (FD_ISSET(client->socket, &readable))`,
];
const asking = (sets: string): [string, string, string] => [
  'server.cpp',
  ASK,
  `${sets}
        if (select(0, &readable, &writable, NULL, NULL) == SOCKET_ERROR)`,
];

export default {
  chapter: 4,
  title: { en: 'The rest of it', ko: '보내고 남은 것' },
  statement: [
    {
      en: 'This server sends back at once what it has received. When the send buffer is full, `send` says `WSAEWOULDBLOCK`, and the client is cut off; when there is room for a part, the rest is forgotten.',
      ko: '이 서버는 받은 것을 곧바로 돌려보냅니다. 송신 버퍼가 차서 `send`가 `WSAEWOULDBLOCK`이라고 하면 클라이언트를 끊고, 일부만 들어가면 나머지를 잊어버립니다.',
    },
    {
      en: 'Make it keep the rest and send it when there is room. A client that reads nothing must hold up nobody else, and the server must never ask in circles: what it waits for, it waits for in `select`.',
      ko: '나머지를 간직했다가 자리가 나면 보내게 하십시오. 읽지 않는 클라이언트가 남을 붙들어서는 안 되고, 서버가 빙빙 돌며 물어서도 안 됩니다. 기다릴 것은 `select`에서 기다려야 합니다.',
    },
  ],
  files: { 'server.cpp': 'exercises/the-rest/server.cpp', 'client.cpp': 'exercises/the-rest/client.cpp' },
  scenario: { processes: [server, client(4000)], network: small },
  cases: [
    {
      id: 'a-few-bytes',
      title: { en: 'A few bytes', ko: '몇 바이트' },
      scenario: { processes: [server, client(5)] },
      schedules: ['d', 'r1'],
      expects: [answered, clean, atRest],
    },
    {
      id: 'full-buffers',
      title: { en: 'Full buffers', ko: '가득 찬 버퍼' },
      scenario: { processes: [server, client(6000)], network: { sendBuffer: 1000, receiveBuffer: 1000 } },
      expects: [answered, clean, atRest],
    },
    {
      id: 'room-for-a-part',
      title: { en: 'Room for a part', ko: '일부만 들어갈 자리' },
      scenario: { processes: [server, client(1780)], network: small },
      schedules: ['d', 'r1', 'r2', 'r3', 'r4', 'r5'],
      expects: [answered, clean, atRest],
    },
  ],
  solution: [
    FIELDS,
    BEGIN,
    SETS,
    asking(`            FD_SET(clients[i]->socket, clients[i]->received > clients[i]->sent ? &writable : &readable);
`),
    KEEP,
    SEND,
  ],
  wrong: [
    {
      what: 'WSAEWOULDBLOCK is no reason to cut the client off, but what could not be sent is forgotten',
      edits: [
        [
          'server.cpp',
          RECEIVED,
          `                if (send(client->socket, client->buffer, received, 0) == SOCKET_ERROR && WSAGetLastError() != WSAEWOULDBLOCK)
                    removeClient(i);
`,
        ],
      ],
    },
    {
      what: 'sends in a circle until everything has gone, and serves nobody else meanwhile',
      edits: [
        [
          'server.cpp',
          RECEIVED,
          `                for (int gone = 0; gone < received;)
                {
                    int sent = send(client->socket, client->buffer + gone, received - gone, 0);
                    if (sent != SOCKET_ERROR)
                        gone += sent;
                    else if (WSAGetLastError() != WSAEWOULDBLOCK)
                    {
                        removeClient(i);
                        break;
                    }
                }
`,
        ],
      ],
    },
    {
      what: 'sockets that block: send waits for room, and everybody with it',
      edits: [['server.cpp', '    u_long on = 1;\n', '    u_long on = 0;\n']],
    },
    {
      what: 'the rest is kept, but receiving goes on and overwrites it',
      edits: [
        FIELDS,
        BEGIN,
        SETS,
        asking(`        {
            FD_SET(clients[i]->socket, &readable);
            if (clients[i]->received > clients[i]->sent)
                FD_SET(clients[i]->socket, &writable);
        }
`),
        KEEP,
        [SEND[0], SEND[1], SEND[2].replace('                continue;\n            }\n            if', '            }\n            if')],
      ],
    },
  ],
} satisfies ExerciseSource;
