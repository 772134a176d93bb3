import type { QuestionSource } from '../schema.ts';

/** 7.1: what a call that only begins returns, and what is lent meanwhile. */
export const beginning = [
  {
    kind: 'short',
    id: 'begun-not-failed',
    prompt: {
      en: 'The listening thread of example 07-01 begins a receive before the client has sent anything. `WSARecv` returns `SOCKET_ERROR`. Which number does `WSAGetLastError` give?',
      ko: '예제 07-01의 대기 스레드가, 클라이언트가 아무것도 보내지 않았을 때 수신을 시작합니다. `WSARecv`는 `SOCKET_ERROR`를 돌려줍니다. `WSAGetLastError`는 어떤 번호를 줍니까?',
    },
    check: {
      example: '07-01',
      variant: 'two-talkers',
      read: { kind: 'errors', process: 'server', api: 'WSARecv', thread: 'acceptClients' },
    },
    accepts: ['997', 'WSA_IO_PENDING', 'ERROR_IO_PENDING'],
    right: {
      en: '`WSA_IO_PENDING`: the operation has begun and its completion will be reported. It looks like a failure and is the usual case.',
      ko: '`WSA_IO_PENDING`입니다. 작업이 시작되었고 완료 소식이 옵니다. 실패처럼 보이지만 가장 흔한 경우입니다.',
    },
    wrong: {
      en: 'The call did what it was asked to: it began something. The number has a name that says so.',
      ko: '함수는 시킨 일을 했습니다. 무언가를 시작했습니다. 번호의 이름이 그렇게 말합니다.',
    },
    near: [
      {
        forms: ['10035', 'WSAEWOULDBLOCK'],
        feedback: {
          en: 'That belongs to non-blocking sockets and means that nothing has begun and you must call again. Here something has begun, and calling again would begin a second one.',
          ko: '그것은 논블로킹 소켓의 번호이고, 시작된 것이 없으니 다시 부르라는 뜻입니다. 여기서는 시작된 것이 있고, 다시 부르면 둘째 작업이 시작됩니다.',
        },
      },
      {
        forms: ['996', 'WSA_IO_INCOMPLETE'],
        feedback: {
          en: 'Close: that is what `WSAGetOverlappedResult` says when you ask for a result that is not there yet.',
          ko: '가깝습니다. 그것은 아직 없는 결과를 물었을 때 `WSAGetOverlappedResult`가 주는 번호입니다.',
        },
      },
    ],
    watch: { example: '07-01', variant: 'two-talkers', at: { event: 'returned', process: 'server', api: 'WSARecv' } },
  },
  {
    kind: 'single',
    id: 'done-at-once',
    prompt: {
      en: '`WSARecv` with an event in `hEvent` returns 0: the data was there already. Should the program deal with the data right there, and again when the event is set?',
      ko: '`hEvent`에 이벤트를 넣고 부른 `WSARecv`가 0을 돌려주었습니다. 데이터가 이미 와 있었던 것입니다. 그 자리에서 처리하고, 이벤트가 신호 상태가 되면 또 처리해야 합니까?',
    },
    claim: { documentation: 'WSARecv function' },
    options: [
      {
        id: 'once-later',
        text: {
          en: 'No. The event is set all the same, so one place that deals with completions is enough.',
          ko: '아니다. 그래도 이벤트가 신호 상태가 되므로 완료를 처리하는 곳은 하나면 된다.',
        },
        right: true,
        feedback: {
          en: 'The report comes whether the operation was complete at once or later. Servers therefore treat 0 and 997 alike and deal with the data in one place.',
          ko: '곧바로 완료되었든 나중에 완료되었든 소식은 옵니다. 그래서 서버들은 0과 997을 똑같이 다루고 데이터는 한 곳에서 처리합니다.',
        },
      },
      {
        id: 'right-there',
        text: {
          en: 'Only right there: after 0 the event stays as it was.',
          ko: '그 자리에서만 처리한다. 0을 돌려받았으면 이벤트는 그대로다.',
        },
        feedback: {
          en: 'The event is set after 0 as well. A program that also listens to it would echo the same bytes twice.',
          ko: '0일 때도 이벤트는 신호 상태가 됩니다. 그 이벤트까지 듣는 프로그램이라면 같은 바이트를 두 번 돌려보낼 것입니다.',
        },
      },
      {
        id: 'twice',
        text: {
          en: 'Yes: the two are reports of two different pieces of data.',
          ko: '그렇다. 둘은 서로 다른 데이터의 소식이다.',
        },
        feedback: {
          en: 'One call begins one operation, and one operation has one result. Both tell of the same bytes.',
          ko: '한 번 부르면 작업 하나가 시작되고, 작업 하나에는 결과가 하나입니다. 둘 다 같은 바이트의 소식입니다.',
        },
      },
      {
        id: 'begin-again',
        text: {
          en: 'Neither: after 0 it has to call `WSARecv` again to get the data.',
          ko: '둘 다 아니다. 0을 돌려받았으면 데이터를 얻으려고 `WSARecv`를 다시 불러야 한다.',
        },
        feedback: {
          en: 'That is the readiness style of chapters 4 to 6. Here 0 means that the bytes lie in the buffer.',
          ko: '그것은 4~6장의 방식입니다. 여기서 0은 바이트가 버퍼에 들어 있다는 뜻입니다.',
        },
      },
    ],
  },
  {
    kind: 'multiple',
    id: 'lent',
    prompt: {
      en: 'A `WSARecv` is pending. Which of these may the program do before it is complete?',
      ko: '`WSARecv`가 진행 중입니다. 완료되기 전에 프로그램이 해도 되는 것은 무엇입니까?',
    },
    claim: { documentation: 'WSARecv function' },
    options: [
      {
        id: 'array-gone',
        text: {
          en: 'Leave the function in which the `WSABUF` array is a local variable.',
          ko: '`WSABUF` 배열이 지역 변수인 함수에서 리턴한다.',
        },
        right: true,
        feedback: {
          en: 'The contents of the array are taken over during the call. What it points to is another matter.',
          ko: '배열의 내용은 함수가 돌아오기 전에 베껴 갑니다. 배열이 가리키는 것은 다른 이야기입니다.',
        },
      },
      {
        id: 'send-meanwhile',
        text: {
          en: 'Begin a `WSASend` on the same socket, with another structure and another buffer.',
          ko: '같은 소켓에서, 다른 구조체와 다른 버퍼로 `WSASend`를 시작한다.',
        },
        right: true,
        feedback: {
          en: 'The two directions are independent, and each operation has its own books. The board in 7.4 does this all the time.',
          ko: '두 방향은 서로 독립이고 작업마다 장부가 따로 있습니다. 7.4절의 보드가 늘 이렇게 합니다.',
        },
      },
      {
        id: 'buffer-gone',
        text: {
          en: 'Leave the function in which the data buffer is a local variable.',
          ko: '데이터 버퍼가 지역 변수인 함수에서 리턴한다.',
        },
        feedback: {
          en: 'The driver writes to that address later, into whatever lives on the stack by then. This is the classic of overlapped I/O.',
          ko: '드라이버는 나중에 그 주소에, 그때 스택에 있는 아무것에나 씁니다. 비동기 입출력의 고전적인 실수입니다.',
        },
      },
      {
        id: 'zero-it',
        text: {
          en: 'Fill the structure with zeros so that it is ready for the next operation.',
          ko: '다음 작업에 쓰려고 구조체를 미리 0으로 채운다.',
        },
        feedback: {
          en: 'Until completion the structure belongs to the system, which keeps the status of the operation in it.',
          ko: '완료될 때까지 구조체는 시스템의 것이고, 작업의 상태가 거기 들어 있습니다.',
        },
      },
      {
        id: 'peek',
        text: {
          en: 'Look into the buffer to see how much has come so far.',
          ko: '버퍼를 들여다보아 지금까지 얼마나 왔는지 본다.',
        },
        feedback: {
          en: 'Nothing says when or in what order bytes are written there. The number of bytes comes with the completion.',
          ko: '바이트가 언제, 어떤 순서로 쓰이는지 정해져 있지 않습니다. 바이트 수는 완료와 함께 옵니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'routine-or-event',
    prompt: {
      en: 'A call of `WSARecv` gets an event in `hEvent` and a completion routine. What happens at completion?',
      ko: '`WSARecv`를 부르며 `hEvent`에 이벤트를 넣고 완료 루틴도 주었습니다. 완료되면 어떻게 됩니까?',
    },
    claim: { documentation: 'WSARecv function' },
    options: [
      {
        id: 'routine-only',
        text: { en: 'The routine is queued; the event stays as it is.', ko: '루틴이 큐에 들어가고, 이벤트는 그대로다.' },
        right: true,
        feedback: {
          en: 'With a routine `hEvent` is not used, and the program may keep something of its own there. The routine wins.',
          ko: '루틴이 있으면 `hEvent`는 쓰이지 않고, 프로그램이 제 것을 담아 두어도 됩니다. 루틴이 앞섭니다.',
        },
      },
      {
        id: 'both',
        text: { en: 'Both: the event is set, and the routine is queued.', ko: '둘 다. 이벤트가 신호 상태가 되고 루틴도 큐에 들어간다.' },
        feedback: {
          en: 'A thread that waits for that event would wait for ever. Only one report is made for each operation.',
          ko: '그 이벤트를 기다리는 스레드는 영영 기다릴 것입니다. 작업마다 소식은 하나뿐입니다.',
        },
      },
      {
        id: 'event-only',
        text: { en: 'The event is set; the routine is left out.', ko: '이벤트가 신호 상태가 되고, 루틴은 빠진다.' },
        feedback: {
          en: 'It is the other way round. The event counts only if the last argument is `NULL`.',
          ko: '거꾸로입니다. 이벤트는 마지막 인자가 `NULL`일 때만 쓰입니다.',
        },
      },
      {
        id: 'refused',
        text: { en: 'The call fails: only one of the two may be given.', ko: '함수가 실패한다. 둘 가운데 하나만 줄 수 있다.' },
        feedback: {
          en: 'It is allowed. Since nothing checks `hEvent` then, the mistake of expecting the event is not caught either.',
          ko: '주어도 됩니다. 그때는 아무도 `hEvent`를 보지 않으므로, 이벤트를 기대한 실수도 드러나지 않습니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
