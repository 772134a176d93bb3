import type { QuestionSource } from '../schema.ts';

const program = (body: string): string => `#define _WINSOCK_DEPRECATED_NO_WARNINGS
#include <winsock2.h>
#include <stdio.h>

int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);

${body
  .trim()
  .split('\n')
  .map((line) => (line === '' ? '' : `    ${line}`))
  .join('\n')}

    WSACleanup();
    return 0;
}
`;

/** 2.1 to 2.3: addresses, byte order, structures. */
export const addresses = [
  {
    kind: 'single',
    id: 'none-or-broadcast',
    prompt: {
      en: 'A program reads an address from its user and checks it by `inet_addr(text) == INADDR_NONE`. What does this check get wrong?',
      ko: '어떤 프로그램이 사용자에게 주소를 받아 `inet_addr(text) == INADDR_NONE`으로 살핍니다. 이 검사가 잘못 판단하는 것은 무엇입니까?',
    },
    claim: { documentation: 'inet_addr function (winsock2.h)' },
    options: [
      {
        id: 'broadcast',
        text: { en: 'It takes `255.255.255.255` for a mistake.', ko: '`255.255.255.255`를 잘못 적은 것으로 안다.' },
        right: true,
        feedback: {
          en: 'All bits of that address are 1, and so are those of `INADDR_NONE`. `inet_pton` keeps success and address apart and has no such gap.',
          ko: '그 주소는 모든 비트가 1이고 `INADDR_NONE`도 그렇습니다. `inet_pton`은 성공 여부와 주소를 따로 돌려주므로 이런 빈틈이 없습니다.',
        },
      },
      {
        id: 'too-large',
        text: { en: 'It lets `256.0.0.1` pass.', ko: '`256.0.0.1`을 통과시킨다.' },
        feedback: {
          en: 'A part that is too large does give `INADDR_NONE`. The check finds that one.',
          ko: '너무 큰 부분이 있으면 `INADDR_NONE`이 나옵니다. 이것은 검사에 걸립니다.',
        },
      },
      {
        id: 'last-error',
        text: {
          en: 'It sees nothing, because the error is told by `WSAGetLastError` only.',
          ko: '아무것도 찾지 못한다. 오류는 `WSAGetLastError`로만 알 수 있다.',
        },
        feedback: {
          en: 'The return value is all there is. No error number is promised for `inet_addr`.',
          ko: '알 수 있는 것은 리턴 값뿐입니다. `inet_addr`가 오류 번호를 남긴다는 약속은 없습니다.',
        },
      },
      {
        id: 'byte-order',
        text: {
          en: 'It compares a number in network byte order with one in host byte order.',
          ko: '네트워크 바이트 정렬인 수를 호스트 바이트 정렬인 수와 견준다.',
        },
        feedback: {
          en: 'A good thing to watch for, but 0xFFFFFFFF is the same either way round.',
          ko: '눈여겨볼 만한 일이지만, 0xFFFFFFFF는 뒤집어도 같은 수입니다.',
        },
      },
    ],
  },
  {
    kind: 'prints',
    id: 'one-buffer',
    prompt: { en: 'What does this program print?', ko: '이 프로그램은 무엇을 출력합니까?' },
    quote: {
      program: program(`
IN_ADDR one, two;
one.s_addr = inet_addr("192.0.2.1");
two.s_addr = inet_addr("192.0.2.2");

char *first = inet_ntoa(one);
char *second = inet_ntoa(two);
printf("%s %s\\n", first, second);
`),
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: '192.0.2.2 192.0.2.2',
    right: {
      en: 'Both pointers lead to the same buffer, and the second call has written over the first text. If you need both, copy the first away before the second call.',
      ko: '두 포인터가 같은 버퍼를 가리키고, 두 번째 호출이 첫 글자를 덮어썼습니다. 둘 다 필요하면 두 번째를 부르기 전에 첫째를 복사해 두십시오.',
    },
    wrong: {
      en: 'Ask yourself where the text lies that `inet_ntoa` returns a pointer to. Nobody has passed it any memory.',
      ko: '`inet_ntoa`가 돌려준 포인터가 가리키는 글자는 어디에 있을까요? 메모리를 건네준 사람은 없습니다.',
    },
    near: [
      {
        forms: ['192.0.2.1 192.0.2.2'],
        feedback: {
          en: 'That is what was meant. But `inet_ntoa` has one buffer for each thread, and its second call uses it again.',
          ko: '뜻한 것은 그것입니다. 그러나 `inet_ntoa`의 버퍼는 스레드마다 하나이고, 두 번째 호출이 그것을 다시 씁니다.',
        },
      },
      {
        forms: ['192.0.2.1 192.0.2.1'],
        feedback: {
          en: 'Twice the same, that is right. Which of the two calls was the last to write?',
          ko: '같은 것이 두 번 나오는 것은 맞습니다. 마지막으로 쓴 것은 어느 호출입니까?',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'two-parts',
    prompt: {
      en: '`inet_addr("10.1")` is no mistake to that function. Which address is it, written with four parts?',
      ko: '`inet_addr("10.1")`은 이 함수에게 잘못이 아닙니다. 네 부분으로 적으면 어떤 주소입니까?',
    },
    check: {
      program: program('IN_ADDR address;\naddress.s_addr = inet_addr("10.1");\nprintf("%s\\n", inet_ntoa(address));'),
      read: { kind: 'console', process: 'program' },
    },
    accepts: ['10.0.0.1'],
    right: {
      en: 'The last part fills all the bytes that are left, and here three are. `inet_pton` would refuse the text.',
      ko: '마지막 부분이 남은 바이트를 모두 채우는데, 여기서는 세 바이트입니다. `inet_pton`이라면 받아들이지 않습니다.',
    },
    wrong: {
      en: 'The first part is one byte. The last one has three bytes to fill, as a number would.',
      ko: '첫 부분은 한 바이트입니다. 마지막 부분은 수 하나로서 나머지 세 바이트를 채웁니다.',
    },
    near: [
      {
        forms: ['10.1.0.0'],
        feedback: {
          en: 'So one would fill up a text from the left. But the last part is a number, and 1 in three bytes is 0, 0, 1.',
          ko: '왼쪽부터 채우면 그렇습니다. 그러나 마지막 부분은 수이고, 세 바이트에 담은 1은 0, 0, 1입니다.',
        },
      },
    ],
  },
  {
    kind: 'prints',
    id: 'there-and-back',
    prompt: { en: 'What does this program print on a little-endian PC?', ko: '리틀 엔디안 PC에서 이 프로그램은 무엇을 출력합니까?' },
    quote: {
      program: program(`
u_short port = 1;
printf("%d\\n", htons(port));
printf("%d\\n", ntohs(htons(port)));
printf("%d\\n", htons(htons(port)));
`),
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: '256\n1\n1',
    right: {
      en: '0x0001 turned round is 0x0100, which is 256. Turning round twice gives back the number, whatever the two functions are called.',
      ko: '0x0001을 뒤집으면 0x0100, 곧 256입니다. 두 번 뒤집으면 함수 이름이 무엇이든 처음 수로 돌아옵니다.',
    },
    wrong: {
      en: 'Write the number down as two bytes, 00 01, and turn them round. How much is that? Then do it again.',
      ko: '수를 두 바이트, 00 01로 적고 뒤집어 보십시오. 얼마가 됩니까? 그다음 한 번 더 뒤집어 보십시오.',
    },
    near: [
      {
        forms: ['256 1 256', '256\n1\n256'],
        feedback: {
          en: 'The first two are right. `htons` does not look whether a number was converted before; it turns the bytes round again.',
          ko: '앞의 둘은 맞습니다. `htons`는 이미 바꾼 수인지 살피지 않고 바이트를 다시 뒤집습니다.',
        },
      },
      {
        forms: ['1\n1\n1'],
        feedback: {
          en: 'On a big-endian machine, yes. A PC has to turn the bytes round.',
          ko: '빅 엔디안 기계라면 그렇습니다. PC는 바이트를 뒤집어야 합니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'forgotten-htons',
    prompt: {
      en: 'The server of 02-03 says `address.sin_port = PORT;`, without `htons`. The client is right. Which error does the client’s `connect` give?',
      ko: '02-03의 서버가 `htons` 없이 `address.sin_port = PORT;`라고 적었습니다. 클라이언트는 올바릅니다. 클라이언트의 `connect`는 어떤 오류를 냅니까?',
    },
    check: {
      example: '02-03',
      variant: 'two-talkers',
      edits: [['server.cpp', 'htons(PORT)', 'PORT']],
      read: { kind: 'errors', process: 'client', api: 'connect' },
    },
    options: [
      {
        id: 'refused',
        text: { en: '`WSAECONNREFUSED`: nobody listens at port 40100.', ko: '`WSAECONNREFUSED`. 포트 40100에서 기다리는 소켓이 없다.' },
        right: true,
        is: '10061',
        feedback: {
          en: 'The server is content and listens at 42140. The one that complains is the program without the mistake.',
          ko: '서버는 아무 불만 없이 42140에서 기다립니다. 불평하는 쪽은 실수하지 않은 프로그램입니다.',
        },
      },
      {
        id: 'none',
        text: {
          en: 'None. Both run on one machine, and the order of bytes is the same.',
          ko: '내지 않는다. 한 기계에서 실행하니 바이트 순서가 같다.',
        },
        is: 'none',
        feedback: {
          en: 'It would be so if both had left it out. The client asks for the port in the right order, and that is another one.',
          ko: '둘 다 빠뜨렸다면 그렇습니다. 클라이언트는 올바른 순서로 포트를 찾고, 그것은 다른 포트입니다.',
        },
      },
      {
        id: 'timeout',
        text: { en: '`WSAETIMEDOUT`: no answer comes.', ko: '`WSAETIMEDOUT`. 대답이 오지 않는다.' },
        is: '10060',
        feedback: {
          en: 'The computer is there and answers that nobody listens. Silence is what you get from one that is not there.',
          ko: '컴퓨터는 있고, 기다리는 소켓이 없다고 대답해 줍니다. 대답이 없는 것은 컴퓨터가 없을 때입니다.',
        },
      },
      {
        id: 'invalid',
        text: { en: '`WSAEINVAL`: the port number is not valid.', ko: '`WSAEINVAL`. 올바른 포트 번호가 아니다.' },
        is: '10022',
        feedback: {
          en: 'Any two bytes are a valid port. That is why nothing can notice the mistake.',
          ko: '두 바이트면 무엇이든 올바른 포트입니다. 그래서 아무도 이 실수를 알아채지 못합니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'no-htonl',
    prompt: {
      en: 'The client writes `server.sin_addr.s_addr = inet_addr("127.0.0.1");` and the server `address.sin_addr.s_addr = htonl(INADDR_ANY);`. Why does only one of them need `htonl`?',
      ko: '클라이언트는 `server.sin_addr.s_addr = inet_addr("127.0.0.1");`, 서버는 `address.sin_addr.s_addr = htonl(INADDR_ANY);`라고 적습니다. 왜 한쪽에만 `htonl`이 있습니까?',
    },
    claim: { documentation: 'inet_addr function (winsock2.h)' },
    options: [
      {
        id: 'already',
        text: {
          en: '`inet_addr` returns network byte order already; `INADDR_ANY` is an ordinary number of this machine.',
          ko: '`inet_addr`의 결과는 이미 네트워크 바이트 정렬이고, `INADDR_ANY`는 이 기계의 보통 수이다.',
        },
        right: true,
        feedback: {
          en: 'With `htonl` around it the address would become 1.0.0.127. `INADDR_ANY` is 0 and would survive either way, but the next constant may not.',
          ko: '`htonl`을 씌우면 주소가 1.0.0.127이 됩니다. `INADDR_ANY`는 0이라 어느 쪽이든 같지만, 다른 상수라면 그렇지 않습니다.',
        },
      },
      {
        id: 'local',
        text: {
          en: 'A loopback address never leaves the computer, so its order does not matter.',
          ko: '루프백 주소는 컴퓨터를 떠나지 않으므로 순서가 상관없다.',
        },
        feedback: {
          en: 'The system still reads the structure, and in network byte order, wherever the address leads.',
          ko: '주소가 어디로 가든 시스템은 구조체를 읽고, 네트워크 바이트 정렬로 읽습니다.',
        },
      },
      {
        id: 'connect-converts',
        text: {
          en: '`connect` converts the address itself; `bind` does not.',
          ko: '`connect`는 주소를 스스로 바꾸고 `bind`는 그러지 않는다.',
        },
        feedback: {
          en: 'Neither converts anything. Both expect port and address to be in network byte order.',
          ko: '둘 다 아무것도 바꾸지 않습니다. 포트와 주소가 네트워크 바이트 정렬로 되어 있기를 바랍니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
