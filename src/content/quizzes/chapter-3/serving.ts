import type { QuestionSource } from '../schema.ts';

/** 3.0 and 3.1: threads that wait, and what wakes them. */
export const serving = [
  {
    kind: 'short',
    id: 'sixty-four-silent',
    prompt: {
      en: 'Sixty-four clients are connected to the server of example 03-01, and all of them are silent. How many threads does the server have?',
      ko: '예제 03-01의 서버에 클라이언트 64개가 접속했고 모두 말이 없습니다. 서버의 스레드는 모두 몇 개입니까?',
    },
    check: { example: '03-01', variant: 'crowd', read: { kind: 'count', of: { event: 'thread-started', process: 'server' } } },
    accepts: ['66'],
    right: {
      en: 'The main thread, the listening thread, and one communication thread for each client. All 66 are blocked and use no CPU, but each holds on to the addresses reserved for its stack.',
      ko: '주 스레드, 대기 스레드, 그리고 클라이언트마다 통신 스레드가 하나씩 있습니다. 66개 모두 블록되어 CPU를 쓰지 않지만, 저마다 스택으로 예약한 주소는 계속 차지합니다.',
    },
    wrong: {
      en: 'Count the roles: who waits in `recv`, who waits in `accept`, and who waits for the listening thread to end?',
      ko: '역할을 세어 보십시오. `recv`에서 기다리는 스레드, `accept`에서 기다리는 스레드, 대기 스레드가 끝나기를 기다리는 스레드가 있습니다.',
    },
    near: [
      {
        forms: ['64'],
        feedback: {
          en: 'Those are the communication threads alone. Somebody still waits in `accept` for the next client, and `main` waits too.',
          ko: '통신 스레드만 센 수입니다. 다음 클라이언트를 `accept`에서 기다리는 스레드가 있고, `main`도 기다리고 있습니다.',
        },
      },
      {
        forms: ['65'],
        feedback: {
          en: 'One is missing. The main thread has nothing left to do, yet it may not leave: when `main` returns, the process ends.',
          ko: '하나가 빠졌습니다. 주 스레드는 할 일이 없지만 떠날 수 없습니다. `main`이 반환하면 프로세스가 끝나기 때문입니다.',
        },
      },
    ],
    watch: { example: '03-01', variant: 'crowd', at: { event: 'output', process: 'crowd-client', text: '64 connections' } },
  },
  {
    kind: 'wake',
    id: 'whose-bytes',
    prompt: {
      en: 'Everybody waits as the table says. Now bytes that `client` has sent arrive at the server, and its thread has sent them back. Which thread is woken next?',
      ko: '모두가 표와 같이 기다리고 있습니다. `client`가 보낸 데이터가 서버에 도착했고, 서버의 스레드가 그 데이터를 되돌려 보냈습니다. 다음에 깨어나는 스레드는 어느 것입니까?',
    },
    situation: {
      example: '03-01',
      variant: 'small-segments',
      at: { event: 'blocked', process: 'server', thread: 'communicate', api: 'recv' },
    },
    check: {
      example: '03-01',
      variant: 'small-segments',
      read: { kind: 'wakes', after: { event: 'blocked', process: 'server', thread: 'communicate', api: 'recv' } },
    },
    options: [
      {
        id: 'client-main',
        thread: 'client main',
        right: true,
        feedback: {
          en: 'The echo arrives in its receive buffer, and its `recv` was waiting for exactly that. `recvn` takes what has come and waits for the rest.',
          ko: '에코가 이 스레드의 수신 버퍼에 도착하고, `recv`는 바로 그것을 기다리고 있었습니다. `recvn`은 온 만큼 받고 나머지를 기다립니다.',
        },
        watch: { example: '03-01', variant: 'small-segments', at: { event: 'woken', process: 'client', thread: 'main', nth: 2 } },
      },
      {
        id: 'server-main',
        thread: 'server main',
        feedback: {
          en: 'It waits for the listening thread to end, and data of a client ends no thread. Nothing that arrives from the network wakes it.',
          ko: '이 스레드는 대기 스레드가 끝나기를 기다립니다. 클라이언트의 데이터는 스레드를 끝내지 않으므로, 네트워크에서 무엇이 와도 깨어나지 않습니다.',
        },
      },
      {
        id: 'server-accept',
        thread: 'server acceptClients',
        feedback: {
          en: '`accept` waits for a new connection. Bytes on a connection that exists already belong to its communication socket.',
          ko: '`accept`는 새 접속을 기다립니다. 이미 맺어진 접속의 데이터는 그 접속의 통신 소켓으로 갑니다.',
        },
      },
      {
        id: 'server-communicate',
        thread: 'server communicate',
        feedback: {
          en: 'It has just taken what there was and waits again. To wake it, the client would have to send more, or the rest of its message to arrive.',
          ko: '방금 있던 것을 받고 다시 기다리는 중입니다. 깨어나려면 클라이언트가 더 보내거나 메시지의 나머지가 도착해야 합니다.',
        },
      },
    ],
  },
  {
    kind: 'order',
    id: 'one-visit',
    prompt: {
      en: 'A client connects and sends a line. Put the events into the order in which they happen, whatever the schedule.',
      ko: '클라이언트 하나가 접속해 한 줄을 보냅니다. 스케줄이 어떻든 반드시 지켜지는 순서로 사건을 늘어놓으십시오.',
    },
    check: { example: '03-01', variant: 'small-segments', schedules: ['d', 'r1', 'r2', 'r3', 'r4'] },
    items: [
      {
        id: 'listening',
        text: { en: '`listen` returns in the server', ko: '서버에서 `listen`이 반환한다' },
        feedback: {
          en: 'Before it, no client can connect: it would be refused.',
          ko: '이보다 먼저는 접속할 수 없습니다. 거부당합니다.',
        },
        at: { event: 'returned', process: 'server', api: 'listen' },
      },
      {
        id: 'connected',
        text: { en: '`connect` returns in the client', ko: '클라이언트에서 `connect`가 반환한다' },
        feedback: {
          en: 'The operating system of the server completes the connection by itself; nobody needs to have called `accept`.',
          ko: '접속은 서버 쪽 운영체제가 알아서 맺습니다. 아직 아무도 `accept`를 부르지 않았어도 됩니다.',
        },
        at: { event: 'returned', process: 'client', api: 'connect' },
      },
      {
        id: 'accepted',
        text: { en: '`accept` returns in the listening thread', ko: '대기 스레드에서 `accept`가 반환한다' },
        feedback: {
          en: 'It hands out the connection that exists by then, as the handle of a new communication socket.',
          ko: '그때까지 맺어진 접속을 새 통신 소켓의 핸들로 내어 줍니다.',
        },
        at: { event: 'returned', process: 'server', api: 'accept' },
      },
      {
        id: 'begun',
        text: { en: 'the communication thread begins', ko: '통신 스레드가 시작된다' },
        feedback: {
          en: 'The listening thread starts it once it has a socket to hand over.',
          ko: '대기 스레드는 넘겨줄 소켓이 생긴 다음에 이 스레드를 시작합니다.',
        },
        at: { event: 'thread-started', process: 'server', thread: 'communicate' },
      },
      {
        id: 'received',
        text: { en: '`recv` returns for the first time in the server', ko: '서버에서 `recv`가 처음으로 반환한다' },
        feedback: {
          en: 'Bytes may have been waiting in the receive buffer for long; they are taken when the thread asks.',
          ko: '데이터는 오래전부터 수신 버퍼에 있었을 수 있습니다. 스레드가 달라고 할 때 비로소 건네집니다.',
        },
        at: { event: 'returned', process: 'server', thread: 'communicate', api: 'recv' },
      },
      {
        id: 'answered',
        text: { en: '`recv` returns for the first time in the client', ko: '클라이언트에서 `recv`가 처음으로 반환한다' },
        feedback: {
          en: 'What comes back are the bytes that the server has received and sent: the client is always last.',
          ko: '돌아오는 것은 서버가 받아서 보낸 데이터입니다. 클라이언트는 언제나 마지막입니다.',
        },
        at: { event: 'returned', process: 'client', api: 'recv' },
      },
    ],
    watch: { example: '03-01', variant: 'small-segments', at: { event: 'returned', process: 'server', api: 'accept' } },
  },
  {
    kind: 'single',
    id: 'main-leaves',
    prompt: {
      en: 'Someone takes `WaitForSingleObject(thread, INFINITE);` out of `main`, since the listening thread does all the work anyway. What becomes of the server?',
      ko: '어차피 일은 대기 스레드가 다 한다며 누가 `main`에서 `WaitForSingleObject(thread, INFINITE);`를 뺐습니다. 서버는 어떻게 됩니까?',
    },
    check: {
      example: '03-01',
      variant: 'two-talkers',
      edits: [['server.cpp', '    WaitForSingleObject(thread, INFINITE);\n', '']],
      schedules: ['d', 'r1'],
      read: { kind: 'exit', process: 'server' },
    },
    options: [
      {
        id: 'ends',
        text: {
          en: 'It ends at once: `main` returns, and the listening thread goes with the process.',
          ko: '곧바로 끝난다. `main`이 반환하고, 대기 스레드는 프로세스와 함께 사라진다.',
        },
        right: true,
        is: '0',
        feedback: {
          en: 'Returning from `main` is calling `exit`, and a process that ends takes all its threads along. The exit code is 0, as if all were well.',
          ko: '`main`에서 반환하는 것은 `exit`를 부르는 것과 같고, 끝나는 프로세스는 모든 스레드를 데리고 갑니다. 종료 코드는 아무 일 없었다는 듯 0입니다.',
        },
      },
      {
        id: 'serves-on',
        text: {
          en: 'It serves on: a process lives as long as any of its threads.',
          ko: '계속 서비스한다. 프로세스는 스레드가 하나라도 있는 한 살아 있다.',
        },
        is: 'running',
        feedback: {
          en: 'Windows alone would have it so, if the main thread ended by `ExitThread`. But the C runtime ends the process when `main` returns.',
          ko: '주 스레드가 `ExitThread`로 끝났다면 윈도우로서는 그렇습니다. 그러나 `main`이 반환하면 C 런타임이 프로세스를 끝냅니다.',
        },
      },
      {
        id: 'fails',
        text: {
          en: 'It ends with exit code -1, because `WSACleanup` fails while a thread is still in `accept`.',
          ko: '대기 스레드가 아직 `accept` 안에 있어 `WSACleanup`이 실패하므로 종료 코드 -1로 끝난다.',
        },
        is: '-1',
        feedback: {
          en: '`WSACleanup` does not ask who is still waiting, and nobody looks at its result. `main` goes on to `return 0`.',
          ko: '`WSACleanup`은 누가 기다리는지 묻지 않고, 이 서버는 그 결과를 보지도 않습니다. `main`은 그대로 `return 0`에 이릅니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'closed-handle',
    prompt: {
      en: 'Why may the listening thread call `CloseHandle(thread)` right after starting the thread?',
      ko: '대기 스레드가 스레드를 시작하자마자 `CloseHandle(thread)`를 불러도 되는 까닭은 무엇입니까?',
    },
    claim: { documentation: 'CloseHandle function (handleapi.h)' },
    options: [
      {
        id: 'one-reference',
        text: {
          en: 'It gives back one reference to the thread object; the thread itself runs until its function returns.',
          ko: '스레드 개체를 가리키는 참조 하나를 돌려줄 뿐이고, 스레드는 자기 함수가 반환할 때까지 돈다.',
        },
        right: true,
        feedback: {
          en: 'The object goes away when the thread has ended and all handles are closed. Without this call a busy server would pile up the objects of threads long gone.',
          ko: '개체는 스레드가 끝나고 핸들이 모두 닫혀야 없어집니다. 이 호출이 없으면 바쁜 서버에는 이미 끝난 스레드의 개체가 쌓여 갑니다.',
        },
        watch: { example: '03-01', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'CloseHandle' } },
      },
      {
        id: 'waits-first',
        text: { en: 'It waits until the thread has ended and closes the handle then.', ko: '스레드가 끝나기를 기다렸다가 핸들을 닫는다.' },
        feedback: {
          en: '`CloseHandle` waits for nothing. If it did, the server would take its second client only after the first had left.',
          ko: '`CloseHandle`은 아무것도 기다리지 않습니다. 기다린다면 서버는 첫 클라이언트가 떠난 뒤에야 둘째를 받을 것입니다.',
        },
      },
      {
        id: 'copied',
        text: {
          en: 'The new thread has a copy of the handle, which stays open.',
          ko: '새 스레드가 핸들의 사본을 가지고 있고, 그것은 열린 채로 있다.',
        },
        feedback: {
          en: 'A thread gets no handle to itself. It needs none in order to run.',
          ko: '스레드는 자기 자신의 핸들을 받지 않습니다. 도는 데에는 핸들이 필요 없습니다.',
        },
      },
      {
        id: 'socket',
        text: {
          en: 'The handle is that of the socket, which the thread has taken over.',
          ko: '그 핸들은 소켓의 것이고, 소켓은 이미 스레드가 넘겨받았다.',
        },
        feedback: {
          en: '`_beginthreadex` returns the handle of the thread. A socket is closed with `closesocket`, and closing it here would cut the client off.',
          ko: '`_beginthreadex`가 돌려주는 것은 스레드의 핸들입니다. 소켓은 `closesocket`으로 닫으며, 여기서 닫으면 클라이언트가 끊깁니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
