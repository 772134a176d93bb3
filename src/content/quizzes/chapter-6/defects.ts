import type { QuestionSource } from '../schema.ts';

/** 6.2, "What is wrong with this server". */
export const defects = [
  {
    kind: 'single',
    id: 'pours-then-reads',
    prompt: {
      en: 'A client sends 3000 bytes through buffers of 1000 before it reads anything. What do you find when the run has come to rest?',
      ko: '클라이언트가 아무것도 읽지 않고 3000바이트를 먼저 보냅니다. 버퍼는 1000바이트입니다. 실행이 쉬는 상태에 이르면 어떻게 되어 있습니까?',
    },
    check: { example: '06-01', variant: 'pouring', schedules: ['d', 'r1'], read: { kind: 'waiting', process: 'pouring-client' } },
    options: [
      {
        id: 'recv',
        text: {
          en: 'The client waits in `recv`, and what it waits for lies unread in the server’s receive buffer.',
          ko: '클라이언트는 `recv`에서 기다리고, 기다리는 것은 서버의 수신 버퍼에 읽히지 않은 채 있다.',
        },
        right: true,
        is: 'recv',
        feedback: {
          en: 'While something was owed, the server was told `FD_READ` and called no `recv`. So nobody tells it again.',
          ko: '빚이 있는 동안 서버는 `FD_READ`를 듣고도 `recv`를 부르지 않았습니다. 그래서 아무도 다시 알려 주지 않습니다.',
        },
        watch: { example: '06-01', variant: 'pouring', at: { event: 'blocked', process: 'pouring-client', api: 'recv', nth: 3 } },
      },
      {
        id: 'send',
        text: {
          en: 'The client is stuck in `send`: all buffers are full, and nobody reads.',
          ko: '클라이언트는 `send`에 묶여 있다. 버퍼가 다 찼고 아무도 읽지 않는다.',
        },
        is: 'send',
        feedback: {
          en: '3000 bytes find room in the buffers on the way and in the server’s record. The client comes to reading, and that is when it gets stuck.',
          ko: '3000바이트는 길에 있는 버퍼들과 서버의 기록에 다 들어갑니다. 클라이언트는 읽기 시작하고, 그러고 나서 묶입니다.',
        },
      },
      {
        id: 'done',
        text: {
          en: 'The client has got everything and left: `FD_WRITE` comes as soon as there is room.',
          ko: '클라이언트는 다 받고 떠났다. 자리가 나면 `FD_WRITE`가 오기 때문이다.',
        },
        is: 'none',
        feedback: {
          en: '`FD_WRITE` comes, and what was owed is sent. But the bytes that the server has not received are owed by nobody.',
          ko: '`FD_WRITE`가 와서 빚은 갚습니다. 그러나 서버가 받지도 않은 바이트는 누구의 빚도 아닙니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'last-in-line',
    prompt: {
      en: 'Client 1 sends without a pause, client 2 has sent one line. Why does client 2 wait so long for its echo?',
      ko: '클라이언트 1은 쉬지 않고 보내고, 클라이언트 2는 한 줄을 보냈습니다. 클라이언트 2가 에코를 오래 기다리는 까닭은 무엇입니까?',
    },
    claim: { documentation: 'WSAWaitForMultipleEvents function (winsock2.h)' },
    options: [
      {
        id: 'lowest',
        text: {
          en: 'Both events are on at each wait, and it returns the lower index each time.',
          ko: '기다릴 때마다 두 이벤트가 다 켜져 있고, 그때마다 작은 인덱스를 돌려준다.',
        },
        right: true,
        feedback: {
          en: 'The server handles one entry and waits again from the start. Looking at all entries after each wait would be fair.',
          ko: '서버는 한 칸만 처리하고 처음부터 다시 기다립니다. 한 번 기다린 뒤 모든 칸을 살핀다면 공평할 것입니다.',
        },
        watch: { example: '06-01', variant: 'flood', at: { event: 'output', process: 'server', text: '] quiet' } },
      },
      {
        id: 'lost',
        text: {
          en: 'Its `FD_READ` was lost when the record of client 1 was cleared.',
          ko: '클라이언트 1의 기록을 비울 때 그 `FD_READ`가 사라졌다.',
        },
        feedback: {
          en: 'Each socket has a record of its own. That of client 2 stands untouched, and its event stays on.',
          ko: '기록은 소켓마다 따로 있습니다. 클라이언트 2의 것은 그대로이고 이벤트도 켜져 있습니다.',
        },
      },
      {
        id: 'blocked',
        text: {
          en: 'The server’s thread is blocked in `recv` for client 1.',
          ko: '서버의 스레드가 클라이언트 1의 `recv`에 묶여 있다.',
        },
        feedback: {
          en: 'Sockets that are tied to events are non-blocking. The only call in which this thread waits is the wait itself.',
          ko: '이벤트에 이어진 소켓은 논블로킹입니다. 이 스레드가 기다리는 곳은 기다림 함수뿐입니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'not-a-message',
    prompt: {
      en: 'A client connects and leaves without sending. The server calls `recv` for it once. What does that call return?',
      ko: '클라이언트가 접속했다가 아무것도 보내지 않고 떠납니다. 서버는 그 소켓에 `recv`를 한 번 부릅니다. 무엇을 돌려줍니까?',
    },
    check: {
      example: '06-01',
      variant: 'leave-at-once',
      schedules: ['d', 'r1'],
      read: { kind: 'returned', process: 'server', api: 'recv' },
    },
    accepts: ['0'],
    right: {
      en: 'The first `FD_WRITE` leads it to `recv`, and the other side has finished already. It prints an empty message before `FD_CLOSE` is looked at.',
      ko: '첫 `FD_WRITE` 때문에 `recv`를 부르는데 상대는 벌써 보내기를 마쳤습니다. `FD_CLOSE`를 보기도 전에 빈 메시지를 출력합니다.',
    },
    wrong: {
      en: 'There is no data, and the other side has finished sending. `recv` has a value of its own for that.',
      ko: '데이터는 없고 상대는 보내기를 마쳤습니다. `recv`에는 그것을 뜻하는 값이 따로 있습니다.',
    },
    near: [
      {
        forms: ['-1', 'SOCKET_ERROR', '10035', 'WSAEWOULDBLOCK'],
        feedback: {
          en: 'So it would be if the client were still there. An end is something to receive: `recv` need not wait for it.',
          ko: '클라이언트가 아직 있다면 그렇습니다. 끝도 받을 것의 하나이므로 `recv`는 기다릴 까닭이 없습니다.',
        },
      },
    ],
    watch: { example: '06-01', variant: 'leave-at-once', at: { event: 'returned', process: 'server', api: 'recv' } },
  },
  {
    kind: 'line',
    id: 'past-both-ends',
    prompt: {
      en: 'All 64 places are in use, and a client leaves. Choose a line that reads past the end of an array.',
      ko: '64칸을 모두 쓰고 있을 때 클라이언트 하나가 떠납니다. 배열의 끝을 벗어나 읽는 줄을 고르십시오.',
    },
    quote: { file: '06-01/server.cpp', region: 'remove' },
    check: { example: '06-01', variant: 'full-table', read: { kind: 'finding-line', code: 'out-of-bounds-read' } },
    lines: [
      {
        has: 'clients[i] = clients[i + 1];',
        right: true,
        feedback: {
          en: 'In the last turn `i` is 63, and `clients[64]` does not exist. The loop has to end one turn sooner; the line after it does the same.',
          ko: '마지막 바퀴에서 `i`는 63인데 `clients[64]`는 없습니다. 반복문이 한 바퀴 먼저 끝나야 합니다. 다음 줄도 마찬가지입니다.',
        },
        watch: { example: '06-01', variant: 'full-table', at: { event: 'finding', code: 'out-of-bounds-read' } },
      },
      {
        has: 'events[i] = events[i + 1];',
        right: true,
        feedback: {
          en: 'In the last turn `i` is 63, and `events[64]` does not exist. The line before it does the same to the other array.',
          ko: '마지막 바퀴에서 `i`는 63인데 `events[64]`는 없습니다. 앞줄도 다른 배열에 같은 일을 합니다.',
        },
        watch: { example: '06-01', variant: 'full-table', at: { event: 'finding', code: 'out-of-bounds-read', nth: 2 } },
      },
      {
        has: 'Client *client = clients[index];',
        feedback: {
          en: '`index` came from the wait and belongs to an entry that is there. It is at most 63.',
          ko: '`index`는 기다림이 돌려준 것이고 실제로 있는 칸의 것입니다. 커 봐야 63입니다.',
        },
      },
      {
        has: 'WSACloseEvent(events[index]);',
        feedback: {
          en: '`index` belongs to an entry that is there. Closing its event before the others move is right.',
          ko: '`index`는 실제로 있는 칸의 것입니다. 다른 것을 당기기 전에 그 이벤트를 닫는 것이 맞습니다.',
        },
      },
    ],
    otherwise: {
      en: 'No element of an array is read here. Look where the entries move up.',
      ko: '여기서는 배열의 원소를 읽지 않습니다. 칸을 앞으로 당기는 곳을 보십시오.',
    },
  },
  {
    kind: 'single',
    id: 'reason-of-the-close',
    prompt: {
      en: 'A client resets its connection after the echo. `FD_CLOSE` comes with an error, and the server calls `printError("FD_CLOSE")`. What stands behind `FD_CLOSE:`?',
      ko: '클라이언트가 에코를 받은 뒤 연결을 리셋합니다. `FD_CLOSE`가 오류와 함께 오고 서버는 `printError("FD_CLOSE")`를 부릅니다. `FD_CLOSE:` 뒤에는 무엇이 나옵니까?',
    },
    check: { example: '06-01', variant: 'reset-after-echo', read: { kind: 'line', process: 'server', after: 'FD_CLOSE: ' } },
    options: [
      {
        id: 'success',
        text: { en: '`The operation completed successfully.`', ko: '`The operation completed successfully.`' },
        right: true,
        is: 'The operation completed successfully.',
        feedback: {
          en: 'The reason is in `iErrorCode[FD_CLOSE_BIT]`. `printError` asks `WSAGetLastError`, and no call of this thread has failed.',
          ko: '까닭은 `iErrorCode[FD_CLOSE_BIT]`에 있습니다. `printError`는 `WSAGetLastError`에 묻는데, 이 스레드의 호출 가운데 실패한 것은 없습니다.',
        },
        watch: { example: '06-01', variant: 'reset-after-echo', at: { event: 'output', process: 'server', text: 'FD_CLOSE: ' } },
      },
      {
        id: 'forcibly',
        text: {
          en: '`An existing connection was forcibly closed by the remote host.`',
          ko: '`An existing connection was forcibly closed by the remote host.`',
        },
        is: 'An existing connection was forcibly closed by the remote host.',
        feedback: {
          en: 'That is the text of the error that came with `FD_CLOSE`, 10054. To print it, the server would have to hand that number to `FormatMessage`.',
          ko: '`FD_CLOSE`와 함께 온 오류 10054의 문구입니다. 그것을 출력하려면 그 번호를 `FormatMessage`에 주어야 합니다.',
        },
      },
      {
        id: 'would-block',
        text: {
          en: '`A non-blocking socket operation could not be completed immediately.`',
          ko: '`A non-blocking socket operation could not be completed immediately.`',
        },
        is: 'A non-blocking socket operation could not be completed immediately.',
        feedback: {
          en: 'It could be so, if a call had failed with 10035 before and left its number behind. In this run none has.',
          ko: '앞선 호출이 10035로 실패해 그 번호가 남았다면 그럴 수도 있습니다. 이 실행에는 그런 호출이 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'sixty-fourth',
    prompt: {
      en: '63 clients are connected. How does the 64th learn that there is no room for it?',
      ko: '클라이언트 63개가 접속해 있습니다. 64번째 클라이언트는 자리가 없다는 것을 어떻게 압니까?',
    },
    check: {
      example: '06-01',
      variant: 'one-too-many',
      read: { kind: 'line', process: 'crowd-client', after: 'the last one received ' },
    },
    options: [
      {
        id: 'recv',
        text: {
          en: 'Its `connect` succeeds, and only its `recv` fails or returns 0.',
          ko: '`connect`는 성공하고, `recv`가 실패하거나 0을 돌려줄 때에야 안다.',
        },
        right: true,
        is: '-1',
        feedback: {
          en: 'The operating system has made the connection; the server accepts it and closes it. A server that wants to be polite says so first.',
          ko: '연결은 운영체제가 맺었고, 서버는 받아들였다가 닫습니다. 친절한 서버라면 닫기 전에 말을 할 것입니다.',
        },
        watch: {
          example: '06-01',
          variant: 'one-too-many',
          at: { event: 'output', process: 'crowd-client', text: 'the last one received' },
        },
      },
      {
        id: 'connect',
        text: { en: 'Its `connect` fails with WSAECONNREFUSED.', ko: '`connect`가 WSAECONNREFUSED로 실패한다.' },
        is: 'none',
        feedback: {
          en: 'That happens where nobody listens. Here the listening socket takes connections however full the arrays are.',
          ko: '그것은 아무도 대기하지 않을 때의 일입니다. 여기서는 배열이 얼마나 찼든 대기 소켓이 연결을 받습니다.',
        },
      },
      {
        id: 'later',
        text: {
          en: 'It waits until somebody leaves and is served then.',
          ko: '누가 떠날 때까지 기다렸다가 그다음에 대답을 받는다.',
        },
        is: '4',
        feedback: {
          en: 'So it would be if the server left it in the connection queue. This one accepts first and looks for room afterwards.',
          ko: '서버가 접속 대기 큐에 남겨 두었다면 그럴 것입니다. 이 서버는 먼저 받아들이고 나서 자리를 봅니다.',
        },
      },
    ],
  },
  {
    kind: 'schedule',
    id: 'part-of-a-send',
    prompt: {
      en: 'Under the schedule `d` the client gets all of its 1780 bytes back. A `send` on a non-blocking socket may take only some of the bytes. Find a schedule under which the rest is left lying.',
      ko: '스케줄 `d`에서는 클라이언트가 1780바이트를 모두 돌려받습니다. 논블로킹 소켓의 `send`는 일부만 받아들일 수도 있습니다. 나머지가 그대로 남게 되는 스케줄을 찾으십시오.',
    },
    quote: { file: '06-01/server.cpp', region: 'send' },
    check: { example: '06-01', variant: 'lost-tail' },
    run: { example: '06-01', variant: 'lost-tail', schedule: 'd' },
    goal: { read: { kind: 'console', process: 'pouring-client' }, lacks: 'received 1780 bytes' },
    solution: 'd-h.1',
    right: {
      en: 'The `send` has succeeded, so `FD_WRITE` is not re-enabled, and no more data comes. Sending on until everything is gone or `send` says WSAEWOULDBLOCK would mend it.',
      ko: '`send`가 성공했으니 `FD_WRITE`는 다시 살아나지 않고, 데이터도 더 오지 않습니다. 다 보내거나 `send`가 WSAEWOULDBLOCK이라고 할 때까지 이어서 보내면 고쳐집니다.',
    },
    wrong: {
      en: 'Under this schedule everything comes back. Look for the place where the scheduler asks how much a `send` takes, and let it take a part.',
      ko: '이 스케줄에서는 모두 돌아옵니다. `send`가 얼마나 받아들이는지 스케줄러가 묻는 곳을 찾아 일부만 받아들이게 하십시오.',
    },
  },
] satisfies readonly QuestionSource[];
