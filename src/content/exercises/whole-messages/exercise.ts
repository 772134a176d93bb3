import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const client = (pieces: string, name = 'client') => ({ name, source: 'client.cpp', startAfter: 'server:listening', args: pieces });
const answers = (is: string, process = 'client') => ({
  read: { kind: 'console', process } as const,
  is,
  tells: {
    en: `\`${process}\` gets back each message whole, with its length in front`,
    ko: `\`${process}\` 프로세스가 메시지를 하나씩 온전히, 앞에 길이를 붙여 돌려받는다`,
  },
});
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};
const left = {
  read: { kind: 'waiting', process: 'server' } as const,
  is: 'accept',
  tells: {
    en: 'in the end only `accept` waits: no thread is left behind',
    ko: '끝에는 `accept`만 기다린다. 뒤에 남은 스레드가 없다',
  },
};

const LOOP = `        int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        // One recv is one message, is it not?
        if (!answer(clientSocket, buffer, received - 1))
            break;
`;

export default {
  chapter: 3,
  title: { en: 'Whole messages', ko: '온전한 메시지' },
  statement: [
    {
      en: 'A message ends with a line feed. This server sends each one back with its length in front, `abc` as `3:abc`. It takes what one `recv` returns for one message.',
      ko: '메시지는 줄 바꿈으로 끝납니다. 이 서버는 메시지마다 앞에 길이를 붙여 되돌려 보냅니다. `abc`는 `3:abc`가 됩니다. 그런데 `recv` 한 번이 돌려준 것을 메시지 하나로 압니다.',
    },
    {
      en: 'Make it right for messages that come in pieces and for messages that come together. No message is longer than 200 bytes. What has no line feed when the client ends is no message.',
      ko: '조각나서 오는 메시지와 한꺼번에 오는 메시지도 올바로 다루게 하십시오. 메시지는 200바이트를 넘지 않습니다. 클라이언트가 끝낼 때까지 줄 바꿈이 오지 않은 것은 메시지가 아닙니다.',
    },
  ],
  files: { 'server.cpp': 'exercises/whole-messages/server.cpp', 'client.cpp': 'exercises/whole-messages/client.cpp' },
  scenario: { processes: [server, client('abc/ DE FG/hi/')] },
  cases: [
    {
      id: 'one-each',
      title: { en: 'One message at a time', ko: '한 번에 메시지 하나' },
      scenario: { processes: [server, client('abc/ hello/')] },
      schedules: ['d'],
      expects: [answers('3:abc\n5:hello'), clean, left],
    },
    {
      id: 'in-pieces',
      title: { en: 'A message in pieces', ko: '조각난 메시지' },
      scenario: { processes: [server, client('a bc d e/ x/')] },
      expects: [answers('5:abcde\n1:x'), clean, left],
    },
    {
      id: 'together',
      title: { en: 'Messages that come together', ko: '한꺼번에 오는 메시지' },
      scenario: { processes: [server, client('one/two/three/ four/fi ve/')] },
      expects: [answers('3:one\n3:two\n5:three\n4:four\n4:five'), clean, left],
    },
    {
      id: 'byte-by-byte',
      title: { en: 'One byte in a segment', ko: '세그먼트마다 한 바이트' },
      scenario: { processes: [server, client('alpha/beta/ gamma/')], network: { maxSegment: 1 } },
      expects: [answers('5:alpha\n4:beta\n5:gamma'), clean, left],
    },
    {
      id: 'unfinished',
      title: { en: 'An unfinished one at the end', ko: '끝맺지 않은 메시지' },
      scenario: { processes: [server, client('abc/de')] },
      expects: [answers('3:abc'), clean, left],
    },
    {
      id: 'two-at-once',
      title: { en: 'Two clients, each in pieces', ko: '저마다 조각내 보내는 두 클라이언트' },
      scenario: { processes: [server, client('aa bb/cc/', 'client'), client('xx/ y yy/', 'client-2')] },
      expects: [answers('4:aabb\n2:cc'), answers('2:xx\n3:yyy', 'client-2'), clean, left],
    },
  ],
  solution: [
    ['server.cpp', '    char buffer[BUFFER_SIZE];\n\n', '    char buffer[BUFFER_SIZE];\n    int kept = 0;\n\n'],
    [
      'server.cpp',
      LOOP,
      `        int received = recv(clientSocket, buffer + kept, BUFFER_SIZE - kept, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        kept += received;
        int start = 0;
        for (int i = 0; i < kept; i++)
            if (buffer[i] == '\\n')
            {
                if (!answer(clientSocket, buffer + start, i - start))
                    break;
                start = i + 1;
            }
        kept -= start;
        for (int i = 0; i < kept; i++)
            buffer[i] = buffer[start + i];
`,
    ],
  ],
  wrong: [
    {
      what: 'messages that come together are cut apart, but nothing is kept for the next recv',
      edits: [
        [
          'server.cpp',
          LOOP,
          `        int received = recv(clientSocket, buffer, BUFFER_SIZE, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        int start = 0;
        for (int i = 0; i < received; i++)
            if (buffer[i] == '\\n')
            {
                if (!answer(clientSocket, buffer + start, i - start))
                    break;
                start = i + 1;
            }
`,
        ],
      ],
    },
    {
      what: 'pieces are kept until a line feed is the last byte, and all before it is one message',
      edits: [
        ['server.cpp', '    char buffer[BUFFER_SIZE];\n\n', '    char buffer[BUFFER_SIZE];\n    int kept = 0;\n\n'],
        [
          'server.cpp',
          LOOP,
          `        int received = recv(clientSocket, buffer + kept, BUFFER_SIZE - kept, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        kept += received;
        if (buffer[kept - 1] != '\\n')
            continue;
        if (!answer(clientSocket, buffer, kept - 1))
            break;
        kept = 0;
`,
        ],
      ],
    },
    {
      what: 'what is kept lies in a variable that all threads share',
      edits: [
        ['server.cpp', 'SOCKET listenSocket;\n', 'SOCKET listenSocket;\nchar buffer[BUFFER_SIZE];\nint kept = 0;\n'],
        ['server.cpp', '    char buffer[BUFFER_SIZE];\n\n', '\n'],
        [
          'server.cpp',
          LOOP,
          `        int received = recv(clientSocket, buffer + kept, BUFFER_SIZE - kept, 0);
        if (received == SOCKET_ERROR || received == 0)
            break;
        kept += received;
        int start = 0;
        for (int i = 0; i < kept; i++)
            if (buffer[i] == '\\n')
            {
                answer(clientSocket, buffer + start, i - start);
                start = i + 1;
            }
        kept -= start;
        for (int i = 0; i < kept; i++)
            buffer[i] = buffer[start + i];
`,
        ],
      ],
    },
  ],
} satisfies ExerciseSource;
