import type { QuestionSource } from '../schema.ts';

/** 4.2: the server with one thread, and where it falls short. */
export const serving = [
  {
    kind: 'single',
    id: 'threads-for-sixty-three',
    prompt: {
      en: '63 clients are connected to server 04-02. How many threads does it have?',
      ko: '04-02 서버에 클라이언트 63개가 접속해 있습니다. 서버의 스레드는 모두 몇 개입니까?',
    },
    check: { example: '04-02', variant: 'full-table', read: { kind: 'count', of: { event: 'thread-started', process: 'server' } } },
    options: [
      {
        id: 'two',
        text: { en: 'Two', ko: '둘' },
        right: true,
        is: '2',
        feedback: {
          en: 'One waits in `select` for all sockets together, and `main` waits for that one. `main` could just as well do the work itself.',
          ko: '하나는 `select`에서 모든 소켓을 한꺼번에 기다리고, `main`은 그 스레드를 기다립니다. `main`이 직접 일해도 그만입니다.',
        },
        watch: { example: '04-02', variant: 'two-talkers', at: { event: 'blocked', process: 'server', api: 'select' } },
      },
      {
        id: 'three',
        text: { en: 'Three', ko: '셋' },
        is: '3',
        feedback: {
          en: 'A thread for `accept` alone is what chapter 3 had. Here the listening socket is one more socket in the read set.',
          ko: '`accept`만 맡는 스레드는 3장에 있었습니다. 여기서는 대기 소켓도 읽기 셋에 든 소켓의 하나일 뿐입니다.',
        },
      },
      {
        id: 'sixty-five',
        text: { en: '65', ko: '65' },
        is: '65',
        feedback: {
          en: 'That is a thread for each client. What belongs to a client lies in its record now, and none has a thread of its own.',
          ko: '클라이언트마다 하나씩인 수입니다. 이제 클라이언트에 딸린 것은 기록에 있고, 스레드는 따로 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'order',
    id: 'two-rounds',
    prompt: {
      en: 'A client of server 04-02 sends a line. Put what follows in order.',
      ko: '04-02 서버의 클라이언트가 한 줄을 보냅니다. 이어지는 일을 순서대로 놓으십시오.',
    },
    check: { example: '04-02', variant: 'exactly-1024' },
    items: [
      {
        id: 'told-readable',
        text: { en: '`select` returns with the client in the read set', ko: '읽기 셋에 클라이언트를 남기고 `select`가 돌아온다' },
        feedback: {
          en: 'Bytes have come, so `recv` would not have to wait.',
          ko: '바이트가 왔으니 `recv`가 기다리지 않아도 됩니다.',
        },
        at: { event: 'returned', process: 'server', api: 'select', nth: 2 },
      },
      {
        id: 'received',
        text: { en: '`recv` takes the bytes into the record', ko: '`recv`가 바이트를 기록으로 가져온다' },
        feedback: {
          en: 'Now `received` is larger than `sent`: the client is owed something.',
          ko: '이제 `received`가 `sent`보다 큽니다. 클라이언트에게 빚이 생겼습니다.',
        },
        at: { event: 'returned', process: 'server', api: 'recv' },
      },
      {
        id: 'told-writable',
        text: { en: '`select` returns with the client in the write set', ko: '쓰기 셋에 클라이언트를 남기고 `select`가 돌아온다' },
        feedback: {
          en: 'In this round it was put into the write set only; the send buffer is empty, so `select` comes back at once.',
          ko: '이번 바퀴에는 쓰기 셋에만 넣었습니다. 송신 버퍼가 비어 있으니 `select`가 곧바로 돌아옵니다.',
        },
        at: { event: 'returned', process: 'server', api: 'select', nth: 3 },
      },
      {
        id: 'sent',
        text: { en: '`send` takes the bytes', ko: '`send`가 바이트를 받아들인다' },
        feedback: {
          en: 'Both numbers go back to 0, and the next round reads of this client again.',
          ko: '두 수가 0으로 돌아가고, 다음 바퀴부터 이 클라이언트를 다시 읽습니다.',
        },
        at: { event: 'returned', process: 'server', api: 'send' },
      },
      {
        id: 'answered',
        text: { en: '`recv` returns in the client', ko: '클라이언트에서 `recv`가 돌아온다' },
        feedback: {
          en: 'The echo has cost two calls of `select`. Trying to send right after receiving would save one.',
          ko: '에코에 `select`가 두 번 들었습니다. 받은 다음 곧바로 보내 보면 한 번을 아낍니다.',
        },
        at: { event: 'returned', process: 'rude-client', api: 'recv' },
      },
    ],
    watch: { example: '04-02', variant: 'exactly-1024', at: { event: 'returned', process: 'server', api: 'select', nth: 2 } },
  },
  {
    kind: 'short',
    id: 'sixty-four-connect',
    prompt: {
      en: 'The server has room for 63 clients. 64 connect one after the other. How many of the 64 calls of `connect` succeed?',
      ko: '서버의 자리는 클라이언트 63개입니다. 64개가 차례로 접속합니다. `connect` 64번 가운데 성공하는 것은 몇 번입니까?',
    },
    check: {
      example: '04-02',
      variant: 'one-too-many',
      read: { kind: 'count', of: { event: 'returned', process: 'crowd-client', api: 'connect', value: '0' } },
    },
    accepts: ['64'],
    right: {
      en: 'The system makes connections without asking the program. The last one is accepted, finds no record and is closed: from a successful `connect` nobody can tell that there is somebody to talk to.',
      ko: '연결은 프로그램에 묻지 않고 시스템이 맺습니다. 마지막 하나는 받아들여졌다가 기록이 없어 닫힙니다. `connect`가 성공했다고 상대해 줄 누가 있다는 뜻은 아닙니다.',
    },
    wrong: {
      en: 'Who makes the connection, and does it need the program’s consent?',
      ko: '연결을 맺는 것은 누구이며, 프로그램의 허락이 필요합니까?',
    },
    near: [
      {
        forms: ['63'],
        feedback: {
          en: 'So many get a record. The 64th is refused only after it has connected, and after `accept` at that.',
          ko: '기록을 얻는 것이 그만큼입니다. 64번째는 접속한 다음에, 그것도 `accept`된 다음에야 거절당합니다.',
        },
      },
    ],
    watch: { example: '04-02', variant: 'one-too-many', at: { event: 'output', process: 'server', text: 'turned away' } },
  },
  {
    kind: 'single',
    id: 'never-would-block',
    prompt: {
      en: 'A client sends 3000 bytes before it reads one, and all buffers fill up. Which errors does `send` give in server 04-02?',
      ko: '클라이언트가 1바이트도 읽지 않고 3000바이트를 보내 버퍼가 모두 찹니다. 04-02 서버의 `send`는 어떤 오류를 냅니까?',
    },
    quote: { file: '04-02/server.cpp', region: 'fill-sets' },
    check: { example: '04-02', variant: 'pouring', schedules: ['d', 'r1', 'r2'], read: { kind: 'errors', process: 'server', api: 'send' } },
    options: [
      {
        id: 'no-error',
        text: { en: 'None: it is called only when there is room.', ko: '없다. 자리가 있을 때만 부른다.' },
        right: true,
        is: 'none',
        feedback: {
          en: 'A client that is owed something is in the write set alone, and `select` leaves it there only if there is room. Until then the server waits and reads nothing more of it.',
          ko: '빚이 있는 클라이언트는 쓰기 셋에만 있고, `select`는 자리가 있어야 남깁니다. 그때까지 서버는 기다리며 더 읽지 않습니다.',
        },
        watch: { example: '04-02', variant: 'pouring', at: { event: 'blocked', process: 'server', api: 'select', nth: 4 } },
      },
      {
        id: 'would-block',
        text: { en: '`WSAEWOULDBLOCK`, and the server tries again.', ko: '`WSAEWOULDBLOCK`. 서버가 다시 시도한다.' },
        is: '10035',
        feedback: {
          en: 'The server is ready for that, as it should be. But it asks `select` for room before every `send`, so it does not come to it.',
          ko: '서버는 그런 경우에도 대비해 두었고, 그래야 마땅합니다. 그러나 `send`마다 먼저 `select`에 자리를 묻기 때문에 거기까지 가지 않습니다.',
        },
      },
      {
        id: 'no-buffers',
        text: { en: '`WSAENOBUFS`, and the client is removed.', ko: '`WSAENOBUFS`. 클라이언트를 없앤다.' },
        is: '10055',
        feedback: {
          en: 'That says that the system has run out of memory for buffers. A buffer that is merely full is nothing of the kind.',
          ko: '시스템에 버퍼로 쓸 메모리가 없다는 오류입니다. 버퍼가 찬 것은 그런 일이 아닙니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'zero-in-received',
    prompt: {
      en: 'Someone changes `BUFFER_SIZE` in server 04-02 to 1000, hexadecimal 3E8. `buffer` is full, and the terminator hits the lowest byte of `received`. How many of the 1000 bytes does the server then send back?',
      ko: '누가 04-02 서버의 `BUFFER_SIZE`를 1000, 16진수로 3E8로 고쳤습니다. `buffer`가 가득 차서 종료 문자가 `received`의 가장 낮은 바이트에 쓰입니다. 그러면 서버는 1000바이트 가운데 몇 바이트를 돌려보냅니까?',
    },
    quote: { file: '04-02/server.cpp', region: 'record' },
    check: {
      example: '04-02',
      variant: 'exactly-1024',
      edits: [
        ['server.cpp', '#define BUFFER_SIZE 1024', '#define BUFFER_SIZE 1000'],
        ['../03-01/rude-client.cpp', '#define MESSAGE_SIZE 1024', '#define MESSAGE_SIZE 1000'],
      ],
      read: { kind: 'returned', process: 'server', api: 'send' },
    },
    accepts: ['768'],
    right: {
      en: 'E8 becomes 00, and 300 in hexadecimal is 768. With 1024, which is 400, the same zero changed nothing: a defect that hides behind a round number.',
      ko: 'E8이 00이 되고, 16진수 300은 768입니다. 16진수로 400인 1024에서는 같은 0이 아무것도 바꾸지 않았습니다. 딱 떨어지는 수 뒤에 숨어 있던 결함입니다.',
    },
    wrong: {
      en: 'Write 1000 as two bytes, 03 and E8. The lowest byte lies first in memory, and it becomes 0. Which number is left?',
      ko: '1000을 두 바이트 03과 E8로 적어 보십시오. 메모리에는 가장 낮은 바이트가 먼저 있고, 그것이 0이 됩니다. 남는 수는 무엇입니까?',
    },
    near: [
      {
        forms: ['1000'],
        feedback: {
          en: 'So it would be if the zero fell on padding. `buffer` ends right where `received` begins.',
          ko: '0이 채움 바이트에 떨어졌다면 그럴 것입니다. `buffer`가 끝나는 바로 그 자리에서 `received`가 시작합니다.',
        },
      },
      {
        forms: ['999'],
        feedback: {
          en: 'No byte of the data is lost; the number that counts them is damaged.',
          ko: '데이터는 하나도 잃지 않았습니다. 다친 것은 그것을 세는 수입니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'neighbour-waits',
    prompt: {
      en: 'Removing a record makes the loop pass over the next client in that round, though it has sent something. Why is that client answered all the same?',
      ko: '기록을 없애면 반복문이 다음 클라이언트를, 보낸 것이 있는데도 그 바퀴에서는 건너뜁니다. 그 클라이언트가 그래도 대답을 받는 까닭은 무엇입니까?',
    },
    claim: { documentation: 'select function (winsock2.h)' },
    options: [
      {
        id: 'told-again',
        text: { en: '`select` tells of unread data each time it is asked.', ko: '`select`는 읽지 않은 데이터를 물을 때마다 알린다.' },
        right: true,
        feedback: {
          en: 'It looks at how things are. Notifications of the next chapters tell of what happens, once; there the same slip would leave a client silent for ever.',
          ko: '지금의 사정을 보기 때문입니다. 다음 장들의 알림은 일어난 일을 한 번만 알립니다. 거기서 같은 실수를 하면 클라이언트가 영영 대답을 못 받습니다.',
        },
        watch: { example: '04-02', variant: 'skipped-neighbour', at: { event: 'output', process: 'server', text: 'late' } },
      },
      {
        id: 'set-kept',
        text: { en: 'Its place in the read set is kept for the next round.', ko: '읽기 셋의 자리가 다음 바퀴까지 남아 있다.' },
        feedback: {
          en: 'Both sets are emptied at the start of a round. The client is put in again and found ready again.',
          ko: '두 셋은 바퀴가 시작될 때 비워집니다. 클라이언트를 다시 넣고, 다시 준비되었다는 답을 듣는 것입니다.',
        },
      },
      {
        id: 'sends-again',
        text: {
          en: 'TCP sends the bytes again until the program has read them.',
          ko: '프로그램이 읽을 때까지 TCP가 바이트를 다시 보낸다.',
        },
        feedback: {
          en: 'TCP repeats what the other computer has not acknowledged. These bytes have long been in the receive buffer.',
          ko: 'TCP가 다시 보내는 것은 상대 컴퓨터가 확인하지 않은 것입니다. 이 바이트는 진작에 수신 버퍼에 와 있습니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
