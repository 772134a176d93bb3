import type { QuestionSource } from '../schema.ts';

/** A socket with something to receive, asked three times. */
const ASKED_THREE_TIMES = `#include <winsock2.h>
#include <stdio.h>

int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
    SOCKET client = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN place;
    ZeroMemory(&place, sizeof(place));
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int size = sizeof(place);
    bind(listener, (SOCKADDR *)&place, size);
    getsockname(listener, (SOCKADDR *)&place, &size);
    listen(listener, 1);
    connect(client, (SOCKADDR *)&place, size);
    SOCKET server = accept(listener, NULL, NULL);

    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(server, event, FD_READ);
    send(client, "abc", 3, 0);
    Sleep(100);

    for (int i = 0; i < 3; i++)
    {
        WSANETWORKEVENTS network;
        WSAEnumNetworkEvents(server, event, &network);
        printf("%d\\n", (network.lNetworkEvents & FD_READ) != 0);
        char c;
        if (i == 1)
            recv(server, &c, 1, 0);
    }
    return 0;
}
`;

/** 6.0, 6.1 and the loop of 6.2. */
export const model = [
  {
    kind: 'prints',
    id: 'asked-three-times',
    prompt: {
      en: 'Three bytes arrive at `server`. Then the program asks for the record three times, and takes one byte after the second time. What does it print?',
      ko: '`server`에 3바이트가 도착합니다. 그다음 프로그램은 기록을 세 번 묻고, 두 번째로 물은 뒤에 1바이트를 가져갑니다. 무엇을 출력합니까?',
    },
    quote: { program: ASKED_THREE_TIMES },
    check: { program: ASKED_THREE_TIMES, native: true, read: { kind: 'console', process: 'program' } },
    answer: '1\n0\n1',
    right: {
      en: 'News is handed out once: the second answer is empty although all three bytes lie there. `recv` re-enables `FD_READ`, and since two bytes are left it is recorded at once.',
      ko: '소식은 한 번만 내줍니다. 3바이트가 그대로 있는데도 두 번째 답은 비어 있습니다. `recv`가 `FD_READ`를 다시 살리고, 2바이트가 남았으므로 곧바로 기록됩니다.',
    },
    wrong: {
      en: 'Two rules decide: asking clears the record, and `recv` re-enables `FD_READ`. What has been recorded at each of the three moments?',
      ko: '두 규칙이 정합니다. 물으면 기록이 비워지고, `recv`는 `FD_READ`를 다시 살립니다. 세 순간에 각각 무엇이 기록되어 있습니까?',
    },
    near: [
      {
        forms: ['1\n1\n1'],
        feedback: {
          en: '`select` would say so: it looks at the state. Here each piece of news is told once, until a `recv` has answered it.',
          ko: '`select`라면 그렇습니다. 상태를 보기 때문입니다. 여기서는 `recv`가 답할 때까지 소식 하나를 한 번만 알려 줍니다.',
        },
      },
      {
        forms: ['1\n0\n0'],
        feedback: {
          en: 'The last one differs: `recv` has left two bytes behind, and after a `recv` that leaves something `FD_READ` is recorded again.',
          ko: '마지막이 다릅니다. `recv`가 2바이트를 남겼고, 남긴 것이 있으면 `FD_READ`는 다시 기록됩니다.',
        },
      },
    ],
  },
  {
    kind: 'multiple',
    id: 'what-comes-along',
    prompt: {
      en: 'A blocking socket is connected, and a line lies in its receive buffer. Earlier the program has called `WSAEventSelect(s, event, FD_WRITE)`; now it calls `WSAEventSelect(s, event, FD_READ)`. What is true right after that?',
      ko: '연결된 소켓의 수신 버퍼에 한 줄이 있습니다. 프로그램은 전에 `WSAEventSelect(s, event, FD_WRITE)`를 불렀고, 이제 `WSAEventSelect(s, event, FD_READ)`를 부릅니다. 바로 다음에 맞는 말은 무엇입니까?',
    },
    claim: { documentation: 'WSAEventSelect function (winsock2.h)' },
    options: [
      {
        id: 'non-blocking',
        text: { en: 'The socket is non-blocking.', ko: '소켓은 논블로킹이다.' },
        right: true,
        feedback: {
          en: 'Each call makes it so, whatever it was before. `ioctlsocket` cannot undo it while the socket is tied to an event.',
          ko: '전에 어떠했든 부를 때마다 그렇게 됩니다. 이벤트에 이어져 있는 동안에는 `ioctlsocket`으로 되돌릴 수 없습니다.',
        },
      },
      {
        id: 'on-at-once',
        text: { en: 'The event is signaled.', ko: '이벤트는 신호 상태이다.' },
        right: true,
        feedback: {
          en: 'The line came before the call, but what is already so is told at once. Otherwise it would never be told.',
          ko: '줄은 부르기 전에 왔지만, 이미 그런 것은 곧바로 알려 줍니다. 그러지 않으면 영영 알 수 없을 것입니다.',
        },
      },
      {
        id: 'both',
        text: { en: 'From now on both `FD_READ` and `FD_WRITE` are told.', ko: '이제 `FD_READ`와 `FD_WRITE`를 모두 알려 준다.' },
        feedback: {
          en: 'The second call replaces the first. To hear of both, name both in one call: `FD_READ | FD_WRITE`.',
          ko: '두 번째 호출이 첫 번째를 대신합니다. 둘 다 들으려면 한 번에 `FD_READ | FD_WRITE`라고 적어야 합니다.',
        },
      },
      {
        id: 'taken',
        text: { en: 'The line has been taken out of the receive buffer.', ko: '줄은 수신 버퍼에서 나갔다.' },
        feedback: {
          en: 'Only `recv` takes anything out. The event and the record merely speak of it.',
          ko: '꺼내는 것은 `recv`뿐입니다. 이벤트와 기록은 그것을 알려 줄 뿐입니다.',
        },
      },
    ],
  },
  {
    kind: 'wake',
    id: 'who-wakes',
    prompt: {
      en: 'Both clients have connected and sent a line; the server has yet to accept them. Everybody waits as the table says. Which thread is woken next?',
      ko: '두 클라이언트가 접속해 한 줄씩 보냈고, 서버는 아직 받아들이지 않았습니다. 모두가 표와 같이 기다리고 있습니다. 다음에 깨어나는 스레드는 어느 것입니까?',
    },
    situation: { example: '06-01', variant: 'two-talkers', at: { event: 'blocked', process: 'client', api: 'recv' } },
    check: {
      example: '06-01',
      variant: 'two-talkers',
      read: { kind: 'wakes', after: { event: 'blocked', process: 'client', api: 'recv' } },
    },
    options: [
      {
        id: 'serves',
        thread: 'server serveClients',
        right: true,
        feedback: {
          en: 'A connection has come, `FD_ACCEPT` is recorded, and the listening socket’s event is turned on. This thread waits for that event.',
          ko: '연결이 와서 `FD_ACCEPT`가 기록되고 대기 소켓의 이벤트가 켜집니다. 이 스레드가 그 이벤트를 기다립니다.',
        },
        watch: { example: '06-01', variant: 'two-talkers', at: { event: 'woken', process: 'server', thread: 'serveClients' } },
      },
      {
        id: 'main',
        thread: 'server main',
        feedback: {
          en: 'It waits for the other thread to end. Sockets turn on event objects, and this thread waits for none.',
          ko: '다른 스레드가 끝나기를 기다립니다. 소켓이 켜는 것은 이벤트 객체인데 이 스레드는 그것을 기다리지 않습니다.',
        },
      },
      {
        id: 'first-client',
        thread: 'client main',
        feedback: {
          en: 'It waits for its echo. Before that the server has to accept, receive and send.',
          ko: '에코를 기다립니다. 그 전에 서버가 받아들이고, 받고, 보내야 합니다.',
        },
      },
      {
        id: 'second-client',
        thread: 'client-2 main',
        feedback: {
          en: 'It waits for its echo, too. That its `connect` has succeeded does not mean that the server has done anything.',
          ko: '마찬가지로 에코를 기다립니다. `connect`가 성공했다고 해서 서버가 무언가 한 것은 아닙니다.',
        },
      },
    ],
  },
  {
    kind: 'order',
    id: 'first-visit',
    prompt: {
      en: 'A client connects and sends a line. Put what happens into its order, whatever the schedule.',
      ko: '클라이언트 하나가 접속해 한 줄을 보냅니다. 스케줄이 어떻든 반드시 지켜지는 순서로 늘어놓으십시오.',
    },
    check: { example: '06-01', variant: 'two-talkers', schedules: ['d', 'r1', 'r2', 'r3'] },
    items: [
      {
        id: 'listener-tied',
        text: { en: 'the listening socket is tied to an event', ko: '대기 소켓이 이벤트에 이어진다' },
        feedback: {
          en: 'The server does it even before `bind`, so that no client can come unnoticed.',
          ko: '서버는 `bind`보다도 먼저 합니다. 그래야 눈에 띄지 않고 오는 클라이언트가 없습니다.',
        },
        at: { event: 'returned', process: 'server', api: 'WSAEventSelect' },
      },
      {
        id: 'asked',
        text: { en: '`WSAEnumNetworkEvents` returns for the first time', ko: '`WSAEnumNetworkEvents`가 처음으로 돌아온다' },
        feedback: {
          en: 'It says `FD_ACCEPT`, clears the record and turns the lamp off.',
          ko: '`FD_ACCEPT`라고 알려 주고, 기록을 비우고, 등불을 끕니다.',
        },
        at: { event: 'returned', process: 'server', api: 'WSAEnumNetworkEvents' },
      },
      {
        id: 'accepted',
        text: { en: '`accept` returns a socket', ko: '`accept`가 소켓을 돌려준다' },
        feedback: {
          en: 'The new socket is tied to the listening socket’s event until the next step.',
          ko: '다음 걸음까지 새 소켓은 대기 소켓의 이벤트에 이어져 있습니다.',
        },
        at: { event: 'returned', process: 'server', api: 'accept' },
      },
      {
        id: 'client-tied',
        text: { en: 'the new socket is tied to an event of its own', ko: '새 소켓이 자기 이벤트에 이어진다' },
        feedback: {
          en: 'If the line has come already, this call turns the event on at once.',
          ko: '줄이 벌써 와 있다면 이 호출이 곧바로 이벤트를 켭니다.',
        },
        at: { event: 'returned', process: 'server', api: 'WSAEventSelect', nth: 2 },
      },
      {
        id: 'received',
        text: { en: '`recv` returns the line in the server', ko: '서버에서 `recv`가 줄을 돌려준다' },
        feedback: {
          en: 'Only now: the server does not look at a client before its lamp is on.',
          ko: '이제야 받습니다. 서버는 등불이 켜지기 전에는 클라이언트를 보지 않습니다.',
        },
        at: { event: 'output', process: 'server', text: '] ' },
      },
      {
        id: 'sent',
        text: { en: '`send` returns in the server', ko: '서버에서 `send`가 돌아온다' },
        feedback: {
          en: 'In the same round as `recv`: one echo takes one wait.',
          ko: '`recv`와 같은 바퀴입니다. 에코 한 번에 기다림 한 번입니다.',
        },
        at: { event: 'returned', process: 'server', api: 'send' },
      },
    ],
    watch: { example: '06-01', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'accept' } },
  },
  {
    kind: 'single',
    id: 'tied-already',
    prompt: {
      en: 'An accepted socket inherits the event of its listening socket. So someone leaves out `WSAEventSelect` for it. What becomes of a client that sends a line?',
      ko: '`accept`한 소켓은 대기 소켓의 이벤트를 물려받습니다. 그래서 누가 새 소켓의 `WSAEventSelect`를 뺐습니다. 한 줄을 보내는 클라이언트는 어떻게 됩니까?',
    },
    check: {
      example: '06-01',
      variant: 'two-talkers',
      edits: [
        [
          'server.cpp',
          'if (WSAEventSelect(clientSocket, event, FD_READ | FD_WRITE | FD_CLOSE) == SOCKET_ERROR)',
          'if (event == WSA_INVALID_EVENT)',
        ],
      ],
      schedules: ['d', 'r1'],
      read: { kind: 'waiting', process: 'client' },
    },
    options: [
      {
        id: 'waits',
        text: {
          en: 'It waits for its answer for ever: the inherited tie is about `FD_ACCEPT` and `FD_CLOSE` only.',
          ko: '대답을 영영 기다린다. 물려받은 것은 `FD_ACCEPT`와 `FD_CLOSE`뿐이다.',
        },
        right: true,
        is: 'recv',
        feedback: {
          en: 'What is not asked for is not told. And even `FD_CLOSE` would light the wrong lamp, that of index 0.',
          ko: '청하지 않은 것은 알려 주지 않습니다. `FD_CLOSE`라 해도 엉뚱한 등불, 인덱스 0의 것을 켤 것입니다.',
        },
        watch: { example: '06-01', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'WSAEventSelect', nth: 2 } },
      },
      {
        id: 'served',
        text: {
          en: 'It gets its answer: the event is the same, and the server looks at all sockets of an event.',
          ko: '대답을 받는다. 이벤트가 같으니 서버는 그 이벤트의 소켓을 모두 본다.',
        },
        is: 'none',
        feedback: {
          en: 'The wait returns an index, and the server asks the socket at that index alone. Besides, `FD_READ` is not among the events inherited.',
          ko: '기다림은 인덱스를 돌려주고, 서버는 그 인덱스의 소켓에만 묻습니다. 게다가 `FD_READ`는 물려받은 이벤트에 없습니다.',
        },
      },
      {
        id: 'refused',
        text: { en: 'Its `connect` fails: nobody waits for the new socket.', ko: '`connect`가 실패한다. 새 소켓을 기다리는 이가 없다.' },
        is: 'connect',
        feedback: {
          en: 'Connecting is done by the operating system, before `accept`. The client cannot tell the difference until it waits for an answer.',
          ko: '연결은 `accept`보다 먼저 운영체제가 맺습니다. 클라이언트는 대답을 기다리기 전까지 아무것도 눈치채지 못합니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'most-clients',
    prompt: {
      en: 'How many clients can the server of example 06-01 have in its arrays at most?',
      ko: '예제 06-01의 서버는 배열에 클라이언트를 많아야 몇 개까지 둘 수 있습니까?',
    },
    check: {
      example: '06-01',
      variant: 'one-too-many',
      read: { kind: 'count', of: { event: 'output', process: 'server', text: 'left ' } },
    },
    accepts: ['63'],
    right: {
      en: 'A wait takes 64 events, and the first belongs to the listening socket. The 64th client is accepted and closed again.',
      ko: '한 번에 기다리는 이벤트는 64개이고 첫째는 대기 소켓의 것입니다. 64번째 클라이언트는 받아들여졌다가 닫힙니다.',
    },
    wrong: {
      en: 'How many events does one wait take, and who has the first?',
      ko: '한 번에 이벤트를 몇 개 기다립니까? 그리고 첫째는 누구의 것입니까?',
    },
    near: [
      {
        forms: ['64'],
        feedback: {
          en: 'That is the number of events. One of them tells of new clients, or nobody could come in.',
          ko: '이벤트의 수입니다. 그 가운데 하나는 새 클라이언트를 알려야 합니다. 그러지 않으면 아무도 들어올 수 없습니다.',
        },
      },
      {
        forms: ['62'],
        feedback: {
          en: 'One more: only the listening socket takes a place away from the clients.',
          ko: '하나 더 있습니다. 클라이언트의 자리를 차지하는 것은 대기 소켓뿐입니다.',
        },
      },
    ],
    watch: { example: '06-01', variant: 'one-too-many', at: { event: 'output', process: 'server', text: 'no room' } },
  },
] satisfies readonly QuestionSource[];
