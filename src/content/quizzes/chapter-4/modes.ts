import type { QuestionSource } from '../schema.ts';

/** Puts the listening thread of 04-01 to sleep after its first client, so that a run of it comes to an end. */
const oneClient: [string, string, string] = [
  'server.cpp',
  '        CloseHandle(thread);\n',
  '        CloseHandle(thread);\n        Sleep(INFINITE);\n',
];

/** 4.0 and 4.1: two modes, and asking again. */
export const modes = [
  {
    kind: 'prints',
    id: 'nobody-there',
    prompt: {
      en: 'Nobody connects to this socket. What does the program print?',
      ko: '이 소켓에는 아무도 접속하지 않습니다. 프로그램은 무엇을 출력합니까?',
    },
    quote: {
      program: `#include <winsock2.h>
#include <stdio.h>

int main()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    u_long on = 1;
    ioctlsocket(s, FIONBIO, &on);
    SOCKADDR_IN address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(s, (SOCKADDR *)&address, sizeof(address));
    listen(s, SOMAXCONN);

    SOCKET client = accept(s, NULL, NULL);
    int error = WSAGetLastError();
    printf("%s %d\\n", client == INVALID_SOCKET ? "none" : "one", error);
    return 0;
}
`,
    },
    check: { read: { kind: 'console', process: 'program' }, native: true },
    answer: 'none 10035',
    right: {
      en: '`accept` comes back at once, and its `WSAEWOULDBLOCK` (10035) says: a blocking socket would be waiting now. It is no failure.',
      ko: '`accept`는 곧바로 돌아오고, `WSAEWOULDBLOCK`(10035)은 블로킹 소켓이라면 지금 기다리고 있을 것이라는 뜻입니다. 실패가 아닙니다.',
    },
    wrong: {
      en: 'The socket is non-blocking, so `accept` returns. What does it return when there is nobody, and which number goes with it?',
      ko: '논블로킹 소켓이므로 `accept`는 돌아옵니다. 아무도 없으면 무엇을 돌려주고, 번호는 몇 번입니까?',
    },
    near: [
      {
        forms: ['none 0'],
        feedback: {
          en: '`accept` has returned `INVALID_SOCKET`, and that sets an error number. It is by this number that _not now_ is told from a real failure.',
          ko: '`accept`가 `INVALID_SOCKET`을 돌려주었으니 오류 번호도 정해집니다. 바로 그 번호로 지금은 아니라는 말과 진짜 실패를 가립니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'meaning-of-would-block',
    prompt: {
      en: '`recv` on a connected non-blocking socket returns `SOCKET_ERROR`, and the error is `WSAEWOULDBLOCK`. What should the program take from it?',
      ko: '연결된 논블로킹 소켓에서 `recv`가 `SOCKET_ERROR`를 돌려주었고 오류는 `WSAEWOULDBLOCK`입니다. 프로그램은 이것을 어떻게 받아들여야 합니까?',
    },
    claim: { documentation: 'Windows Sockets Error Codes' },
    options: [
      {
        id: 'later',
        text: {
          en: 'The connection is fine, and nothing has come yet: try later.',
          ko: '연결은 멀쩡하고 아직 온 것이 없다. 나중에 다시 해 본다.',
        },
        right: true,
        feedback: {
          en: 'It is the only error that is not one. The art lies in _later_: at once costs a processor, after a pause costs time.',
          ko: '오류가 아닌 유일한 오류입니다. 솜씨는 언제 다시 하느냐에 있습니다. 곧바로 하면 프로세서를, 쉬었다 하면 시간을 씁니다.',
        },
      },
      {
        id: 'peer-left',
        text: { en: 'The peer has finished sending, so close the socket.', ko: '상대가 보내기를 끝냈으니 소켓을 닫는다.' },
        feedback: {
          en: 'That is told by a `recv` that returns 0, in both modes. Closing here would cut off every client that pauses for breath.',
          ko: '그것은 두 모드 모두 `recv`가 0을 돌려주어 알립니다. 여기서 닫으면 잠시 쉬는 클라이언트를 모두 끊게 됩니다.',
        },
      },
      {
        id: 'read-less',
        text: { en: 'The buffer was too small, so ask for fewer bytes.', ko: '버퍼가 작았으니 더 적은 바이트를 달라고 한다.' },
        feedback: {
          en: '`recv` takes what there is up to the size asked for; a stream never complains about a small buffer.',
          ko: '`recv`는 달라고 한 크기 안에서 있는 만큼 가져갑니다. 스트림은 버퍼가 작다고 탓하지 않습니다.',
        },
      },
      {
        id: 'still-running',
        text: {
          en: 'The system goes on receiving into the buffer and will fill it later.',
          ko: '시스템이 그 버퍼로 계속 받고 있으며 나중에 채워 준다.',
        },
        feedback: {
          en: 'The call is over, and nothing happens to the buffer any more. Work that goes on after the call is overlapped I/O, which comes in chapter 7.',
          ko: '호출은 끝났고 버퍼에는 더 아무 일도 일어나지 않습니다. 호출이 끝난 뒤에도 계속되는 일은 7장의 중첩 입출력입니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'leftover-error',
    prompt: {
      en: 'A client of server 04-01 sends a line and leaves in good order. `recv` returns 0, and the server calls `printError("recv")`. What stands behind `recv:` on its console?',
      ko: '04-01 서버의 클라이언트가 한 줄을 보내고 정상적으로 떠납니다. `recv`가 0을 돌려주고 서버는 `printError("recv")`를 부릅니다. 콘솔의 `recv:` 뒤에는 무엇이 찍힙니까?',
    },
    quote: { file: '04-01/server.cpp', region: 'receive' },
    check: {
      example: '04-01',
      variant: 'partial-send',
      edits: [oneClient],
      typed: { client: ['abc', ''] },
      schedules: ['d', 'r1'],
      read: { kind: 'line', process: 'server', after: 'recv: ' },
    },
    options: [
      {
        id: 'would-block',
        text: {
          en: '`A non-blocking socket operation could not be completed immediately.`',
          ko: '`A non-blocking socket operation could not be completed immediately.`',
        },
        right: true,
        is: 'A non-blocking socket operation could not be completed immediately.',
        feedback: {
          en: 'No call has failed just now, so the number is an old one: that of the last poll in this thread. Chapter 3’s server made the same mistake, and there it happened to look like success.',
          ko: '방금 실패한 호출이 없으므로 번호는 묵은 것, 곧 이 스레드가 마지막으로 물었을 때의 것입니다. 3장의 서버도 같은 실수를 했는데 그때는 마침 성공처럼 보였습니다.',
        },
      },
      {
        id: 'success',
        text: { en: '`The operation completed successfully.`', ko: '`The operation completed successfully.`' },
        is: 'The operation completed successfully.',
        feedback: {
          en: 'That was chapter 3, where nothing had failed in this thread before. Here thousands of polls have.',
          ko: '그 스레드에서 실패한 호출이 없던 3장의 이야기입니다. 여기서는 수많은 물음이 실패했습니다.',
        },
      },
      {
        id: 'reset',
        text: {
          en: '`An existing connection was forcibly closed by the remote host.`',
          ko: '`An existing connection was forcibly closed by the remote host.`',
        },
        is: 'An existing connection was forcibly closed by the remote host.',
        feedback: {
          en: 'A reset makes `recv` fail with WSAECONNRESET. This client has closed in good order, and `recv` has returned 0.',
          ko: '리셋이면 `recv`가 WSAECONNRESET으로 실패합니다. 이 클라이언트는 정상적으로 닫았고 `recv`는 0을 돌려주었습니다.',
        },
      },
    ],
  },
  {
    kind: 'line',
    id: 'cuts-off',
    prompt: {
      en: 'A client sends and never reads. Both buffers are full. Which line of this non-blocking server decides that the client is cut off?',
      ko: '클라이언트가 보내기만 하고 읽지 않아 두 버퍼가 다 찼습니다. 이 논블로킹 서버에서 클라이언트를 끊기로 정하는 줄은 어느 것입니까?',
    },
    quote: { file: '04-01/server.cpp', region: 'echo' },
    claim: { documentation: 'send function (winsock2.h)' },
    lines: [
      {
        has: 'if (send(clientSocket, buffer, received, 0) == SOCKET_ERROR)',
        right: true,
        feedback: {
          en: '`WSAEWOULDBLOCK` arrives as `SOCKET_ERROR`, too, and nobody asks which error it is. The same line overlooks a `send` that takes only a part.',
          ko: '`WSAEWOULDBLOCK`도 `SOCKET_ERROR`로 오는데 어떤 오류인지 아무도 묻지 않습니다. 일부만 받아들인 `send`도 이 줄이 놓칩니다.',
        },
      },
      {
        has: 'break;',
        feedback: {
          en: 'It leaves the loop, and the socket is closed after it. But by then the decision has been made, one question too early.',
          ko: '반복문을 나가고 그 뒤에 소켓을 닫습니다. 그러나 결정은 물음 하나를 건너뛴 채 그 전에 내려졌습니다.',
        },
      },
      {
        has: 'printError("send");',
        feedback: {
          en: 'It only tells what has been decided. Its text even says that this is no failure.',
          ko: '정해진 일을 알릴 뿐입니다. 문구를 보면 실패가 아니라고까지 적혀 있습니다.',
        },
      },
    ],
    otherwise: {
      en: 'This line has to do with showing what has come. Look for the place where the result of sending is judged.',
      ko: '이 줄은 받은 것을 보여 주는 일에 관한 것입니다. 보낸 결과를 판단하는 곳을 찾으십시오.',
    },
  },
  {
    kind: 'single',
    id: 'mode-handed-on',
    prompt: {
      en: 'Only the listening socket of server 04-01 is switched by `ioctlsocket`. Why does `recv` on the communication sockets come back at once?',
      ko: '04-01 서버는 대기 소켓만 `ioctlsocket`으로 바꿉니다. 그런데 통신 소켓의 `recv`가 곧바로 돌아오는 까닭은 무엇입니까?',
    },
    claim: { documentation: 'accept function (winsock2.h)' },
    options: [
      {
        id: 'inherits',
        text: {
          en: 'A socket from `accept` has the properties of the listening one.',
          ko: '`accept`가 준 소켓은 대기 소켓의 속성을 가진다.',
        },
        right: true,
        feedback: {
          en: 'On Windows the mode is one of them. On Linux it is not, and there this server would block in `recv`.',
          ko: '윈도우에서는 모드도 그 하나입니다. 리눅스에서는 그렇지 않아서 이 서버가 `recv`에서 블로킹합니다.',
        },
      },
      {
        id: 'process-wide',
        text: { en: '`FIONBIO` switches all sockets of the process.', ko: '`FIONBIO`는 프로세스의 모든 소켓을 바꾼다.' },
        feedback: {
          en: 'It switches the one socket it is given. A socket that the program makes with `socket` afterwards is blocking.',
          ko: '받은 소켓 하나만 바꿉니다. 그 뒤에 `socket`으로 만든 소켓은 블로킹입니다.',
        },
      },
      {
        id: 'same-socket',
        text: {
          en: 'Listening and communication socket are one socket with two handles.',
          ko: '대기 소켓과 통신 소켓은 핸들이 둘인 한 소켓이다.',
        },
        feedback: {
          en: 'They are two: each communication socket has buffers and a peer, and the listening socket has neither.',
          ko: '서로 다릅니다. 통신 소켓마다 버퍼와 상대가 있지만 대기 소켓에는 둘 다 없습니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
