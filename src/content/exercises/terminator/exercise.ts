import type { ExerciseSource } from '../schema.ts';

const server = { name: 'server', source: 'server.cpp' };
const tester = (bytes: number) => ({ name: 'tester', source: 'tester.cpp', startAfter: 'server:listening', args: String(bytes) });
const lost = (bytes: number) => ({
  read: { kind: 'console', process: 'tester' } as const,
  is: `${bytes} of ${bytes} bytes came back, all as sent`,
  tells: {
    en: 'the client gets back every byte that it sent, unchanged',
    ko: '클라이언트가 보낸 바이트를 하나도 빠짐없이 그대로 돌려받는다',
  },
});
const clean = {
  read: { kind: 'findings', severity: 'error' } as const,
  is: 'none',
  tells: { en: 'the lab reports no error', ko: '실습 화면이 오류를 하나도 알리지 않는다' },
};

export default {
  chapter: 3,
  title: { en: 'One byte too far', ko: '한 바이트 너머' },
  statement: [
    {
      en: 'When `recv` fills the whole buffer, this server writes its terminator one past the end. Mend it: whatever comes in, every byte must go back, and nothing may be written outside `buffer`.',
      ko: '`recv`가 버퍼를 가득 채우면 이 서버는 종료 문자를 버퍼 끝 바로 다음에 씁니다. 고치십시오. 무엇이 들어오든 모두 되돌려 보내야 하고, `buffer` 바깥에는 아무것도 쓰지 않아야 합니다.',
    },
    {
      en: 'It is judged with other clients than the one you see. Leave the size of the buffer as it is: a larger one only moves the defect to where nobody looks.',
      ko: '채점에는 여기 보이는 것과 다른 클라이언트가 쓰입니다. 버퍼의 크기는 그대로 두십시오. 버퍼를 키우면 결함이 아무도 보지 않는 곳으로 옮겨 갈 뿐입니다.',
    },
  ],
  files: { 'server.cpp': 'examples/03-01/server.cpp', 'rude-client.cpp': 'examples/03-01/rude-client.cpp' },
  hidden: { 'tester.cpp': 'exercises/terminator/tester.cpp' },
  scenario: { processes: [server, { name: 'rude-client', source: 'rude-client.cpp', startAfter: 'server:listening' }] },
  cases: [
    {
      id: 'few-bytes',
      title: { en: 'A short message', ko: '짧은 메시지' },
      scenario: { processes: [server, tester(5)] },
      schedules: ['d', 'r1'],
      expects: [lost(5), clean],
    },
    {
      id: 'just-full',
      title: { en: 'A message as long as the buffer', ko: '버퍼와 길이가 같은 메시지' },
      scenario: { processes: [server, tester(1024)] },
      expects: [clean, lost(1024)],
    },
    {
      id: 'much-more',
      title: { en: 'A message much longer than the buffer', ko: '버퍼보다 훨씬 긴 메시지' },
      scenario: { processes: [server, tester(3000)] },
      expects: [clean, lost(3000)],
    },
    {
      id: 'twice-as-long',
      title: { en: 'A message twice as long, in one segment', ko: '두 배로 긴 메시지를 한 세그먼트로' },
      scenario: { processes: [server, tester(2048)], network: { maxSegment: 8192 } },
      expects: [clean, lost(2048)],
    },
  ],
  solution: [['server.cpp', 'recv(clientSocket, buffer, BUFFER_SIZE, 0)', 'recv(clientSocket, buffer, BUFFER_SIZE - 1, 0)']],
  wrong: [
    {
      what: 'the terminator overwrites the last byte, which is then echoed',
      edits: [['server.cpp', "buffer[received] = '\\0';", "buffer[received == BUFFER_SIZE ? received - 1 : received] = '\\0';"]],
    },
    {
      what: 'a byte of each full buffer is dropped',
      edits: [
        [
          'server.cpp',
          "        buffer[received] = '\\0';",
          "        if (received == BUFFER_SIZE)\n            received--;\n        buffer[received] = '\\0';",
        ],
      ],
    },
    {
      what: 'a buffer twice as large',
      edits: [['server.cpp', '#define BUFFER_SIZE 1024', '#define BUFFER_SIZE 2048']],
    },
  ],
} satisfies ExerciseSource;
