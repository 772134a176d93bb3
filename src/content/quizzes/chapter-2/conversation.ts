import type { QuestionSource } from '../schema.ts';

/** 2.4, the server and the client of example 02-03. */
export const conversation = [
  {
    kind: 'single',
    id: 'silent-first',
    prompt: {
      en: 'Two clients of 02-03 have connected, one after the other. Nobody has typed anything yet. In which call does the server’s only thread stand?',
      ko: '02-03의 클라이언트 둘이 차례로 접속했습니다. 아직 아무도 입력하지 않았습니다. 서버의 하나뿐인 스레드는 어느 호출에 서 있습니까?',
    },
    check: {
      example: '02-03',
      read: { kind: 'waiting', process: 'server' },
    },
    options: [
      {
        id: 'recv',
        text: { en: 'In `recv`, on the first client’s socket.', ko: '첫째 클라이언트의 소켓에 대한 `recv`.' },
        right: true,
        is: 'recv',
        feedback: {
          en: 'It waits for one socket, and data on another does not wake it. Whatever the second client sends now lies in a receive buffer that nobody looks at.',
          ko: '소켓 하나를 기다릴 뿐이라 다른 소켓의 데이터로는 깨어나지 않습니다. 이제 둘째가 보내는 것은 아무도 보지 않는 수신 버퍼에 쌓입니다.',
        },
        watch: { example: '02-03', variant: 'glued', at: { event: 'blocked', process: 'server', api: 'recv' } },
      },
      {
        id: 'accept',
        text: { en: 'In `accept`, which comes first for a new client.', ko: '`accept`. 새 클라이언트가 오면 그것이 먼저이다.' },
        is: 'accept',
        feedback: {
          en: 'To get there the inner loop would have to end, and it ends only when the first client leaves.',
          ko: '거기로 가려면 안쪽 반복문이 끝나야 하는데, 첫째가 떠나야 끝납니다.',
        },
      },
      {
        id: 'both',
        text: { en: 'In both `accept` and `recv`.', ko: '`accept`와 `recv` 양쪽.' },
        is: 'accept, recv',
        feedback: {
          en: 'One thread stands in one place. To wait in two, two threads are needed: that is chapter 3.',
          ko: '스레드 하나는 한 곳에만 설 수 있습니다. 두 곳에서 기다리려면 스레드가 둘이어야 하고, 그것이 3장입니다.',
        },
      },
      {
        id: 'none',
        text: { en: 'In none: it goes round between the two clients.', ko: '아무 데도 서 있지 않고 두 클라이언트 사이를 돈다.' },
        is: 'none',
        feedback: {
          en: 'It has not even heard of the second client; only the operating system has. And a blocking call goes round nowhere.',
          ko: '서버는 둘째가 온 줄도 모릅니다. 아는 것은 운영체제뿐입니다. 그리고 블로킹 호출은 어디로도 돌지 않습니다.',
        },
      },
    ],
  },
  {
    kind: 'short',
    id: 'piled-up',
    prompt: {
      en: 'While the server is busy with another client, this one sends `one`, `two` and `three` by three calls. All of it arrives. Then its turn comes. What does the server print behind the address in its first line of data?',
      ko: '서버가 다른 클라이언트를 상대하는 동안 이 클라이언트가 `one`, `two`, `three`를 세 번에 나누어 보냅니다. 모두 도착하고, 그다음 차례가 옵니다. 서버가 처음 출력하는 데이터 줄에서 주소 뒤에는 무엇이 나옵니까?',
    },
    check: { example: '02-03', variant: 'glued', read: { kind: 'line', process: 'server', after: '] ' } },
    accepts: ['onetwothree'],
    right: {
      en: 'All of it lies in the receive buffer by then, end to end, and `recv` takes what is there. Where one `send` ended is written nowhere.',
      ko: '그때는 모두 수신 버퍼에 이어져 있고, `recv`는 있는 것을 가져갑니다. 한 번의 `send`가 어디서 끝났는지는 어디에도 적혀 있지 않습니다.',
    },
    wrong: {
      en: 'Where have the bytes been since they were sent, and how many of them may one `recv` take?',
      ko: '보낸 바이트들은 그동안 어디에 있었고, `recv` 한 번이 얼마나 가져갈 수 있습니까?',
    },
    near: [
      {
        forms: ['one'],
        feedback: {
          en: 'If `recv` returned messages, yes. It returns bytes, up to 1024 of them, and eleven are there.',
          ko: '`recv`가 메시지를 돌려준다면 그렇습니다. `recv`는 1024개까지 바이트를 돌려주고, 열한 개가 와 있습니다.',
        },
      },
      {
        forms: ['three'],
        feedback: {
          en: 'Nothing is overwritten or lost while it waits. TCP keeps every byte, in order.',
          ko: '기다리는 동안 덮어쓰거나 잃는 것은 없습니다. TCP는 모든 바이트를 순서대로 지킵니다.',
        },
      },
    ],
    watch: { example: '02-03', variant: 'glued', at: { event: 'output', process: 'server', text: 'onetwothree' } },
  },
  {
    kind: 'order',
    id: 'second-in-line',
    prompt: {
      en: 'One client connects and is silent for a second, a second one sends its lines meanwhile. Put the events in order.',
      ko: '한 클라이언트가 접속해 1초 동안 말이 없고, 그사이 둘째가 줄을 보냅니다. 사건을 순서대로 늘어놓으십시오.',
    },
    check: { example: '02-03', variant: 'glued' },
    items: [
      {
        id: 'listening',
        text: { en: '`listen` returns in the server', ko: '서버에서 `listen`이 리턴한다' },
        feedback: { en: 'Without it everyone would be refused.', ko: '이것이 없으면 모두 거부당합니다.' },
        at: { event: 'returned', process: 'server', api: 'listen' },
      },
      {
        id: 'connected',
        text: { en: 'the second client’s `connect` returns', ko: '둘째 클라이언트의 `connect`가 리턴한다' },
        feedback: {
          en: 'The operating system makes the connection and puts it into the queue.',
          ko: '운영체제가 접속을 맺고 큐에 넣습니다.',
        },
        at: { event: 'returned', process: 'client', api: 'connect' },
      },
      {
        id: 'sent',
        text: { en: 'the second client’s last `send` returns', ko: '둘째 클라이언트의 마지막 `send`가 리턴한다' },
        feedback: {
          en: 'There is room in the buffers, so it needs nobody at the other end.',
          ko: '버퍼에 자리가 있으니 저쪽에 아무도 없어도 됩니다.',
        },
        at: { event: 'returned', process: 'client', api: 'send', nth: 3 },
      },
      {
        id: 'left',
        text: { en: '`recv` returns 0 to the server for the first time', ko: '서버의 `recv`가 처음으로 0을 돌려준다' },
        feedback: {
          en: 'The silent client has closed. The inner loop ends.',
          ko: '말 없던 클라이언트가 닫았습니다. 안쪽 반복문이 끝납니다.',
        },
        at: { event: 'returned', process: 'server', api: 'recv', value: '0' },
      },
      {
        id: 'accepted',
        text: { en: '`accept` returns for the second time', ko: '`accept`가 두 번째로 리턴한다' },
        feedback: {
          en: 'Only now does the program learn of a client that has said everything already.',
          ko: '할 말을 이미 다 한 클라이언트를 프로그램은 이제야 압니다.',
        },
        at: { event: 'returned', process: 'server', api: 'accept', nth: 2 },
      },
      {
        id: 'received',
        text: { en: '`recv` returns 11', ko: '`recv`가 11을 돌려준다' },
        feedback: {
          en: 'Everything at once, before the 0 that says the client has finished.',
          ko: '한꺼번에 나옵니다. 끝났다는 뜻의 0은 그다음입니다.',
        },
        at: { event: 'returned', process: 'server', api: 'recv', value: '11' },
      },
    ],
    watch: { example: '02-03', variant: 'glued', at: { event: 'returned', process: 'server', api: 'accept', nth: 2 } },
  },
  {
    kind: 'single',
    id: 'server-closed',
    prompt: {
      en: 'The server closes the connection as soon as it has accepted it. After that the client of 02-03 sends its lines, one after the other, until a call fails. What do its calls of `send` return?',
      ko: '서버가 접속을 받자마자 닫습니다. 그 뒤 02-03의 클라이언트가 한 줄씩, 호출이 실패할 때까지 보냅니다. `send`는 무엇을 돌려줍니까?',
    },
    check: { example: '02-03', variant: 'server-gone', read: { kind: 'returned', process: 'client', api: 'send' } },
    options: [
      {
        id: 'then-fails',
        text: { en: 'First 3, then `SOCKET_ERROR`.', ko: '먼저 3, 그다음 `SOCKET_ERROR`.' },
        right: true,
        is: '3, SOCKET_ERROR',
        feedback: {
          en: 'The first is a copy into the buffer. The bytes arrive where no socket is left, a reset comes back, and the next call learns of it.',
          ko: '첫 번째는 버퍼에 복사한 것입니다. 바이트가 소켓이 없는 곳에 도착하고, 리셋이 돌아오고, 다음 호출이 그것을 알게 됩니다.',
        },
        watch: { example: '02-03', variant: 'server-gone', at: { event: 'returned', process: 'client', api: 'send' } },
      },
      {
        id: 'at-once',
        text: { en: '`SOCKET_ERROR` at once.', ko: '곧바로 `SOCKET_ERROR`.' },
        is: 'SOCKET_ERROR',
        feedback: {
          en: 'That the server has finished sending is no reason for the client to stop. For all it knows the server may still be reading.',
          ko: '서버가 보내기를 끝냈다고 해서 클라이언트까지 그만둘 까닭은 없습니다. 서버가 아직 읽고 있을 수도 있으니까요.',
        },
      },
      {
        id: 'zero',
        text: { en: '0, since the peer has closed.', ko: '상대가 닫았으므로 0.' },
        is: '0',
        feedback: {
          en: '0 is what `recv` says. `send` has no such answer, and this client never calls `recv`.',
          ko: '0은 `recv`의 대답입니다. `send`에는 그런 대답이 없고, 이 클라이언트는 `recv`를 부르지 않습니다.',
        },
      },
      {
        id: 'for-ever',
        text: { en: '3 each time: nobody tells it.', ko: '번번이 3. 알려 주는 이가 없다.' },
        is: '3, 3, 5',
        feedback: {
          en: 'For a while. But the server’s system answers bytes for a socket that is gone, and that answer ends the connection.',
          ko: '잠시는 그렇습니다. 그러나 서버 쪽 시스템은 없어진 소켓으로 온 바이트에 답을 하고, 그 답이 연결을 끝냅니다.',
        },
      },
    ],
  },
  {
    kind: 'line',
    id: 'before-the-buffer',
    prompt: {
      en: 'A line is typed whose first byte is 0. Which line of the client reads outside `buffer`?',
      ko: '첫 바이트가 0인 줄이 들어왔습니다. 클라이언트의 어느 줄이 `buffer` 바깥을 읽습니까?',
    },
    quote: { file: '02-03/client.cpp', region: 'talk' },
    check: { example: '02-03', variant: 'nul-line', read: { kind: 'finding-line', code: 'out-of-bounds-read' } },
    lines: [
      {
        has: "if (buffer[length - 1] == '\\n')",
        right: true,
        feedback: {
          en: '`strlen` stops at the first 0 and gives 0, so the index is -1. Checking `length > 0` first would keep it inside.',
          ko: '`strlen`은 첫 0에서 멈추어 0을 돌려주고, 첨자는 -1이 됩니다. 먼저 `length > 0`인지 살피면 안에 머뭅니다.',
        },
        watch: { example: '02-03', variant: 'nul-line', at: { event: 'finding', code: 'out-of-bounds-read' } },
      },
      {
        has: 'strlen(buffer)',
        feedback: {
          en: 'It finds its 0 at the very first place. Its result is what becomes dangerous.',
          ko: '바로 첫 자리에서 0을 찾습니다. 위험해지는 것은 그 결과입니다.',
        },
      },
      {
        has: 'fgets(buffer, BUFFER_SIZE, stdin)',
        feedback: {
          en: 'It is told the size and keeps to it, and it writes rather than reads.',
          ko: '크기를 알고 지키며, 읽는 것이 아니라 씁니다.',
        },
      },
      {
        has: 'send(clientSocket, buffer, length, 0)',
        feedback: {
          en: 'With a length of 0 the loop has been left before. This line is not reached.',
          ko: '길이가 0이면 그 전에 반복문을 나갑니다. 이 줄에는 오지 않습니다.',
        },
      },
    ],
    otherwise: {
      en: 'Look for an index that is computed from the length of the text.',
      ko: '글자의 길이로 계산한 첨자를 찾아보십시오.',
    },
  },
] satisfies readonly QuestionSource[];
