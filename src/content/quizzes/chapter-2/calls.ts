import type { QuestionSource } from '../schema.ts';

/** 2.4, the functions one by one. */
export const calls = [
  {
    kind: 'short',
    id: 'accept-alone',
    prompt: {
      en: 'A program makes a socket, binds it to port 40100 and calls `accept` on it at once. Which error does `accept` give? Name it or give its number.',
      ko: '프로그램이 소켓을 만들어 포트 40100에 `bind`하고 곧바로 `accept`를 부릅니다. `accept`가 내는 오류는 무엇입니까? 이름이나 번호로 답하십시오.',
    },
    check: {
      program: `#include <winsock2.h>
#include <stdio.h>
int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(40100);
    bind(s, (SOCKADDR *)&address, sizeof(address));
    accept(s, NULL, NULL);
    printf("%d\\n", WSAGetLastError());
    closesocket(s);
    WSACleanup();
    return 0;
}
`,
      read: { kind: 'console', process: 'program' },
    },
    accepts: ['10022', 'WSAEINVAL'],
    right: {
      en: 'There is a port but no connection queue: `listen` makes it. In a loop that tries again after every failure, as in 02-03, this mistake floods the console.',
      ko: '포트는 있지만 접속 대기 큐가 없습니다. 큐는 `listen`이 만듭니다. 02-03처럼 실패하면 다시 부르는 반복문에서는 이 실수로 콘솔이 넘칩니다.',
    },
    wrong: {
      en: 'One call is missing between the two. What does Winsock say when a socket is in no state for a call?',
      ko: '둘 사이에 호출이 하나 빠졌습니다. 소켓이 그 호출을 할 상태가 아닐 때 윈속은 무엇이라고 합니까?',
    },
    near: [
      {
        forms: ['10057', 'WSAENOTCONN'],
        feedback: {
          en: 'That is said of `send` and `recv`, which need a connection. `accept` needs a socket that listens.',
          ko: '연결이 있어야 하는 `send`와 `recv`의 오류입니다. `accept`에는 대기 중인 소켓이 필요합니다.',
        },
      },
      {
        forms: ['10061', 'WSAECONNREFUSED'],
        feedback: {
          en: 'That is what a client is told that calls here. The server’s own call fails otherwise.',
          ko: '이리로 접속하려는 클라이언트가 받는 오류입니다. 서버 자신의 호출은 다르게 실패합니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'five-and-one',
    prompt: {
      en: 'A server has called `listen(s, 5)`. It has accepted five clients and is talking to them. A sixth connects. What happens?',
      ko: '서버가 `listen(s, 5)`를 불렀습니다. 클라이언트 다섯을 accept하여 대화하는 중인데 여섯째가 접속해 옵니다. 어떻게 됩니까?',
    },
    claim: { documentation: 'listen function (winsock2.h)' },
    options: [
      {
        id: 'queued',
        text: { en: 'It is connected and lies in the queue as the only one.', ko: '접속되고, 큐에 하나뿐인 접속으로 놓인다.' },
        right: true,
        feedback: {
          en: 'The number limits connections that wait for `accept`. The five have been taken out of the queue and no longer count.',
          ko: '그 수는 `accept`를 기다리는 접속을 제한합니다. 다섯은 이미 큐에서 나갔으므로 세지 않습니다.',
        },
      },
      {
        id: 'refused',
        text: { en: 'It is refused: five is the most that can be connected.', ko: '거부당한다. 동시에 접속할 수 있는 것은 다섯까지이다.' },
        feedback: {
          en: 'A common belief. A server would then have to know the number of its clients in advance.',
          ko: '흔한 오해입니다. 그렇다면 서버는 클라이언트의 수를 미리 알아야 할 것입니다.',
        },
      },
      {
        id: 'waits',
        text: {
          en: 'Its `connect` waits until one of the five has left.',
          ko: '다섯 가운데 하나가 떠날 때까지 `connect`가 기다린다.',
        },
        feedback: {
          en: '`connect` waits for the operating system of the server, and that one takes the connection without asking the program.',
          ko: '`connect`가 기다리는 것은 서버의 운영체제이고, 운영체제는 프로그램에 묻지 않고 접속을 받습니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'three-copied',
    prompt: {
      en: 'On a blocking socket `send(s, "abc", 3, 0)` has returned 3. What do you know?',
      ko: '블로킹 소켓에서 `send(s, "abc", 3, 0)`이 3을 돌려주었습니다. 무엇을 알 수 있습니까?',
    },
    claim: { documentation: 'send function (winsock2.h)' },
    options: [
      {
        id: 'copied',
        text: { en: 'Three bytes have been copied into the send buffer.', ko: '세 바이트가 송신 버퍼에 복사되었다.' },
        right: true,
        feedback: {
          en: 'You may use your array again, and that is all. Success of `send` says nothing about delivery.',
          ko: '배열을 다시 써도 된다는 것, 그것뿐입니다. `send`의 성공은 전달에 대해 아무 말도 하지 않습니다.',
        },
        watch: { example: '02-03', variant: 'glued', at: { event: 'returned', process: 'client', api: 'send' } },
      },
      {
        id: 'arrived',
        text: { en: 'Three bytes lie in the peer’s receive buffer.', ko: '세 바이트가 상대의 수신 버퍼에 있다.' },
        feedback: {
          en: 'They may be on their way, or waiting in your own computer. A blocking `send` waits for room, not for arrival.',
          ko: '아직 가는 중이거나 여러분의 컴퓨터에 있을 수도 있습니다. 블로킹 `send`가 기다리는 것은 빈자리이지 도착이 아닙니다.',
        },
      },
      {
        id: 'read',
        text: { en: 'The peer’s `recv` has returned 3.', ko: '상대의 `recv`가 3을 돌려주었다.' },
        feedback: {
          en: 'In 02-03 a client sends three lines while nobody has even accepted its connection. To know that something was read, let the peer answer.',
          ko: '02-03에서는 아무도 접속을 꺼내 가지 않았는데도 클라이언트가 세 줄을 보냅니다. 읽었는지 알려면 상대가 대답해야 합니다.',
        },
      },
      {
        id: 'left',
        text: { en: 'Three bytes have left your computer.', ko: '세 바이트가 여러분의 컴퓨터를 떠났다.' },
        feedback: {
          en: 'Closer, but not even that. TCP may be waiting for room at the peer or for more to send.',
          ko: '가깝지만 그것조차 모릅니다. TCP는 상대에게 자리가 나기를, 또는 더 보낼 것을 기다리고 있을 수도 있습니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'no-startup',
    prompt: {
      en: 'A server has no call of `WSAStartup`. Its `socket` returns `INVALID_SOCKET`. Which error is it? Name it or give its number.',
      ko: '서버에 `WSAStartup` 호출이 없습니다. `socket`이 `INVALID_SOCKET`을 돌려줍니다. 어떤 오류입니까? 이름이나 번호로 답하십시오.',
    },
    check: {
      program: `#include <winsock2.h>
#include <stdio.h>
int main()
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    if (s == INVALID_SOCKET)
        printf("%d\\n", WSAGetLastError());
    return 0;
}
`,
      read: { kind: 'console', process: 'program' },
    },
    accepts: ['10093', 'WSANOTINITIALISED'],
    right: {
      en: 'Every function of Winsock says so until `WSAStartup` has succeeded. If you see it in the middle of a program, look for a `WSACleanup` too many.',
      ko: '`WSAStartup`이 성공하기 전에는 윈속의 모든 함수가 이렇게 말합니다. 프로그램 도중에 나온다면 `WSACleanup`이 하나 더 불리지 않았는지 보십시오.',
    },
    wrong: {
      en: 'There is a number for exactly this; its name says that something has not been initialised.',
      ko: '바로 이 경우를 위한 번호가 있습니다. 이름은 초기화하지 않았다는 뜻입니다.',
    },
  },
] satisfies readonly QuestionSource[];
