import type { QuestionSource } from '../schema.ts';

/** 3.1, "What is wrong with this server". */
export const defects = [
  {
    kind: 'line',
    id: 'past-the-end',
    prompt: {
      en: 'A client sends exactly 1024 bytes, and one `recv` returns them all. Which line writes outside `buffer`?',
      ko: '클라이언트가 정확히 1024바이트를 보내고, `recv` 한 번이 그것을 모두 돌려줍니다. `buffer` 바깥에 쓰는 줄은 어느 것입니까?',
    },
    quote: { file: '03-01/server.cpp', region: 'communicate' },
    check: { example: '03-01', variant: 'exactly-1024', read: { kind: 'finding-line', code: 'out-of-bounds-write' } },
    lines: [
      {
        has: "buffer[received] = '\\0';",
        right: true,
        feedback: {
          en: '`received` is 1024, and the last element is `buffer[1023]`. One byte of somebody else becomes 0. Asking `recv` for one byte less keeps it inside.',
          ko: '`received`는 1024이고 마지막 원소는 `buffer[1023]`입니다. 남의 1바이트가 0이 됩니다. `recv`에 한 바이트 적게 달라고 하면 안에 머뭅니다.',
        },
        watch: { example: '03-01', variant: 'exactly-1024', at: { event: 'finding', code: 'out-of-bounds-write' } },
      },
      {
        has: 'recv(clientSocket, buffer, BUFFER_SIZE, 0)',
        feedback: {
          en: '`recv` never writes more than the size it is given, and 1024 bytes fit. But the number that it returns is dangerous for what follows.',
          ko: '`recv`는 주어진 크기보다 많이 쓰지 않고, 1024바이트는 들어갑니다. 다만 돌려주는 수가 뒤에서 위험해집니다.',
        },
      },
      {
        has: 'printf("[%s:%d] %s\\n"',
        feedback: {
          en: '`printf` reads. It may read on behind the buffer if it finds no terminator, but it writes nothing there.',
          ko: '`printf`는 읽습니다. 종료 문자를 찾지 못하면 버퍼 뒤까지 읽을 수는 있어도, 그곳에 쓰지는 않습니다.',
        },
      },
      {
        has: 'send(clientSocket, buffer, received, 0)',
        feedback: {
          en: '`send` reads `received` bytes, and the buffer has as many. Nothing is written into it.',
          ko: '`send`는 `received`바이트를 읽고, 버퍼에는 그만큼 있습니다. 버퍼에 쓰는 것은 없습니다.',
        },
      },
      {
        has: 'getpeername(clientSocket',
        feedback: {
          en: 'It writes into `peer`, and `peerSize` tells it how large that is.',
          ko: '`peer`에 쓰며, 그 크기는 `peerSize`가 알려 줍니다.',
        },
      },
    ],
    otherwise: {
      en: 'Nothing is stored into `buffer` here. Look for what happens to the number that `recv` has returned.',
      ko: '여기서는 `buffer`에 아무것도 넣지 않습니다. `recv`가 돌려준 수가 어디에 쓰이는지 보십시오.',
    },
  },
  {
    kind: 'single',
    id: 'left-at-once',
    prompt: {
      en: 'A client connects and leaves before it has sent a byte. The server prints `left` and an address. Which address?',
      ko: '클라이언트가 접속한 뒤 한 바이트도 보내지 않고 떠납니다. 서버는 `left`와 주소를 출력합니다. 어떤 주소입니까?',
    },
    check: { example: '03-01', variant: 'leave-at-once', schedules: ['d', 'r1', 'r2'], read: { kind: 'findings' } },
    options: [
      {
        id: 'never-filled',
        text: {
          en: 'Whatever lay in the memory of `peer` before: nobody has filled it in.',
          ko: '`peer`의 메모리에 전부터 있던 값. 아무도 채우지 않았다.',
        },
        right: true,
        is: 'uninitialised-argument',
        feedback: {
          en: '`getpeername` is called only after data has come. Without data the loop is left before it, and `peer` is read as it was found.',
          ko: '`getpeername`은 데이터가 온 다음에만 불립니다. 데이터가 없으면 그 전에 반복문을 나가고, `peer`는 있던 그대로 읽힙니다.',
        },
        watch: { example: '03-01', variant: 'leave-at-once', at: { event: 'finding', code: 'uninitialised-argument' } },
      },
      {
        id: 'clients',
        text: { en: 'The address of that client, as with every other.', ko: '다른 클라이언트와 마찬가지로 그 클라이언트의 주소.' },
        is: 'none',
        feedback: {
          en: 'The listening thread knew it, from `accept`, but handed over only the socket. The communication thread asks for it too late.',
          ko: '그 주소는 대기 스레드가 `accept`에서 알았지만 소켓만 넘겼습니다. 통신 스레드는 너무 늦게 묻습니다.',
        },
      },
      {
        id: 'previous',
        text: {
          en: 'That of the client before, since all threads share `peer`.',
          ko: '앞선 클라이언트의 주소. 스레드가 모두 `peer`를 함께 쓰기 때문이다.',
        },
        is: 'data-race',
        feedback: {
          en: '`peer` is a local variable, and each thread has a stack of its own. Threads share only what is global.',
          ko: '`peer`는 지역 변수이고 스레드마다 자기 스택이 있습니다. 스레드가 함께 쓰는 것은 전역 변수뿐입니다.',
        },
      },
      {
        id: 'crash',
        text: {
          en: 'None: `inet_ntoa` gets a null pointer, and the thread is stopped there.',
          ko: '없다. `inet_ntoa`가 널 포인터를 받아 스레드가 그 자리에서 멈춘다.',
        },
        is: 'null-dereference',
        feedback: {
          en: '`inet_ntoa` takes the address by value, not by pointer, and makes text of any four bytes. That is why the defect looks like an ordinary line.',
          ko: '`inet_ntoa`는 주소를 포인터가 아니라 값으로 받으며, 어떤 4바이트든 글자로 만듭니다. 그래서 이 결함은 평범한 한 줄처럼 보입니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'success-as-error',
    prompt: {
      en: 'A client says goodbye in good order, `recv` returns 0, and the server calls `printError("recv")`. What stands on its console behind `recv:`?',
      ko: '클라이언트가 얌전히 접속을 끊어 `recv`가 0을 돌려주고, 서버는 `printError("recv")`를 부릅니다. 콘솔의 `recv:` 뒤에는 무엇이 찍힙니까?',
    },
    check: {
      example: '03-01',
      variant: 'two-talkers',
      schedules: ['d', 'r1'],
      read: { kind: 'line', process: 'server', after: 'recv: ' },
    },
    options: [
      {
        id: 'completed',
        text: { en: '`The operation completed successfully.`', ko: '`The operation completed successfully.`' },
        right: true,
        is: 'The operation completed successfully.',
        feedback: {
          en: 'Nothing has failed, so there is no error number; the one that happens to be there is 0. It could as well be that of an earlier failure.',
          ko: '실패한 것이 없으니 오류 번호도 없고, 마침 남아 있던 번호가 0입니다. 앞선 실패의 번호가 남아 있었을 수도 있습니다.',
        },
        watch: { example: '03-01', variant: 'two-talkers', at: { event: 'output', process: 'server', text: 'recv: ' } },
      },
      {
        id: 'forcibly',
        text: {
          en: '`An existing connection was forcibly closed by the remote host.`',
          ko: '`An existing connection was forcibly closed by the remote host.`',
        },
        is: 'An existing connection was forcibly closed by the remote host.',
        feedback: {
          en: 'That is the text of WSAECONNRESET (10054). A reset makes `recv` return `SOCKET_ERROR`; a graceful close makes it return 0.',
          ko: 'WSAECONNRESET(10054)의 문구입니다. 연결이 강제로 끊기면 `recv`는 `SOCKET_ERROR`를, 정상적으로 끊기면 0을 돌려줍니다.',
        },
      },
      {
        id: 'silence',
        text: { en: 'Nothing: for 0 there is no text.', ko: '아무것도 찍히지 않는다. 0에 해당하는 문구는 없다.' },
        is: 'none',
        feedback: {
          en: 'There is one: `FormatMessage` knows the number 0 and has a sentence for it, which is what makes this line so misleading.',
          ko: '있습니다. `FormatMessage`는 0번에도 문장을 갖고 있으며, 그래서 이 줄은 사람을 헷갈리게 합니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'deaf-client',
    prompt: {
      en: 'One client sends and sends and never reads. Another says nothing. All buffers are full by now. Where do the four threads of the server stand?',
      ko: '한 클라이언트는 보내기만 하고 읽지 않으며, 다른 클라이언트는 말이 없습니다. 버퍼는 모두 가득 찼습니다. 서버의 네 스레드는 어디에 서 있습니까?',
    },
    check: { example: '03-01', variant: 'never-reads', schedules: ['d', 'r1', 'r2'], read: { kind: 'waiting', process: 'server' } },
    options: [
      {
        id: 'one-in-send',
        text: {
          en: 'In `WaitForSingleObject`, `accept`, `send` and `recv`: only the deaf client’s thread is stuck.',
          ko: '`WaitForSingleObject`, `accept`, `send`, `recv`. 읽지 않는 클라이언트의 스레드만 묶인다.',
        },
        right: true,
        is: 'WaitForSingleObject, accept, send, recv',
        feedback: {
          en: '`send` returns when everything has been copied into the send buffer, and there is no room. The other thread goes on waiting for its own client and would answer it at once.',
          ko: '`send`는 송신 버퍼에 모두 복사되어야 반환하는데 자리가 없습니다. 다른 스레드는 자기 클라이언트를 기다리고 있다가 곧바로 대답할 수 있습니다.',
        },
        watch: { example: '03-01', variant: 'never-reads', at: { event: 'blocked', process: 'server', api: 'send' } },
      },
      {
        id: 'both-in-recv',
        text: {
          en: 'In `WaitForSingleObject`, `accept` and twice in `recv`: `send` never blocks.',
          ko: '`WaitForSingleObject`, `accept`, 그리고 두 번의 `recv`. `send`는 블록되지 않는다.',
        },
        is: 'WaitForSingleObject, accept, recv, recv',
        feedback: {
          en: 'While there is room in the send buffer it looks like that. A blocking socket’s `send` waits when there is none.',
          ko: '송신 버퍼에 자리가 있는 동안은 그렇게 보입니다. 자리가 없으면 블로킹 소켓의 `send`는 기다립니다.',
        },
      },
      {
        id: 'thread-gone',
        text: {
          en: 'In `WaitForSingleObject`, `accept` and `recv`: `send` has failed, and its thread has ended.',
          ko: '`WaitForSingleObject`, `accept`, `recv`. `send`가 실패해 그 스레드는 끝났다.',
        },
        is: 'WaitForSingleObject, accept, recv',
        feedback: {
          en: 'Full buffers are no error to a blocking socket. It waits, without a limit, as long as the connection stands.',
          ko: '블로킹 소켓에게 버퍼가 가득 찬 것은 오류가 아닙니다. 연결이 살아 있는 한 끝없이 기다립니다.',
        },
      },
      {
        id: 'all-stuck',
        text: {
          en: 'In `WaitForSingleObject`, `send` and `send`, with `accept` stuck behind them: one full buffer stops the server.',
          ko: '`WaitForSingleObject`와 두 번의 `send`, 그 뒤에 밀린 `accept`. 버퍼 하나가 차면 서버가 멈춘다.',
        },
        is: 'WaitForSingleObject, accept, send, send',
        feedback: {
          en: 'Every connection has buffers of its own, and every client a thread of its own. What is full for one says nothing about the others.',
          ko: '연결마다 자기 버퍼가 있고 클라이언트마다 자기 스레드가 있습니다. 하나가 찼다고 다른 것까지 막히지는 않습니다.',
        },
      },
    ],
  },
  {
    kind: 'schedule',
    id: 'address-of-a-socket',
    prompt: {
      en: 'This server hands its threads the address of a variable. Under the schedule `r1` both clients get their answers, and the test is green. Find a schedule under which a client is left without one.',
      ko: '이 서버는 스레드에 변수의 주소를 넘깁니다. 스케줄 `r1`에서는 두 클라이언트가 모두 답을 받아 시험이 통과합니다. 답을 받지 못하는 클라이언트가 생기는 스케줄을 찾으십시오.',
    },
    quote: { file: '03-01/hasty-server.cpp', region: 'accept' },
    check: { example: '03-01', variant: 'hasty' },
    run: { example: '03-01', variant: 'hasty', schedule: 'r1' },
    goal: { read: { kind: 'count', of: { event: 'process-ended' } }, lacks: '2' },
    solution: 'r7',
    right: {
      en: 'The second `accept` has written into the variable before the first thread read it. Two threads serve one client, and the other waits for ever. Nothing fixes who comes first, so some day it happens.',
      ko: '첫 스레드가 읽기 전에 두 번째 `accept`가 변수를 덮어썼습니다. 두 스레드가 한 클라이언트를 맡고, 다른 하나는 끝없이 기다립니다. 누가 먼저인지 정해진 바가 없으니 언젠가는 일어납니다.',
    },
    wrong: {
      en: 'Under this schedule both clients are answered. The listening thread would have to reach its next `accept` before the new thread has read the variable.',
      ko: '이 스케줄에서는 두 클라이언트가 모두 답을 받습니다. 새 스레드가 변수를 읽기 전에 대기 스레드가 다음 `accept`까지 가야 합니다.',
    },
  },
  {
    kind: 'short',
    id: 'second-server',
    prompt: {
      en: 'You start the same server a second time. Which error does `bind` give there? Name it or give its number.',
      ko: '같은 서버를 하나 더 실행합니다. 그곳에서 `bind`가 내는 오류는 무엇입니까? 이름이나 번호로 답하십시오.',
    },
    check: { example: '03-01', variant: 'two-servers', read: { kind: 'errors', process: 'second-server', api: 'bind' } },
    accepts: ['10048', 'WSAEADDRINUSE'],
    right: {
      en: 'The first server’s listening socket has local port 40100 already. The second leaves with `return -1`; it has not even begun to listen.',
      ko: '로컬 포트 40100은 이미 첫 서버의 대기 소켓이 가졌습니다. 둘째는 `listen`까지 가지도 못하고 `return -1`로 끝납니다.',
    },
    wrong: {
      en: 'What does the second server ask for that the first one has and cannot share?',
      ko: '첫 서버가 이미 갖고 있어 나눌 수 없는 것을 둘째 서버가 달라고 합니다. 그것이 무엇입니까?',
    },
    near: [
      {
        forms: ['10061', 'WSAECONNREFUSED'],
        feedback: {
          en: 'That is what a client’s `connect` gives when nobody listens at the port. Here somebody listens already.',
          ko: '포트에서 아무도 기다리지 않을 때 클라이언트의 `connect`가 내는 오류입니다. 여기서는 이미 누가 기다리고 있습니다.',
        },
      },
      {
        forms: ['10013', 'WSAEACCES'],
        feedback: {
          en: 'That comes when the first socket holds the port exclusively (`SO_EXCLUSIVEADDRUSE`) and the second asks to share it. Neither asks for either here.',
          ko: '첫 소켓이 `SO_EXCLUSIVEADDRUSE`로 포트를 독점하고 둘째가 함께 쓰자고 할 때 나옵니다. 여기서는 어느 쪽도 그러지 않습니다.',
        },
      },
    ],
    watch: { example: '03-01', variant: 'two-servers', at: { event: 'returned', process: 'second-server', api: 'bind' } },
  },
] satisfies readonly QuestionSource[];
