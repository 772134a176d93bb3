import type { ExerciseSource } from '../schema.ts';

const program = (...stdin: string[]) => ({ processes: [{ name: 'addresses', source: 'addresses.cpp', stdin: [...stdin, ''] }] });
const prints = (is: string, en: string, ko: string) => ({
  read: { kind: 'console', process: 'addresses' } as const,
  is,
  tells: { en, ko },
});
const clean = {
  read: { kind: 'findings' } as const,
  is: 'none',
  tells: { en: 'the lab reports nothing', ko: '실습 화면이 아무것도 알리지 않는다' },
};

const BODY = '    address->s_addr = inet_addr(text);\n    return address->s_addr != INADDR_NONE;\n';

export default {
  chapter: 2,
  title: { en: 'Which of these are addresses?', ko: '어느 것이 주소인가' },
  statement: [
    {
      en: 'This program says of each line whether it is an IPv4 address, and gets some of them wrong. Mend `readAddress`: an address has four decimal numbers from 0 to 255 with dots between them, and nothing else. All such addresses are good, all other texts are not.',
      ko: '이 프로그램은 줄마다 IPv4 주소인지 아닌지를 말하는데, 몇 가지를 잘못 판단합니다. `readAddress`를 고치십시오. 주소는 0부터 255까지의 십진수 넷을 점으로 이은 것이고, 그 밖에는 아무것도 없어야 합니다. 그런 것은 모두 주소이고, 나머지는 모두 아닙니다.',
    },
    {
      en: 'You may write it by hand or find the function that does just this.',
      ko: '직접 작성해도 되고, 바로 그 일을 하는 함수를 찾아 써도 됩니다.',
    },
  ],
  files: { 'addresses.cpp': 'exercises/real-addresses/addresses.cpp' },
  scenario: program('192.0.2.1', '256.0.0.1', '10.1', '255.255.255.255'),
  cases: [
    {
      id: 'ordinary',
      title: { en: 'Ordinary addresses', ko: '보통 주소' },
      scenario: program('192.0.2.1', '0.0.0.0', '127.0.0.1'),
      schedules: ['d'],
      expects: [
        prints(
          '192.0.2.1 is 0xc0000201\n0.0.0.0 is 0x00000000\n127.0.0.1 is 0x7f000001',
          'ordinary addresses are good, `0.0.0.0` among them',
          '보통 주소를 주소로 안다. `0.0.0.0`도 그렇다',
        ),
        clean,
      ],
    },
    {
      id: 'no-addresses',
      title: { en: 'Texts that are none', ko: '주소가 아닌 것' },
      scenario: program('hello', '256.0.0.1', '1.2.3.4.5', '1..2.3'),
      schedules: ['d'],
      expects: [
        prints(
          'hello is no address\n256.0.0.1 is no address\n1.2.3.4.5 is no address\n1..2.3 is no address',
          'a word, a number too large and a part too many are refused',
          '낱말, 너무 큰 수, 하나 더 많은 부분은 주소가 아니다',
        ),
        clean,
      ],
    },
    {
      id: 'all-ones',
      title: { en: 'The largest address', ko: '가장 큰 주소' },
      scenario: program('255.255.255.255', '255.255.255.256'),
      schedules: ['d'],
      expects: [
        prints(
          '255.255.255.255 is 0xffffffff\n255.255.255.256 is no address',
          '`255.255.255.255` is an address, and only that one',
          '`255.255.255.255`도 주소이고, 그보다 큰 것은 아니다',
        ),
        clean,
      ],
    },
    {
      id: 'old-forms',
      title: { en: 'Forms of old', ko: '옛날 표기' },
      scenario: program('7', '10.1', '0x7f.0.0.1', '192.0.2'),
      schedules: ['d'],
      expects: [
        prints(
          '7 is no address\n10.1 is no address\n0x7f.0.0.1 is no address\n192.0.2 is no address',
          'fewer than four parts and hexadecimal numbers are refused',
          '부분이 넷보다 적거나 16진수인 것은 주소가 아니다',
        ),
        clean,
      ],
    },
  ],
  solution: [['addresses.cpp', BODY, '    return inet_pton(AF_INET, text, address) == 1;\n']],
  wrong: [
    {
      what: 'the error value is told from the address by comparing the text; old forms still pass',
      edits: [
        [
          'addresses.cpp',
          BODY,
          '    address->s_addr = inet_addr(text);\n    return address->s_addr != INADDR_NONE || strcmp(text, "255.255.255.255") == 0;\n',
        ],
      ],
    },
    {
      what: 'the address 0.0.0.0 is taken for a failure',
      edits: [['addresses.cpp', BODY, '    return inet_pton(AF_INET, text, address) == 1 && address->s_addr != 0;\n']],
    },
    {
      what: 'inet_pton is compared with SOCKET_ERROR only, so texts that are none pass',
      edits: [['addresses.cpp', BODY, '    address->s_addr = 0;\n    return inet_pton(AF_INET, text, address) != SOCKET_ERROR;\n']],
    },
  ],
} satisfies ExerciseSource;
