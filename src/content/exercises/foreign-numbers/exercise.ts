import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const after = 'server:listening';
const client = (number: number) => ({ name: 'client', source: 'client.cpp', startAfter: after, args: String(number) });
const stranger = (number: number) => ({ name: 'stranger', source: 'stranger.cpp', startAfter: after, args: String(number) });
const prints = (process: string, is: string, en: string, ko: string) => ({
  read: { kind: 'console', process } as const,
  is,
  tells: { en, ko },
});
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};

const RECEIVED = '            printf("received %lu\\n", number);\n            number = number * 2;\n';
const SENT = '    u_long number = asked;\n';
const SHOWN = 'printf("%lu doubled is %lu\\n", asked, number);';
const serverMended: [string, string, string] = [
  'server.cpp',
  RECEIVED,
  '            printf("received %lu\\n", ntohl(number));\n            number = htonl(ntohl(number) * 2);\n',
];
const clientSends: [string, string, string] = ['client.cpp', SENT, '    u_long number = htonl(asked);\n'];
const clientShows: [string, string, string] = ['client.cpp', SHOWN, 'printf("%lu doubled is %lu\\n", asked, ntohl(number));'];

export default {
  chapter: 2,
  title: { en: 'Numbers for strangers', ko: '낯선 상대와 수를 주고받기' },
  statement: [
    {
      en: 'The client sends a number as four bytes, and the server sends back the double. The two get along well, because both leave the bytes as they lie in memory. Now others want to talk to them, and those keep to the agreement: in messages, too, numbers are in network byte order.',
      ko: '클라이언트가 수를 네 바이트로 보내면 서버는 두 배를 돌려보냅니다. 둘은 잘 지냅니다. 둘 다 메모리에 놓인 바이트를 그대로 보내기 때문입니다. 이제 남들이 이 둘과 말하려고 하는데, 그들은 약속을 지킵니다. 메시지 안의 수도 네트워크 바이트 정렬입니다.',
    },
    {
      en: 'Mend both programs. Each must get along with a stranger and with its old partner.',
      ko: '두 프로그램을 모두 고치십시오. 저마다 낯선 상대와도, 서로와도 말이 통해야 합니다.',
    },
  ],
  files: { 'server.cpp': 'exercises/foreign-numbers/server.cpp', 'client.cpp': 'exercises/foreign-numbers/client.cpp' },
  hidden: {
    'stranger.cpp': 'exercises/foreign-numbers/stranger.cpp',
    'foreign-server.cpp': 'exercises/foreign-numbers/foreign-server.cpp',
  },
  scenario: { processes: [server, client(21)] },
  cases: [
    {
      id: 'each-other',
      title: { en: 'Your server and your client', ko: '여러분의 서버와 클라이언트' },
      scenario: { processes: [server, client(21)] },
      schedules: ['d', 'r1'],
      expects: [
        prints('client', '21 doubled is 42', '`client` prints that 21 doubled is 42', '`client`가 21의 두 배를 42로 출력한다'),
        prints('server', 'received 21', '`server` prints that it received 21', '`server`가 21을 받았다고 출력한다'),
        clean,
      ],
    },
    {
      id: 'stranger-calls',
      title: { en: 'A stranger calls your server', ko: '낯선 클라이언트와 여러분의 서버' },
      scenario: { processes: [server, stranger(200)] },
      expects: [
        prints('server', 'received 200', '`server` reads 200 in the bytes 00 00 00 c8', '`server`가 바이트 00 00 00 c8을 200으로 읽는다'),
        prints(
          'stranger',
          '00 00 01 90',
          '`stranger` gets the bytes 00 00 01 90, which are 400',
          '`stranger`가 400을 뜻하는 바이트 00 00 01 90을 받는다',
        ),
        clean,
      ],
    },
    {
      id: 'calls-stranger',
      title: { en: 'Your client calls a stranger', ko: '여러분의 클라이언트와 낯선 서버' },
      scenario: { processes: [{ name: 'server', source: 'foreign-server.cpp' }, client(50)] },
      expects: [
        prints(
          'server',
          '00 00 00 32',
          'the other server gets the bytes 00 00 00 32, which are 50',
          '상대 서버가 50을 뜻하는 바이트 00 00 00 32를 받는다',
        ),
        prints('client', '50 doubled is 100', '`client` prints that 50 doubled is 100', '`client`가 50의 두 배를 100으로 출력한다'),
        clean,
      ],
    },
    {
      id: 'large',
      title: { en: 'A number that needs all four bytes', ko: '네 바이트를 다 쓰는 수' },
      scenario: { processes: [server, stranger(305463168)] },
      expects: [
        prints('stranger', '24 69 ff 00', '`stranger` gets the bytes 24 69 ff 00', '`stranger`가 바이트 24 69 ff 00을 받는다'),
        clean,
      ],
    },
  ],
  solution: [serverMended, clientSends, clientShows],
  wrong: [
    { what: 'only the server is mended', edits: [serverMended] },
    {
      what: 'only what is received is converted, not what is sent',
      edits: [
        [
          'server.cpp',
          RECEIVED,
          '            number = ntohl(number);\n            printf("received %lu\\n", number);\n            number = number * 2;\n',
        ],
        clientShows,
      ],
    },
    {
      what: 'the number is doubled before it is converted',
      edits: [
        ['server.cpp', RECEIVED, '            printf("received %lu\\n", ntohl(number));\n            number = number * 2;\n'],
        clientSends,
        clientShows,
      ],
    },
    {
      what: 'the functions for two bytes are used',
      edits: [
        [
          'server.cpp',
          RECEIVED,
          '            printf("received %lu\\n", (u_long)ntohs((u_short)number));\n            number = htons((u_short)(ntohs((u_short)number) * 2));\n',
        ],
        ['client.cpp', SENT, '    u_long number = htons((u_short)asked);\n'],
        ['client.cpp', SHOWN, 'printf("%lu doubled is %lu\\n", asked, (u_long)ntohs((u_short)number));'],
      ],
    },
  ],
} satisfies ExerciseSource;
