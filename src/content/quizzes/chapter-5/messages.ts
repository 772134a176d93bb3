import type { QuestionSource } from '../schema.ts';

/** 5.0 and 5.1: the message loop, and what sockets post when. */
export const messages = [
  {
    kind: 'prints',
    id: 'quit-comes-last',
    prompt: {
      en: 'Two messages and then the end are posted before the loop begins. What does the program print?',
      ko: '반복문이 시작되기 전에 메시지 둘과 끝을 게시합니다. 이 프로그램은 무엇을 출력합니까?',
    },
    quote: {
      program: `#include <windows.h>
#include <stdio.h>

LRESULT CALLBACK handleMessage(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message < WM_USER)
        return DefWindowProc(window, message, wParam, lParam);
    printf("message %u\\n", message - WM_USER);
    return 0;
}

int main()
{
    WNDCLASSA description;
    ZeroMemory(&description, sizeof(description));
    description.lpfnWndProc = handleMessage;
    description.lpszClassName = "Quiz";
    RegisterClassA(&description);
    HWND window = CreateWindowA("Quiz", "", 0, 0, 0, 10, 10, NULL, NULL, NULL, NULL);

    PostMessageA(window, WM_USER + 1, 0, 0);
    PostMessageA(window, WM_USER + 2, 0, 0);
    PostQuitMessage(7);

    MSG message;
    while (GetMessageA(&message, NULL, 0, 0) > 0)
        DispatchMessageA(&message);
    printf("end %d\\n", (int)message.wParam);
    return 0;
}
`,
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: 'message 1\nmessage 2\nend 7',
    right: {
      en: 'Messages come out in the order in which they were posted, and the end comes after them. The 7 arrives in `wParam` of `WM_QUIT`.',
      ko: '메시지는 게시한 순서대로 나오고 끝은 그다음에 옵니다. 7은 `WM_QUIT`의 `wParam`으로 옵니다.',
    },
    wrong: {
      en: 'Nothing is handled while messages are posted; that begins in the loop. What does `PostQuitMessage` do with what stands in the queue?',
      ko: '게시하는 동안에는 아무것도 처리되지 않고, 처리는 반복문에서 시작됩니다. `PostQuitMessage`는 큐에 있는 것을 어떻게 합니까?',
    },
    near: [
      {
        forms: ['end 7'],
        feedback: {
          en: '`PostQuitMessage` throws nothing away. `GetMessage` returns 0 once the messages that were posted have come out.',
          ko: '`PostQuitMessage`는 아무것도 버리지 않습니다. 게시된 메시지가 다 나온 다음 `GetMessage`가 0을 돌려줍니다.',
        },
      },
      {
        forms: ['message 1\nmessage 2\nend 0'],
        feedback: {
          en: 'Right about the order. But the argument of `PostQuitMessage` comes through, as `wParam` of the last message.',
          ko: '순서는 맞습니다. 다만 `PostQuitMessage`의 인자가 마지막 메시지의 `wParam`으로 전해집니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'threads-for-sixty-three',
    prompt: {
      en: 'Sixty-three clients are connected to the server of example 05-01. How many threads does the server have?',
      ko: '예제 05-01의 서버에 클라이언트 63개가 접속했습니다. 서버의 스레드는 모두 몇 개입니까?',
    },
    check: { example: '05-01', variant: 'full-table', read: { kind: 'count', of: { event: 'thread-started', process: 'server' } } },
    accepts: ['1', 'one', '하나'],
    right: {
      en: 'The main thread makes the window, waits in `GetMessage`, and runs the window procedure for every message. Nobody else is needed, and nothing has to be locked.',
      ko: '주 스레드가 창을 만들고, `GetMessage`에서 기다리고, 메시지마다 윈도우 프로시저를 실행합니다. 다른 스레드는 필요 없고, 잠글 것도 없습니다.',
    },
    wrong: {
      en: 'Who runs the window procedure? `DispatchMessage` is an ordinary call.',
      ko: '윈도우 프로시저는 누가 실행합니까? `DispatchMessage`도 보통 함수 호출입니다.',
    },
    near: [
      {
        forms: ['2'],
        feedback: {
          en: 'So it was with `select`. Here the main thread has something to do: it is the one in the message loop.',
          ko: '`select`를 쓴 서버가 그랬습니다. 여기서는 주 스레드가 할 일이 있습니다. 메시지 반복문을 도는 것이 주 스레드입니다.',
        },
      },
      {
        forms: ['64', '65'],
        feedback: {
          en: 'That is the count of chapter 3, a thread for each client. Here a client is a record and not a thread.',
          ko: '클라이언트마다 스레드를 두는 3장의 셈입니다. 여기서 클라이언트는 스레드가 아니라 기록입니다.',
        },
      },
    ],
    watch: { example: '05-01', variant: 'full-table', at: { event: 'output', process: 'crowd-client', text: 'connected 63' } },
  },
  {
    kind: 'order',
    id: 'one-echo',
    prompt: {
      en: 'A client connects and sends. Put the calls of the server of example 05-01 into the order in which they return.',
      ko: '클라이언트 하나가 접속해 보냅니다. 예제 05-01의 서버가 부르는 함수들을 돌아오는 순서대로 늘어놓으십시오.',
    },
    check: { example: '05-01', variant: 'exactly-1024', schedules: ['d', 'r1', 'r2'] },
    items: [
      {
        id: 'asks-for-accept',
        text: { en: '`WSAAsyncSelect` for the listening socket', ko: '대기 소켓의 `WSAAsyncSelect`' },
        feedback: {
          en: 'It is tied to the window before anybody can connect, so no client comes unnoticed.',
          ko: '누가 접속할 수 있게 되기 전에 창에 이으므로, 모르는 사이에 오는 클라이언트가 없습니다.',
        },
        at: { event: 'returned', process: 'server', api: 'WSAAsyncSelect' },
      },
      {
        id: 'listens',
        text: { en: '`listen`', ko: '`listen`' },
        feedback: { en: 'From here on clients can connect.', ko: '이때부터 클라이언트가 접속할 수 있습니다.' },
        at: { event: 'returned', process: 'server', api: 'listen' },
      },
      {
        id: 'accepts',
        text: { en: '`accept`', ko: '`accept`' },
        feedback: {
          en: 'In answer to `FD_ACCEPT`. The new socket has the events of the listening one at first.',
          ko: '`FD_ACCEPT`를 보고 부릅니다. 새 소켓은 처음에 대기 소켓의 이벤트를 가집니다.',
        },
        at: { event: 'returned', process: 'server', api: 'accept' },
      },
      {
        id: 'asks-for-data',
        text: { en: '`WSAAsyncSelect` for the client’s socket', ko: '클라이언트 소켓의 `WSAAsyncSelect`' },
        feedback: {
          en: 'It replaces the inherited events. Data that has come already is told of at once.',
          ko: '물려받은 이벤트를 대신합니다. 벌써 와 있는 데이터는 곧바로 알려 옵니다.',
        },
        at: { event: 'returned', process: 'server', api: 'WSAAsyncSelect', nth: 2 },
      },
      {
        id: 'receives',
        text: { en: '`recv`', ko: '`recv`' },
        feedback: { en: 'In answer to `FD_READ`.', ko: '`FD_READ`를 보고 부릅니다.' },
        at: { event: 'returned', process: 'server', api: 'recv' },
      },
      {
        id: 'sends',
        text: { en: '`send`', ko: '`send`' },
        feedback: {
          en: 'Right after `recv`, by falling through, and without a message of its own.',
          ko: '`recv` 바로 다음에, 다음 case로 이어져서, 따로 메시지를 받지 않고 부릅니다.',
        },
        at: { event: 'returned', process: 'server', api: 'send' },
      },
    ],
  },
  {
    kind: 'single',
    id: 'ignored-read',
    prompt: {
      en: 'Somebody changes the server of example 05-01 so that it leaves its handler on the very first `FD_READ` without calling `recv`. A client has sent 1024 bytes and waits for them. What comes next?',
      ko: '누가 예제 05-01의 서버를 고쳐, 맨 처음 온 `FD_READ`에서는 `recv`를 부르지 않고 처리를 끝내게 했습니다. 클라이언트는 1024바이트를 보내고 돌려받기를 기다립니다. 그다음 어떻게 됩니까?',
    },
    check: {
      example: '05-01',
      variant: 'exactly-1024',
      edits: [
        [
          'server.cpp',
          '        int received = recv(socket, client->buffer, BUFFER_SIZE, 0);',
          '        static bool skipped = false;\n        if (!skipped)\n        {\n            skipped = true;\n            break;\n        }\n        int received = recv(socket, client->buffer, BUFFER_SIZE, 0);',
        ],
      ],
      schedules: ['d', 'r1', 'r2'],
      read: { kind: 'returned', process: 'server', api: 'recv' },
    },
    options: [
      {
        id: 'silence',
        text: {
          en: 'Nothing. No `FD_READ` comes any more, and `recv` is never called.',
          ko: '아무 일도 없다. `FD_READ`가 더 오지 않고 `recv`는 끝내 불리지 않는다.',
        },
        right: true,
        is: 'none',
        feedback: {
          en: 'An event that was told is told again only after the call that goes with it. Without a `recv`, this socket is silent for ever.',
          ko: '한 번 알린 이벤트는 그에 맞는 함수를 부른 다음에야 다시 알립니다. `recv`를 부르지 않으면 이 소켓은 영영 잠잠합니다.',
        },
      },
      {
        id: 'repeated',
        text: {
          en: 'The data still waits, so `FD_READ` comes once more, and `recv` gets 1024 bytes.',
          ko: '데이터가 아직 남아 있으므로 `FD_READ`가 한 번 더 오고, `recv`가 1024바이트를 받는다.',
        },
        is: '1024',
        feedback: {
          en: 'That is how `select` behaves: it tells you each time that you ask. A message is a note about something that happened, and it was delivered.',
          ko: '`select`가 그렇습니다. 물을 때마다 알려 줍니다. 메시지는 일어난 일을 적은 쪽지이고, 그 쪽지는 이미 전해졌습니다.',
        },
      },
      {
        id: 'late-failure',
        text: {
          en: '`FD_READ` comes once more, but `recv` fails, for the data has been dropped.',
          ko: '`FD_READ`가 한 번 더 오지만, 데이터가 버려져서 `recv`가 실패한다.',
        },
        is: 'SOCKET_ERROR',
        feedback: {
          en: 'TCP never drops what it has acknowledged. The bytes stay in the receive buffer; only nobody is told of them.',
          ko: 'TCP는 받았다고 알린 데이터를 버리지 않습니다. 바이트는 수신 버퍼에 그대로 있고, 다만 아무도 알려 주지 않습니다.',
        },
      },
    ],
  },
  {
    kind: 'multiple',
    id: 'when-room-is-told',
    prompt: {
      en: 'A socket asks for `FD_WRITE` with `WSAAsyncSelect`. When is the message posted?',
      ko: '소켓이 `WSAAsyncSelect`로 `FD_WRITE`를 부탁합니다. 메시지는 언제 게시됩니까?',
    },
    claim: { documentation: 'WSAAsyncSelect function' },
    options: [
      {
        id: 'connected',
        text: { en: 'As soon as the socket is connected.', ko: '소켓이 연결되자마자.' },
        right: true,
        feedback: {
          en: 'A new connection has room, and the program is told of it once. In example 05-01 that message finds nothing to send.',
          ko: '새 연결에는 자리가 있고, 그것을 한 번 알려 줍니다. 예제 05-01에서 그 메시지는 보낼 것이 없어 그냥 지나갑니다.',
        },
        watch: { example: '05-01', variant: 'exactly-1024', at: { event: 'returned', process: 'server', api: 'WSAAsyncSelect', nth: 2 } },
      },
      {
        id: 'after-failure',
        text: {
          en: 'When there is room again after a `send` that failed with `WSAEWOULDBLOCK`.',
          ko: '`send`가 `WSAEWOULDBLOCK`으로 실패한 다음 자리가 다시 났을 때.',
        },
        right: true,
        feedback: {
          en: 'The failed `send` is what makes Winsock watch for room. You may send without having been told; if it fails, wait for the message.',
          ko: '실패한 `send`가 있어야 윈속이 자리가 나는지 지켜봅니다. 알려 오지 않아도 보내 볼 수 있고, 실패하면 그때 메시지를 기다립니다.',
        },
        watch: { example: '05-01', variant: 'pouring', at: { event: 'returned', process: 'server', api: 'send', value: 'SOCKET_ERROR' } },
      },
      {
        id: 'whenever',
        text: { en: 'Again and again while there is room.', ko: '자리가 있는 동안 거듭거듭.' },
        feedback: {
          en: 'Then the queue would be full of them at once: a send buffer nearly always has room.',
          ko: '그렇다면 큐가 그 메시지로 금세 가득 찰 것입니다. 송신 버퍼에는 거의 언제나 자리가 있습니다.',
        },
      },
      {
        id: 'after-part',
        text: {
          en: 'When there is room again after a `send` that took fewer bytes than it was given.',
          ko: '`send`가 주어진 것보다 적게 받아들인 다음 자리가 다시 났을 때.',
        },
        feedback: {
          en: 'Such a `send` has succeeded. Whoever waits for `FD_WRITE` after it waits in vain; send once more, until it is done or fails.',
          ko: '그런 `send`는 성공한 것입니다. 그 뒤에 `FD_WRITE`를 기다리면 헛일이 됩니다. 다 보내거나 실패할 때까지 다시 보내십시오.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'two-numbers',
    prompt: {
      en: 'A program calls `WSAAsyncSelect(s, window, WM_USER + 1, FD_READ)` and then `WSAAsyncSelect(s, window, WM_USER + 2, FD_WRITE)`. Which events does it hear of?',
      ko: '프로그램이 `WSAAsyncSelect(s, window, WM_USER + 1, FD_READ)`를 부르고, 이어서 `WSAAsyncSelect(s, window, WM_USER + 2, FD_WRITE)`를 부릅니다. 어떤 이벤트를 알려 옵니까?',
    },
    claim: { documentation: 'WSAAsyncSelect function' },
    options: [
      {
        id: 'write-only',
        text: { en: '`FD_WRITE`, as `WM_USER + 2`.', ko: '`FD_WRITE`만, `WM_USER + 2`로.' },
        right: true,
        feedback: {
          en: 'The later call takes the place of the earlier one. A socket has one window, one number and one set of events.',
          ko: '나중 호출이 앞의 것을 대신합니다. 한 소켓에는 창 하나, 번호 하나, 이벤트 묶음 하나뿐입니다.',
        },
      },
      {
        id: 'each-its-own',
        text: {
          en: '`FD_READ` as `WM_USER + 1`, and `FD_WRITE` as `WM_USER + 2`.',
          ko: '`FD_READ`는 `WM_USER + 1`로, `FD_WRITE`는 `WM_USER + 2`로.',
        },
        feedback: {
          en: 'That would be handy, but the second call has ended the first. Tell the events apart by the lower half of `lParam`.',
          ko: '그러면 편하겠지만 둘째 호출이 첫째를 끝냈습니다. 이벤트는 `lParam`의 아래 절반으로 가립니다.',
        },
      },
      {
        id: 'both-by-the-second',
        text: { en: 'Both, as `WM_USER + 2`.', ko: '둘 다 `WM_USER + 2`로.' },
        feedback: {
          en: 'Events are not added up over calls. To hear of both, name both in one call: `FD_READ | FD_WRITE`.',
          ko: '여러 번 부른다고 이벤트가 더해지지 않습니다. 둘 다 들으려면 한 번에 `FD_READ | FD_WRITE`라고 적습니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'a-slow-handler',
    prompt: {
      en: 'While the server deals with a message of one client, it computes for a whole second. A message of another client comes. What becomes of it?',
      ko: '서버가 한 클라이언트의 메시지를 처리하면서 1초 동안 계산합니다. 그때 다른 클라이언트의 메시지가 옵니다. 그 메시지는 어떻게 됩니까?',
    },
    claim: { documentation: 'About Messages and Message Queues' },
    options: [
      {
        id: 'waits',
        text: {
          en: 'It waits in the queue until the window procedure has returned.',
          ko: '윈도우 프로시저가 돌아올 때까지 큐에서 기다린다.',
        },
        right: true,
        feedback: {
          en: 'One thread takes the messages out and runs the procedure. During that second the window cannot even be closed.',
          ko: '메시지를 꺼내는 것도 프로시저를 실행하는 것도 한 스레드입니다. 그 1초 동안은 창을 닫지도 못합니다.',
        },
      },
      {
        id: 'another-thread',
        text: { en: 'Windows runs the procedure for it in another thread.', ko: '윈도우가 다른 스레드에서 그 프로시저를 실행한다.' },
        feedback: {
          en: 'A window’s procedure runs in the thread that made the window, and in no other. That is why nothing needs a lock.',
          ko: '창의 프로시저는 창을 만든 스레드에서만 실행됩니다. 그래서 잠금이 필요 없습니다.',
        },
      },
      {
        id: 'interrupts',
        text: { en: 'It interrupts the computation and is dealt with at once.', ko: '계산을 끊고 곧바로 처리된다.' },
        feedback: {
          en: 'A posted message interrupts nobody. It is seen when the thread asks for messages.',
          ko: '게시된 메시지는 아무도 끊지 않습니다. 스레드가 메시지를 달라고 할 때에야 보입니다.',
        },
      },
      {
        id: 'lost',
        text: { en: 'It is lost, since nobody asks for it at that moment.', ko: '그 순간 달라는 이가 없으므로 사라진다.' },
        feedback: {
          en: 'That is what the queue is for: it keeps messages, up to 10,000 of them.',
          ko: '그래서 큐가 있습니다. 큐는 메시지를 10,000개까지 간직합니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
