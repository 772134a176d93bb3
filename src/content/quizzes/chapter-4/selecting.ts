import type { QuestionSource } from '../schema.ts';

const FIRST = `#include <winsock2.h>
#include <stdio.h>

int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKADDR_IN address = {};
    int size = sizeof(address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    SOCKET listening = socket(AF_INET, SOCK_STREAM, 0);
    bind(listening, (SOCKADDR *)&address, size);
    listen(listening, SOMAXCONN);
`;

/** 4.2: what select takes, and what it leaves. */
export const selecting = [
  {
    kind: 'prints',
    id: 'sets-are-used-up',
    prompt: {
      en: 'Nobody connects. What does this program print?',
      ko: '아무도 접속하지 않습니다. 이 프로그램은 무엇을 출력합니까?',
    },
    quote: {
      program: `${FIRST}
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(listening, &readable);
    TIMEVAL none = {0, 0};
    printf("%d\\n", select(0, &readable, NULL, NULL, &none));
    printf("%d\\n", select(0, &readable, NULL, NULL, &none));
    return 0;
}
`,
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: '0\n-1',
    right: {
      en: 'The first call takes everything out of the set that is not ready: the only socket. The second is asked about empty sets and fails with `WSAEINVAL`. Hence sets are filled anew each time.',
      ko: '첫 호출이 준비되지 않은 것, 곧 하나뿐인 소켓을 셋에서 뺍니다. 둘째 호출은 빈 셋을 받아 `WSAEINVAL`로 실패합니다. 셋을 매번 새로 채우는 까닭입니다.',
    },
    wrong: {
      en: 'What is in `readable` after the first call? And what does `select` say of sets with nothing in them?',
      ko: '첫 호출 뒤 `readable`에는 무엇이 있습니까? 아무것도 없는 셋을 받으면 `select`는 무엇이라고 합니까?',
    },
    near: [
      {
        forms: ['0\n0'],
        feedback: {
          en: 'So it would be if `select` left the set alone. It writes its answer into the same set, and nothing is left for the second call.',
          ko: '`select`가 셋을 그대로 둔다면 그럴 것입니다. 그러나 같은 셋에 답을 쓰므로 둘째 호출에는 남은 것이 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'prints',
    id: 'counted-twice',
    prompt: {
      en: 'A byte has come on `server`, and there is room to send. What does this program print?',
      ko: '`server`에는 1바이트가 와 있고 보낼 자리도 있습니다. 이 프로그램은 무엇을 출력합니까?',
    },
    quote: {
      program: `${FIRST}    getsockname(listening, (SOCKADDR *)&address, &size);
    SOCKET client = socket(AF_INET, SOCK_STREAM, 0);
    connect(client, (SOCKADDR *)&address, size);
    SOCKET server = accept(listening, NULL, NULL);
    send(client, "!", 1, 0);
    Sleep(200);

    fd_set readable, writable;
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_SET(listening, &readable);
    FD_SET(server, &readable);
    FD_SET(server, &writable);
    printf("%d\\n", select(0, &readable, &writable, NULL, NULL));
    return 0;
}
`,
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: '2',
    right: {
      en: '`select` counts over all sets, and `server` is left in two of them. The listening socket has gone: nobody waits to be accepted.',
      ko: '`select`는 모든 셋을 통틀어 세고, `server`는 두 셋에 남습니다. 기다리는 클라이언트가 없으니 대기 소켓은 빠집니다.',
    },
    wrong: {
      en: 'Go through the three entries one by one and ask of each: is it ready? Then count those that are.',
      ko: '셋에 넣은 것을 하나씩 보며 준비되었는지 물어보십시오. 그런 다음 준비된 것을 세십시오.',
    },
    near: [
      {
        forms: ['1'],
        feedback: {
          en: 'One socket is ready, but it is so in two sets, and each counts.',
          ko: '준비된 소켓은 하나지만 두 셋에서 그렇고, 저마다 셉니다.',
        },
      },
      {
        forms: ['3'],
        feedback: {
          en: 'The client has been accepted already; nobody waits at the listening socket.',
          ko: '클라이언트는 이미 받아들였습니다. 대기 소켓에서 기다리는 클라이언트는 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'multiple',
    id: 'read-set-tells',
    prompt: {
      en: 'What keeps a socket in the read set when `select` returns? Choose everything that does.',
      ko: '`select`가 돌아올 때 어떤 소켓이 읽기 셋에 남습니까? 모두 고르십시오.',
    },
    claim: { documentation: 'select function (winsock2.h)' },
    options: [
      {
        id: 'client-waits',
        text: { en: 'A client waits at a listening socket.', ko: '대기 소켓에 클라이언트가 기다린다.' },
        right: true,
        feedback: {
          en: 'For a listening socket, readable means that `accept` would not wait. There is no fourth set for it.',
          ko: '대기 소켓을 읽을 수 있다는 것은 `accept`가 기다리지 않는다는 뜻입니다. 이것을 위한 네 번째 셋은 없습니다.',
        },
      },
      {
        id: 'ended',
        text: { en: 'The peer has finished sending.', ko: '상대가 보내기를 끝냈다.' },
        right: true,
        feedback: {
          en: '`recv` would return at once, with 0. That is why a server finds out that a client has left.',
          ko: '`recv`가 곧바로 0을 돌려줄 것입니다. 서버가 클라이언트의 떠남을 아는 길이 이것입니다.',
        },
        watch: { example: '04-02', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'recv', value: '0' } },
      },
      {
        id: 'data',
        text: {
          en: 'Bytes were there before `select` was called, and nobody has read them.',
          ko: '`select`를 부르기 전에 온 바이트를 아무도 읽지 않았다.',
        },
        right: true,
        feedback: {
          en: '`select` tells of what is the case, not of what has just happened, and so it tells again and again.',
          ko: '`select`는 방금 일어난 일이 아니라 지금의 사정을 알리므로, 물을 때마다 다시 알립니다.',
        },
      },
      {
        id: 'room',
        text: { en: 'There is room in its send buffer.', ko: '송신 버퍼에 자리가 있다.' },
        feedback: {
          en: 'The write set tells of room. Nearly every socket has some, so ask only when there is something to send.',
          ko: '자리는 쓰기 셋이 알립니다. 거의 모든 소켓에 자리가 있으니 보낼 것이 있을 때만 물어야 합니다.',
        },
      },
      {
        id: 'connected',
        text: { en: 'Its non-blocking `connect` has succeeded.', ko: '논블로킹 `connect`가 성공했다.' },
        feedback: {
          en: 'The write set tells of that, and the exception set of a `connect` that has failed.',
          ko: '그것은 쓰기 셋이 알리고, `connect`의 실패는 예외 셋이 알립니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'sixty-fifth-member',
    prompt: {
      en: 'A set holds 64 sockets, and `FD_SETSIZE` is the default. The program calls `FD_SET(s, &set)` with one more. What happens?',
      ko: '셋에 소켓이 64개 들어 있고 `FD_SETSIZE`는 기본값입니다. 프로그램이 하나를 더 `FD_SET(s, &set)`합니다. 어떻게 됩니까?',
    },
    check: {
      program: `#include <winsock2.h>
#include <stdio.h>

int main()
{
    fd_set set;
    FD_ZERO(&set);
    for (SOCKET s = 1; s <= 65; s++)
        FD_SET(s, &set);
    printf("%u", set.fd_count);
    return 0;
}
`,
      read: { kind: 'console', process: 'program' },
      native: true,
    },
    options: [
      {
        id: 'ignored',
        text: { en: 'Nothing: the socket stays out, and nobody is told.', ko: '아무 일도 없다. 소켓은 들어가지 않고 아무도 모른다.' },
        right: true,
        is: '64',
        feedback: {
          en: 'The macro looks for a free place and gives up without a word. `select` then never tells of that client, which waits for an answer for ever.',
          ko: '매크로는 빈자리를 찾다가 말없이 그만둡니다. 그러면 `select`가 그 클라이언트를 알리는 일이 없고, 클라이언트는 대답을 영영 기다립니다.',
        },
      },
      {
        id: 'overwrites',
        text: { en: 'It is written behind the array.', ko: '배열 바깥에 쓰인다.' },
        is: '65',
        feedback: {
          en: 'On Unix a descriptor that is too large does just that. Winsock’s macro looks at the count first.',
          ko: '유닉스에서 값이 너무 큰 디스크립터를 넣으면 그렇게 됩니다. 윈속의 매크로는 개수부터 봅니다.',
        },
      },
      {
        id: 'replaces',
        text: { en: 'The set begins anew with this socket.', ko: '이 소켓부터 셋이 새로 시작된다.' },
        is: '1',
        feedback: {
          en: 'Only `FD_ZERO` empties a set. The 64 that were there stay.',
          ko: '셋을 비우는 것은 `FD_ZERO`뿐입니다. 있던 64개는 그대로 있습니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'dead-handle',
    prompt: {
      en: 'One of the sockets in the read set was closed a moment ago. With which error does `select` fail? Name it or give its number.',
      ko: '읽기 셋에 든 소켓 하나가 조금 전에 닫혔습니다. `select`는 어떤 오류로 실패합니까? 이름이나 번호로 답하십시오.',
    },
    check: {
      program: `${FIRST}    SOCKET closed = socket(AF_INET, SOCK_STREAM, 0);
    closesocket(closed);
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(listening, &readable);
    FD_SET(closed, &readable);
    select(0, &readable, NULL, NULL, NULL);
    return 0;
}
`,
      read: { kind: 'errors', process: 'program', api: 'select' },
    },
    accepts: ['10038', 'WSAENOTSOCK'],
    right: {
      en: 'It fails as a whole: the healthy sockets are not looked at either. Server 04-02 then ends, and all its clients with it.',
      ko: '통째로 실패합니다. 멀쩡한 소켓도 살피지 않습니다. 04-02 서버는 그대로 끝나고 클라이언트도 모두 함께 끊깁니다.',
    },
    wrong: {
      en: 'A handle that was closed refers to no socket any more. Which error says so?',
      ko: '닫힌 핸들은 이제 어떤 소켓도 가리키지 않습니다. 그것을 알리는 오류는 무엇입니까?',
    },
    near: [
      {
        forms: ['10022', 'WSAEINVAL'],
        feedback: {
          en: 'That is for empty sets and for a time below zero. Here a set has something in it that is no socket.',
          ko: '셋이 비었거나 시간이 0보다 작을 때의 오류입니다. 여기서는 셋에 소켓이 아닌 것이 들어 있습니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
