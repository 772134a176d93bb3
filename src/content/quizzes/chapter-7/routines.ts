import type { QuestionSource } from '../schema.ts';

/** 7.3 and 7.4: completion routines. */
export const routines = [
  {
    kind: 'prints',
    id: 'which-sleep',
    prompt: {
      en: 'Two calls are put into the APC queue of the thread that runs `main`. What does the program print?',
      ko: '`main`을 실행하는 스레드의 APC 큐에 호출 둘을 넣습니다. 프로그램은 무엇을 출력합니까?',
    },
    quote: {
      program: `#include <windows.h>
#include <stdio.h>

void CALLBACK say(ULONG_PTR number)
{
    printf("%d ", (int)number);
}

int main()
{
    QueueUserAPC(say, GetCurrentThread(), 1);
    QueueUserAPC(say, GetCurrentThread(), 2);
    printf("a ");
    Sleep(10);
    printf("b ");
    SleepEx(10, TRUE);
    printf("c ");
    SleepEx(10, TRUE);
    printf("d\\n");
    return 0;
}
`,
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: 'a b 1 2 c d',
    right: {
      en: '`Sleep` is not alertable. The first `SleepEx` runs all that is queued, in order, and returns at once; the second finds nothing.',
      ko: '`Sleep`은 알림 가능하지 않습니다. 첫 `SleepEx`는 큐에 있는 것을 순서대로 모두 실행하고 곧바로 돌아오며, 둘째 때는 남은 것이 없습니다.',
    },
    wrong: {
      en: 'Which of the three waits is alertable, and how many queued calls does one such wait run?',
      ko: '세 번의 기다림 가운데 어느 것이 알림 가능합니까? 그런 대기 한 번이 큐에 든 호출을 몇 개나 실행합니까?',
    },
    near: [
      {
        forms: ['a b 1 c 2 d'],
        feedback: {
          en: 'One alertable wait runs everything that is queued, not one call.',
          ko: '알림 가능한 대기 한 번은 하나가 아니라 큐에 든 것을 모두 실행합니다.',
        },
      },
      {
        forms: ['a 1 2 b c d'],
        feedback: {
          en: '`Sleep` without `Ex` does not make the thread alertable. The calls stay queued during it.',
          ko: '`Ex`가 없는 `Sleep`은 스레드를 알림 가능하게 하지 않습니다. 그동안 호출들은 큐에 머뭅니다.',
        },
      },
      {
        forms: ['1 2 a b c d', 'a b c d'],
        feedback: {
          en: 'The calls run within an alertable wait of their thread: not as soon as they are queued, but surely there.',
          ko: '호출은 그 스레드의 알림 가능한 대기 안에서 실행됩니다. 넣자마자는 아니지만, 거기서는 꼭 실행됩니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'whose-queue',
    prompt: {
      en: 'Thread A begins a receive with a completion routine. When it is complete, A computes and thread B is in `SleepEx(INFINITE, TRUE)`. Who runs the routine?',
      ko: '스레드 A가 완료 루틴을 주어 수신을 시작했습니다. 완료될 때 A는 계산 중이고 스레드 B는 `SleepEx(INFINITE, TRUE)`에 있습니다. 루틴은 누가 실행합니까?',
    },
    claim: { documentation: 'WSARecv function' },
    options: [
      {
        id: 'a-later',
        text: { en: 'A, as soon as it waits alertably.', ko: 'A가, 알림 가능하게 기다릴 때.' },
        right: true,
        feedback: {
          en: 'The routine is queued to the thread that began the operation. That also means that this model cannot share its work among processors.',
          ko: '루틴은 작업을 시작한 스레드의 큐에 들어갑니다. 그래서 이 모델은 일을 여러 프로세서에 나누지 못합니다.',
        },
      },
      {
        id: 'b-now',
        text: { en: 'B, at once, since it waits alertably.', ko: 'B가 곧바로. 알림 가능하게 기다리고 있으므로.' },
        feedback: {
          en: 'B looks into its own queue only, and that is empty. Taking whoever is free is what a completion port does.',
          ko: 'B는 자기 큐만 보는데 비어 있습니다. 한가한 스레드에 맡기는 것은 완료 포트가 하는 일입니다.',
        },
      },
      {
        id: 'a-now',
        text: { en: 'A, at once: its computation is interrupted.', ko: 'A가 곧바로. 계산을 중단하고.' },
        feedback: {
          en: 'Then the routine could meet a list that A is half-way through changing. A thread must declare that this is a good time.',
          ko: '그렇다면 루틴이 A가 고치던 목록과 마주칠 수 있습니다. 지금이 좋은 때라고 스레드가 밝혀야 합니다.',
        },
      },
      {
        id: 'system',
        text: { en: 'A thread that the system makes for it.', ko: '시스템이 그 일을 위해 만든 스레드.' },
        feedback: {
          en: 'No thread is made. That is why the routine needs no lock against the rest of its own thread.',
          ko: '스레드를 만들지 않습니다. 그래서 루틴은 자기 스레드의 나머지 코드에 대해 잠금이 필요 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'order',
    id: 'first-echo',
    prompt: {
      en: 'A client connects to the server of example 07-02 and says a word. Put the events in order.',
      ko: '클라이언트가 예제 07-02의 서버에 접속해 한마디 합니다. 사건을 순서대로 놓으십시오.',
    },
    check: { example: '07-02', variant: 'two-talkers', schedules: ['d', 'r1', 'r2', 'r3'] },
    items: [
      {
        id: 'accepted',
        text: { en: '`accept` returns in the main thread', ko: '주 스레드에서 `accept`가 반환한다' },
        feedback: {
          en: 'The socket comes to be here and goes into the global variable.',
          ko: '소켓이 여기서 생겨 전역 변수에 들어갑니다.',
        },
        at: { event: 'returned', process: 'server', thread: 'main', api: 'accept' },
      },
      {
        id: 'told',
        text: { en: 'the main thread calls `SetEvent`', ko: '주 스레드가 `SetEvent`를 부른다' },
        feedback: {
          en: 'The news goes to the worker, which must begin the receive itself.',
          ko: '소식이 작업자에게 갑니다. 수신은 작업자가 직접 시작해야 합니다.',
        },
        at: { event: 'call', process: 'server', thread: 'main', api: 'SetEvent' },
      },
      {
        id: 'begun',
        text: { en: 'the worker calls `WSARecv`', ko: '작업자가 `WSARecv`를 부른다' },
        feedback: {
          en: 'The thread that begins the operation is the one whose queue gets the routine.',
          ko: '작업을 시작한 스레드의 큐에 루틴이 들어갑니다.',
        },
        at: { event: 'call', process: 'server', thread: 'serveClients', api: 'WSARecv' },
      },
      {
        id: 'answered',
        text: { en: 'the completion routine calls `WSASend`', ko: '완료 루틴이 `WSASend`를 부른다' },
        feedback: {
          en: 'The receive is complete and the worker waits alertably: only now does the routine run.',
          ko: '수신이 완료되었고 작업자가 알림 가능하게 기다립니다. 루틴은 그제야 실행됩니다.',
        },
        at: { event: 'call', process: 'server', thread: 'serveClients', api: 'WSASend' },
      },
      {
        id: 'shown',
        text: { en: 'the client prints what has come back', ko: '클라이언트가 돌려받은 것을 출력한다' },
        feedback: {
          en: 'The echo has gone all the way. The server is waiting for the next word by then or soon after.',
          ko: '에코가 끝까지 갔습니다. 서버는 그 무렵 다음 말을 기다립니다.',
        },
        at: { event: 'output', process: 'client', text: 'received' },
      },
    ],
    watch: { example: '07-02', variant: 'two-talkers', at: { event: 'call', process: 'server', thread: 'serveClients', api: 'WSASend' } },
  },
  {
    kind: 'schedule',
    id: 'both-served',
    prompt: {
      en: 'Two clients connect to the server of example 07-02 at the same moment, and the first gets no answer. Yet it can go well. Find a schedule under which `client` gets its `abc` back.',
      ko: '두 클라이언트가 예제 07-02의 서버에 동시에 접속하면 첫째가 대답을 받지 못합니다. 하지만 잘될 수도 있습니다. `client`가 `abc`를 돌려받는 스케줄을 찾으십시오.',
    },
    check: { example: '07-02', variant: 'two-at-once' },
    run: { example: '07-02', variant: 'two-at-once' },
    goal: { read: { kind: 'line', process: 'client', after: 'received ' }, is: '3 bytes: abc' },
    solution: 'r1',
    right: {
      en: 'The worker got to the global variable before the second `accept` overwrote it. That a schedule exists in which it works is why nobody found it in testing.',
      ko: '둘째 `accept`가 덮어쓰기 전에 작업자가 전역 변수를 가져갔습니다. 잘되는 스케줄이 있기 때문에 시험에서 아무도 찾지 못합니다.',
    },
    wrong: {
      en: 'The first client is still without an answer. The worker has to run between the two calls of `accept`.',
      ko: '첫 클라이언트가 아직 대답을 받지 못했습니다. 두 번의 `accept` 사이에 작업자가 실행되어야 합니다.',
    },
  },
  {
    kind: 'single',
    id: 'one-bad-client',
    prompt: {
      en: 'Two clients are being served by example 07-02 when a third connects and resets at once. Its first `WSARecv` fails. Where do the threads of the server wait afterwards?',
      ko: '예제 07-02가 두 클라이언트를 상대하고 있는데 셋째가 접속하자마자 리셋합니다. 그 첫 `WSARecv`가 실패합니다. 그 뒤 서버의 스레드들은 어디서 기다립니까?',
    },
    quote: { file: '07-02/server.cpp', region: 'first-receive' },
    check: { example: '07-02', variant: 'reset-at-once', read: { kind: 'waiting', process: 'server' } },
    options: [
      {
        id: 'accept-only',
        text: { en: 'Only the main thread is left, in `accept`.', ko: '`accept`에 있는 주 스레드만 남는다.' },
        right: true,
        is: 'accept',
        feedback: {
          en: 'The worker has returned, and Windows cancels what a thread began when it ends. Two good clients are cut off from their answers by a bad one.',
          ko: '작업자가 리턴했고, 스레드가 끝나면 윈도우는 그 스레드가 시작한 것을 취소합니다. 나쁜 하나 때문에 멀쩡한 둘이 대답을 받지 못합니다.',
        },
        watch: { example: '07-02', variant: 'reset-at-once', at: { event: 'thread-ended', process: 'server', thread: 'serveClients' } },
      },
      {
        id: 'as-before',
        text: {
          en: 'The main thread in `accept`, the worker in its alertable wait.',
          ko: '주 스레드는 `accept`에서, 작업자는 알림 가능한 대기에서.',
        },
        is: 'accept, WaitForSingleObjectEx',
        feedback: {
          en: 'It would be so if the error were dealt with by closing this one socket and going on. The code says `return 1`.',
          ko: '그 소켓 하나를 닫고 계속했다면 그랬을 것입니다. 코드는 `return 1`이라고 합니다.',
        },
      },
      {
        id: 'nobody',
        text: { en: 'Nowhere: the process has ended.', ko: '아무 데도 없다. 프로세스가 끝났다.' },
        is: 'none',
        feedback: {
          en: 'A process ends when `main` returns, and `main` is still accepting. So from outside the server looks alive.',
          ko: '프로세스는 `main`이 리턴할 때 끝나는데, `main`은 여전히 받아들이고 있습니다. 그래서 밖에서 보면 서버가 살아 있는 것 같습니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'where-the-error-is',
    prompt: {
      en: 'A client resets after its echo, and the completion routine is called with `error` 10054. What stands on the console behind `operation:`?',
      ko: '클라이언트가 에코를 받은 뒤 리셋하고, 완료 루틴은 `error`로 10054를 받아 불립니다. 콘솔의 `operation:` 뒤에는 무엇이 있습니까?',
    },
    quote: { file: '07-02/server.cpp', region: 'left' },
    check: { example: '07-02', variant: 'reset-after-echo', read: { kind: 'line', process: 'server', after: 'operation: ' } },
    options: [
      {
        id: 'getpeername',
        text: {
          en: 'The text of `WSAENOTCONN`, left behind by `getpeername` a few lines before.',
          ko: '몇 줄 앞의 `getpeername`이 남긴 `WSAENOTCONN`의 문구.',
        },
        right: true,
        is: 'A request to send or receive data was disallowed because the socket is not connected and (when sending on a datagram socket using a sendto call) no address was supplied.',
        feedback: {
          en: '`printError` asks `WSAGetLastError`, which knows only of calls of this thread that failed. The error of the operation came as an argument, and nobody used it.',
          ko: '`printError`는 `WSAGetLastError`에 묻고, 그것은 이 스레드에서 실패한 함수만 압니다. 작업의 오류는 인자로 왔는데 아무도 쓰지 않았습니다.',
        },
      },
      {
        id: 'reset',
        text: { en: 'The text of `WSAECONNRESET`, 10054.', ko: '`WSAECONNRESET`(10054)의 문구.' },
        is: 'An existing connection was forcibly closed by the remote host.',
        feedback: {
          en: 'That would be the truth. It stands in the parameter `error`, and `printError` never looks there.',
          ko: '그것이 사실에 맞습니다. 그 값은 `error` 매개변수에 있는데 `printError`는 거기를 보지 않습니다.',
        },
      },
      {
        id: 'success',
        text: {
          en: 'The text of success, since no call has failed.',
          ko: '성공의 문구. 실패한 함수가 없으므로.',
        },
        is: 'The operation completed successfully.',
        feedback: {
          en: 'One has failed: `getpeername` on a connection that is gone. Without it an older number would show, perhaps 997.',
          ko: '실패한 함수가 있습니다. 사라진 연결에 부른 `getpeername`입니다. 그것이 없었다면 더 묵은 번호가, 어쩌면 997이 나왔을 것입니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
