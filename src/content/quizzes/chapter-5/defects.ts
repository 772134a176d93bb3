import type { QuestionSource } from '../schema.ts';

/** 5.2: the server, and what is wrong with it. */
export const defects = [
  {
    kind: 'single',
    id: 'one-client-too-many',
    prompt: {
      en: 'Sixty-four clients connect to the server of example 05-01, one more than it has room for. How does it go on?',
      ko: '예제 05-01의 서버에 자리보다 하나 많은 64개의 클라이언트가 접속합니다. 그다음 어떻게 됩니까?',
    },
    check: { example: '05-01', variant: 'one-too-many', schedules: ['d', 'r1'], read: { kind: 'exit', process: 'server' } },
    options: [
      {
        id: 'dies',
        text: { en: 'The server dies, and with it all connections.', ko: '서버가 죽고, 모든 연결도 함께 끊긴다.' },
        right: true,
        is: '-1073741819',
        feedback: {
          en: 'The socket without a record was tied to the window all the same. Its first message leads to `clients[-1]`: an access violation, 0xC0000005.',
          ko: '기록이 없는 소켓도 그대로 창에 이었습니다. 그 첫 메시지가 `clients[-1]`에 이르고, 액세스 위반 0xC0000005가 됩니다.',
        },
        watch: { example: '05-01', variant: 'one-too-many', at: { event: 'finding', code: 'out-of-bounds-read' } },
      },
      {
        id: 'turned-away',
        text: {
          en: 'The last client is closed; the others are served until the window is closed.',
          ko: '마지막 클라이언트만 끊기고, 나머지는 창을 닫을 때까지 대답을 받는다.',
        },
        is: '0',
        feedback: {
          en: 'So it is in example 04-02, which closes the socket. Here the result of `addClient` is looked at by nobody.',
          ko: '소켓을 닫는 예제 04-02가 그렇습니다. 여기서는 `addClient`의 결과를 아무도 보지 않습니다.',
        },
      },
      {
        id: 'hangs',
        text: { en: 'The server hangs in `accept`.', ko: '서버가 `accept`에서 멈춘다.' },
        is: 'running',
        feedback: {
          en: '`accept` succeeds as for the 63 before. And the socket is non-blocking: no call but `GetMessage` waits in this server.',
          ko: '`accept`는 앞의 63번과 똑같이 성공합니다. 게다가 소켓이 논블로킹이라, 이 서버에서 기다리는 호출은 `GetMessage`뿐입니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'gone-before-served',
    prompt: {
      en: 'A client connects and leaves at once. The server prints `left` and dies. Which message kills it?',
      ko: '클라이언트가 접속하자마자 떠납니다. 서버는 `left`를 출력하고 죽습니다. 서버를 죽인 메시지는 어느 것입니까?',
    },
    check: { example: '05-01', variant: 'leave-at-once', read: { kind: 'findings', severity: 'error' } },
    options: [
      {
        id: 'write-after-close',
        text: {
          en: '`FD_WRITE`, which finds no record: `FD_CLOSE` came first and removed it.',
          ko: '`FD_WRITE`. 먼저 온 `FD_CLOSE`가 기록을 없애서 찾지 못한다.',
        },
        right: true,
        is: 'out-of-bounds-read, null-dereference',
        feedback: {
          en: 'The accepted socket began with the events of the listening one, `FD_CLOSE` among them. So `FD_CLOSE` was in the queue before the server asked for `FD_WRITE`.',
          ko: '받아들인 소켓은 대기 소켓의 이벤트로 시작하고 거기에 `FD_CLOSE`가 있습니다. 그래서 서버가 `FD_WRITE`를 부탁하기 전에 `FD_CLOSE`가 큐에 들어가 있었습니다.',
        },
        watch: { example: '05-01', variant: 'leave-at-once', at: { event: 'output', process: 'server', text: 'left' } },
      },
      {
        id: 'close-twice',
        text: {
          en: '`FD_CLOSE`, which comes twice: the same record is deleted two times.',
          ko: '두 번 온 `FD_CLOSE`. 같은 기록을 두 번 지운다.',
        },
        is: 'double-free',
        feedback: {
          en: 'A second `FD_CLOSE` may indeed be in the queue. But it would not find the record either: what it looks for is the socket.',
          ko: '`FD_CLOSE`가 하나 더 큐에 있을 수는 있습니다. 그러나 그것도 소켓으로 기록을 찾으므로 지워진 기록을 찾지 못합니다.',
        },
      },
      {
        id: 'read-of-nothing',
        text: {
          en: '`FD_READ`: `recv` returns 0, and the server uses it as a length.',
          ko: '`FD_READ`. `recv`가 0을 돌려주고 서버가 그것을 길이로 쓴다.',
        },
        is: 'out-of-bounds-write',
        feedback: {
          en: 'No data has come, so no `FD_READ` is posted. And with a length of 0 the terminator would go to `buffer[0]`, which exists.',
          ko: '온 데이터가 없으므로 `FD_READ`도 없습니다. 길이가 0이어도 종료 문자는 있는 자리인 `buffer[0]`에 쓰입니다.',
        },
      },
    ],
  },
  {
    kind: 'line',
    id: 'read-of-a-flag',
    prompt: {
      en: 'In every run of this server, a `recv` after the first echo fails with `WSAEWOULDBLOCK`. Which line reads the value, never set, that is to blame?',
      ko: '이 서버는 언제 실행해도 첫 에코 다음의 `recv`가 `WSAEWOULDBLOCK`으로 실패합니다. 그 까닭인, 한 번도 정해지지 않은 값을 읽는 줄은 어느 것입니까?',
    },
    quote: { file: '05-01/server.cpp', region: 'write' },
    check: { example: '05-01', variant: 'two-talkers', read: { kind: 'finding-line', code: 'uninitialised-read' } },
    lines: [
      {
        has: 'if (client->readDelayed)',
        right: true,
        feedback: {
          en: '`addClient` leaves `readDelayed` as `new` found it. If that happens to be other than 0, the server posts itself an `FD_READ` for which there is no data.',
          ko: '`addClient`는 `readDelayed`를 `new`가 받은 그대로 둡니다. 그 값이 마침 0이 아니면 서버는 데이터도 없는 `FD_READ`를 자신에게 게시합니다.',
        },
        watch: { example: '05-01', variant: 'two-talkers', at: { event: 'finding', code: 'uninitialised-read' } },
      },
      {
        has: 'if (client->received <= client->sent)',
        feedback: {
          en: 'Both members are set to 0 by `addClient`. Which one does it leave out?',
          ko: '두 멤버는 `addClient`가 0으로 정합니다. 빠뜨린 것은 무엇입니까?',
        },
      },
      {
        has: 'PostMessage(window, WM_SOCKET, socket, FD_READ);',
        feedback: {
          en: 'This line posts the superfluous message. But whether it is reached was decided before it.',
          ko: '쓸데없는 메시지를 게시하는 줄입니다. 그러나 여기에 올지는 그 앞에서 정해졌습니다.',
        },
      },
    ],
    otherwise: {
      en: 'Everything read here has been set. Look for the member of the record that `addClient` leaves out.',
      ko: '여기서 읽는 값은 모두 정해져 있습니다. 기록의 멤버 가운데 `addClient`가 빠뜨린 것을 찾으십시오.',
    },
  },
  {
    kind: 'short',
    id: 'lost-at-the-end',
    prompt: {
      en: 'A client sends 2100 bytes, ends its sending side and then reads. In the prepared run both buffers hold 1000 bytes. How many bytes does it get back?',
      ko: '클라이언트가 2100바이트를 보내고 보내는 쪽을 닫은 다음 읽습니다. 준비된 실행에서 두 버퍼는 1000바이트입니다. 돌려받는 것은 몇 바이트입니까?',
    },
    check: {
      example: '05-01',
      variant: 'half-close',
      read: { kind: 'line', process: 'half-closing-client', after: 'received ' },
    },
    accepts: ['2000 bytes', '2000'],
    right: {
      en: 'The last 100 bytes are in the record when `FD_CLOSE` comes, and the record is removed with them. `FD_CLOSE` means that the peer sends no more; it may well be reading.',
      ko: '마지막 100바이트가 기록에 있을 때 `FD_CLOSE`가 오고, 기록과 함께 사라집니다. `FD_CLOSE`는 상대가 더 보내지 않는다는 뜻입니다. 읽고는 있을 수 있습니다.',
    },
    wrong: {
      en: 'As much as fits into the two buffers on the way back is safe. What does the server do with what it still owes when `FD_CLOSE` comes?',
      ko: '돌아오는 길의 두 버퍼에 들어간 만큼은 안전합니다. `FD_CLOSE`가 왔을 때 서버는 남은 빚을 어떻게 합니까?',
    },
    near: [
      {
        forms: ['2100', '2100 bytes'],
        feedback: {
          en: 'So it should be. But the server removes the record on `FD_CLOSE`, whatever it still owes.',
          ko: '그래야 옳습니다. 그러나 서버는 빚이 남아 있어도 `FD_CLOSE`가 오면 기록을 없앱니다.',
        },
      },
      {
        forms: ['1000', '1000 bytes'],
        feedback: {
          en: 'Two buffers lie on the way back: the send buffer of the server and the receive buffer of the client.',
          ko: '돌아오는 길에는 버퍼가 둘 있습니다. 서버의 송신 버퍼와 클라이언트의 수신 버퍼입니다.',
        },
      },
    ],
    watch: { example: '05-01', variant: 'half-close', at: { event: 'output', process: 'server', text: 'left' } },
  },
  {
    kind: 'schedule',
    id: 'a-send-that-takes-a-part',
    prompt: {
      en: 'Under the schedule `d` this client gets back all 1780 bytes. Find a schedule under which it does without some of them for ever.',
      ko: '스케줄 `d`에서는 이 클라이언트가 1780바이트를 모두 돌려받습니다. 일부를 영영 돌려받지 못하는 스케줄을 찾으십시오.',
    },
    quote: { file: '05-01/server.cpp', region: 'write' },
    check: { example: '05-01', variant: 'lost-tail' },
    run: { example: '05-01', variant: 'lost-tail', schedule: 'd' },
    goal: { read: { kind: 'line', process: 'pouring-client', after: 'received ' }, lacks: '1780' },
    solution: 'd-g.1',
    right: {
      en: 'A `send` took a part and did so successfully. The server waits for `FD_WRITE`, which only a failed `send` brings. Call `send` until everything is sent or `WSAEWOULDBLOCK` comes.',
      ko: '`send`가 일부만 받아들였고, 그것은 성공입니다. 서버는 `FD_WRITE`를 기다리지만 실패한 `send`가 있어야 옵니다. 다 보내거나 `WSAEWOULDBLOCK`이 나올 때까지 `send`를 부르십시오.',
    },
    wrong: {
      en: 'All bytes come back. Look for the step at which a `send` is given more than the send buffer has room for, and decide how much it takes.',
      ko: '모두 돌아옵니다. `send`가 송신 버퍼의 빈자리보다 많은 것을 받는 단계를 찾아, 얼마나 받아들일지 정하십시오.',
    },
  },
  {
    kind: 'single',
    id: 'where-the-reason-stands',
    prompt: {
      en: 'A client resets its connection while the server waits in `GetMessage`. Where does the server learn the reason?',
      ko: '서버가 `GetMessage`에서 기다리는 동안 클라이언트가 연결을 리셋합니다. 서버는 그 까닭을 어디에서 알 수 있습니까?',
    },
    claim: { documentation: 'WSAAsyncSelect function' },
    options: [
      {
        id: 'in-the-message',
        text: { en: 'In the upper half of `lParam` of the `FD_CLOSE` message.', ko: '`FD_CLOSE` 메시지의 `lParam` 위 절반에서.' },
        right: true,
        feedback: {
          en: '`WSAGETSELECTERROR(lParam)` is `WSAECONNRESET`, 10054. The server of example 05-01 sees that it is other than 0 and throws it away.',
          ko: '`WSAGETSELECTERROR(lParam)`이 `WSAECONNRESET`, 곧 10054입니다. 예제 05-01의 서버는 0이 아닌 것만 보고 버립니다.',
        },
        watch: { example: '05-01', variant: 'reset-after-echo', at: { event: 'output', process: 'server', text: 'left' } },
      },
      {
        id: 'last-error',
        text: { en: 'In what `WSAGetLastError` returns.', ko: '`WSAGetLastError`가 돌려주는 값에서.' },
        feedback: {
          en: 'It is about calls of this thread that failed, and none has. In the run it gives 10035, left behind by a `recv`.',
          ko: '그것은 이 스레드가 불러서 실패한 함수의 이야기인데, 실패한 것이 없습니다. 이 실행에서는 `recv`가 남긴 10035가 나옵니다.',
        },
      },
      {
        id: 'wparam',
        text: { en: 'In `wParam` of the message.', ko: '메시지의 `wParam`에서.' },
        feedback: { en: '`wParam` is the socket that the message is about.', ko: '`wParam`은 어느 소켓의 메시지인지를 나타냅니다.' },
      },
      {
        id: 'getmessage',
        text: { en: 'In what `GetMessage` returns.', ko: '`GetMessage`가 돌려주는 값에서.' },
        feedback: {
          en: '`GetMessage` returns −1 when it fails itself. A message about a bad event is a message like any other.',
          ko: '`GetMessage`는 자신이 실패했을 때 −1을 돌려줍니다. 나쁜 소식을 담은 메시지도 여느 메시지와 같습니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
