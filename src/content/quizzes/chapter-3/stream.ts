import type { QuestionSource } from '../schema.ts';

/** 3.2: a stream of bytes, and the end of one. */
export const stream = [
  {
    kind: 'single',
    id: 'zero-from-recv',
    prompt: {
      en: 'On a connected stream socket `recv` was asked for 1024 bytes and has returned 0. What do you know now?',
      ko: '연결된 스트림 소켓에서 `recv`에 1024바이트를 달라고 했더니 0이 돌아왔습니다. 이제 무엇을 알 수 있습니까?',
    },
    claim: { documentation: 'recv function (winsock2.h)' },
    options: [
      {
        id: 'sends-no-more',
        text: {
          en: 'The peer has finished sending, and everything it sent has been received.',
          ko: '상대가 보내기를 마쳤고, 보낸 것은 모두 받았다.',
        },
        right: true,
        feedback: {
          en: 'Just that. It may have closed its sending half only, with `shutdown`, and be waiting for the rest of your answer.',
          ko: '딱 거기까지입니다. `shutdown`으로 보내는 쪽만 닫고 여러분의 나머지 대답을 기다리고 있을 수도 있습니다.',
        },
        watch: { example: '03-01', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'recv', value: '0' } },
      },
      {
        id: 'closesocket',
        text: {
          en: 'The peer has called `closesocket` and receives nothing any more.',
          ko: '상대가 `closesocket`을 불렀고 더는 아무것도 받지 않는다.',
        },
        feedback: {
          en: 'Often it has, but 0 does not say so: after `shutdown(s, SD_SEND)` you see the same 0, and the peer still receives.',
          ko: '대개 그렇지만 0이 그것을 뜻하지는 않습니다. `shutdown(s, SD_SEND)` 뒤에도 똑같이 0이고, 상대는 여전히 받습니다.',
        },
      },
      {
        id: 'empty',
        text: {
          en: 'The receive buffer is empty at the moment; ask again later.',
          ko: '지금 수신 버퍼가 비어 있으니 나중에 다시 물으면 된다.',
        },
        feedback: {
          en: 'On an empty buffer a blocking `recv` waits, and a non-blocking one fails with WSAEWOULDBLOCK. 0 means that nothing will ever come again.',
          ko: '버퍼가 비면 블로킹 `recv`는 기다리고, 논블로킹은 WSAEWOULDBLOCK으로 실패합니다. 0은 다시는 아무것도 오지 않는다는 뜻입니다.',
        },
      },
      {
        id: 'lost',
        text: {
          en: 'The connection has failed; `WSAGetLastError` says why.',
          ko: '연결이 고장 났고 까닭은 `WSAGetLastError`가 알려 준다.',
        },
        feedback: {
          en: 'A failure is `SOCKET_ERROR`, which is -1. After 0 the error number means nothing: it is left over from something else.',
          ko: '실패는 `SOCKET_ERROR`, 곧 -1입니다. 0 다음의 오류 번호는 다른 데서 남은 것이라 뜻이 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'multiple',
    id: 'nine-bytes',
    prompt: {
      en: 'A client calls `send` three times, with 3, 4 and 2 bytes, and leaves. Which sequences can the values that `recv` returns in the server form? Choose all that can.',
      ko: '클라이언트가 3, 4, 2바이트로 `send`를 세 번 부르고 떠납니다. 서버에서 `recv`가 돌려주는 값은 어떤 순서로 나올 수 있습니까? 가능한 것을 모두 고르십시오.',
    },
    check: {
      example: '03-01',
      variant: 'pipelined',
      schedules: ['d', 'r0', 'r1', 'r2', 'r3', 'r12'],
      read: { kind: 'returned', process: 'server', api: 'recv' },
    },
    options: [
      {
        id: 'as-sent',
        text: { en: '3, 4, 2, 0', ko: '3, 4, 2, 0' },
        right: true,
        is: '3, 4, 2, 0',
        feedback: {
          en: 'It looks like the natural one and is just one of many. Whoever sees it often begins to believe in boundaries.',
          ko: '가장 자연스러워 보이지만 여럿 가운데 하나일 뿐입니다. 자주 보다 보면 경계가 있다고 믿게 됩니다.',
        },
        watch: {
          example: '03-01',
          variant: 'pipelined',
          schedule: 'r1',
          at: { event: 'returned', process: 'server', api: 'recv', value: '2' },
        },
      },
      {
        id: 'joined',
        text: { en: '3, 6, 0', ko: '3, 6, 0' },
        right: true,
        is: '3, 6, 0',
        feedback: {
          en: 'While the first piece awaits its acknowledgement, TCP collects the small ones behind it and sends them as one.',
          ko: '첫 조각의 확인 응답을 기다리는 동안 TCP는 뒤따르는 작은 조각을 모아 한꺼번에 보냅니다.',
        },
        watch: { example: '03-01', variant: 'pipelined', at: { event: 'returned', process: 'server', api: 'recv', value: '6' } },
      },
      {
        id: 'cut',
        text: { en: '1, 8, 0', ko: '1, 8, 0' },
        right: true,
        is: '1, 8, 0',
        feedback: {
          en: 'The first `send` has been cut in the middle. Only the order of the bytes and their sum are promised.',
          ko: '첫 `send`가 중간에서 잘렸습니다. 약속된 것은 바이트의 순서와 합뿐입니다.',
        },
        watch: {
          example: '03-01',
          variant: 'pipelined',
          schedule: 'r12',
          at: { event: 'returned', process: 'server', api: 'recv', value: '1' },
        },
      },
      {
        id: 'lost-tail',
        text: { en: '3, 4, 0', ko: '3, 4, 0' },
        is: '3, 4, 0',
        feedback: {
          en: 'Two bytes are missing. TCP sends again what got lost, and 0 comes only after everything that was sent.',
          ko: '두 바이트가 모자랍니다. TCP는 잃은 것을 다시 보내며, 0은 보낸 것이 모두 온 다음에야 나옵니다.',
        },
      },
      {
        id: 'twice',
        text: { en: '3, 4, 2, 9, 0', ko: '3, 4, 2, 9, 0' },
        is: '3, 4, 2, 9, 0',
        feedback: {
          en: 'That would be 18 bytes. What `recv` has returned is gone from the receive buffer and does not come a second time.',
          ko: '합이 18바이트입니다. `recv`가 내준 데이터는 수신 버퍼에서 사라지며 다시 오지 않습니다.',
        },
      },
    ],
  },
  {
    kind: 'prints',
    id: 'looks-away',
    prompt: {
      en: 'A server echoes every piece as soon as it comes, on an idle network. What does this part of the client print, all in all?',
      ko: '한가한 네트워크에서 서버가 조각이 오는 대로 곧바로 에코합니다. 클라이언트의 이 부분은 모두 무엇을 출력합니까?',
    },
    quote: { file: '03-01/pipelined-client.cpp', region: 'pipeline' },
    check: {
      example: '03-01',
      variant: 'pipelined',
      schedules: ['d', 'r1', 'r2', 'r3'],
      read: { kind: 'console', process: 'pipelined-client' },
      native: true,
    },
    answer: 'sent 3 messages, 9 bytes\nrecv returned 9: abcDEFGhi',
    right: {
      en: 'During half a second everything has come and lies end to end in the receive buffer. One `recv` takes it all; where one message ended, nobody can tell any more.',
      ko: '0.5초 사이에 모두 도착해 수신 버퍼에 이어져 있습니다. `recv` 한 번이 전부 가져가고, 메시지가 어디서 끝났는지는 이제 아무도 모릅니다.',
    },
    wrong: {
      en: 'Two lines. Ask yourself where the echoed bytes are while the client sleeps, and how many of them one `recv` may take.',
      ko: '두 줄입니다. 클라이언트가 자는 동안 되돌아온 데이터가 어디에 있는지, `recv` 한 번이 얼마나 가져갈 수 있는지 생각해 보십시오.',
    },
    near: [
      {
        forms: ['sent 3 messages, 9 bytes\nrecv returned 3: abc\nrecv returned 4: DEFG\nrecv returned 2: hi'],
        feedback: {
          en: 'So it would be if `recv` returned messages. It returns bytes, as many as there are, and by now all nine are there.',
          ko: '`recv`가 메시지를 돌려준다면 그럴 것입니다. `recv`는 있는 만큼의 바이트를 돌려주고, 그때는 이미 아홉 바이트가 모두 와 있습니다.',
        },
      },
      {
        forms: ['recv returned 9: abcDEFGhi'],
        feedback: {
          en: 'Right about `recv`. But there is another `printf` before it.',
          ko: '`recv`에 대해서는 맞습니다. 그런데 그보다 앞에 `printf`가 하나 더 있습니다.',
        },
      },
    ],
    watch: { example: '03-01', variant: 'pipelined', at: { event: 'returned', process: 'pipelined-client', api: 'recv' } },
  },
  {
    kind: 'short',
    id: 'half-an-answer',
    prompt: {
      en: 'A broken server sends back only `123` of `123456` and closes. The client calls `recvn` for 6 bytes. Which values do the calls of `recv` in it return, in order?',
      ko: '고장 난 서버가 `123456` 가운데 `123`만 되돌려 보내고 접속을 끊습니다. 클라이언트는 `recvn`으로 6바이트를 받으려 합니다. 그 안에서 `recv`가 차례로 돌려주는 값은 무엇입니까?',
    },
    quote: { file: '03-01/client.cpp', region: 'recvn' },
    check: { example: '03-01', variant: 'half-echo', read: { kind: 'returned', process: 'client', api: 'recv' } },
    accepts: ['3, 0', '3 0'],
    right: {
      en: 'The 0 ends the loop, and `recvn` returns 3: neither 0 nor an error. A caller who checks for those two only takes half an answer for a whole one.',
      ko: '0이 반복을 끝내고 `recvn`은 3을 돌려줍니다. 0도 아니고 오류도 아닙니다. 그 둘만 확인하는 쪽은 반쪽 대답을 온전한 대답으로 압니다.',
    },
    wrong: {
      en: 'The loop goes on while something is left. What does `recv` return to it after the server has closed?',
      ko: '남은 것이 있는 동안 반복은 계속됩니다. 서버가 접속을 끊은 뒤 `recv`는 무엇을 돌려줍니까?',
    },
    near: [
      {
        forms: ['3'],
        feedback: {
          en: 'That is the first. Three bytes are still wanted, so `recvn` asks again.',
          ko: '그것은 첫 번째 값입니다. 아직 3바이트가 남았으므로 `recvn`은 다시 묻습니다.',
        },
      },
      {
        forms: ['3, -1', '3 -1'],
        feedback: {
          en: 'The server has closed in good order, which is no error: that makes 0. A reset would make -1.',
          ko: '서버는 정상적으로 끊었고 이것은 오류가 아니므로 0입니다. 강제로 끊겼다면 -1입니다.',
        },
      },
    ],
    watch: { example: '03-01', variant: 'half-echo', at: { event: 'returned', process: 'client', api: 'recv', value: '0' } },
  },
] satisfies readonly QuestionSource[];
