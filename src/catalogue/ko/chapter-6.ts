import type { Chapter6Words } from '../en/chapter-6.ts';

/** 6장 그림의 말. */
export const chapter6: Chapter6Words = {
  lamps: {
    connect: '클라이언트가 접속한다',
    sends: (client) => `클라이언트 ${client}: 보낸다`,
    sendsShort: '보낸다',
    leaves: (client) => `클라이언트 ${client}: 떠난다`,
    leavesShort: '떠난다',
    steps: '서버의 반복문',
    step: { wait: '기다린다', ask: '묻는다', act: '한다' },
    call: { wait: 'WSAWaitForMultipleEvents', ask: 'WSAEnumNetworkEvents' },
    next: '서버의 다음 걸음:',
    leavesOn: 'NULL을 주고 묻기: 등불이 켜진 채로 남는다',
    skipsRecv: 'FD_READ를 받고도 recv를 부르지 않기',
    entries: '두 배열의 칸',
    listening: '대기 소켓',
    client: (client) => `클라이언트 ${client}`,
    on: '켜짐',
    off: '꺼짐',
    record: '기록:',
    none: '비어 있음',
    lines: (count) => `읽지 않은 줄 ${count}`,
    waiting: (count) => `기다리는 클라이언트 ${count}`,
    idle: '켜진 등불이 없습니다. 서버의 스레드는 멈춰 있고 CPU를 쓰지 않습니다.',
    lost: '켜진 등불이 없습니다. 그런데 읽지 않은 줄이 있습니다. FD_READ는 이미 내주었고, 누가 recv를 부르기 전에는 다시 기록되지 않습니다.',
    ready: (index) => `등불 ${index}번이 켜졌습니다. 기다림이 돌아올 수 있습니다.`,
    woken: (index) =>
      `기다림이 ${index}번을 돌려주었습니다. 켜진 것 가운데 가장 작은 인덱스입니다. 거기서 무슨 일이 생겼는지 서버는 아직 모릅니다.`,
    asked: (index, news) => `${index}번 칸의 기록을 내주었습니다. ${news}. 이제 기록은 비어 있습니다.`,
    nothing: (index) =>
      `${index}번 칸의 기록은 비어 있습니다. 새 소식이 없습니다. 그런데 등불은 아직 켜져 있으니 기다림은 매번 곧바로 돌아옵니다.`,
    does: {
      FD_ACCEPT: 'accept, 그리고 새 칸',
      FD_READ: 'recv',
      FD_WRITE: '할 일 없음(빚이 없다)',
      FD_CLOSE: '칸을 없앤다',
      skip: '할 일 없음(recv를 빼먹는다)',
      nothing: '할 일 없음',
    },
  },
  arrays: {
    connect: '클라이언트가 접속한다',
    fill: '64칸을 다 채우기',
    moves: '이벤트도 함께 당기기',
    label: '두 배열의 칸, 인덱스 순서대로',
    listening: '대기 소켓',
    leaves: (client, index) => `인덱스 ${index}의 클라이언트 ${client}: 떠난다`,
    socket: (number) => `s${number}`,
    event: (number) => `e${number}`,
    legend: '칸마다 인덱스, 소켓의 번호, 그 아래 이벤트의 번호를 적었습니다. s0과 e0은 대기 소켓의 것입니다.',
    outside: '배열 밖',
    still: (entries, clients) =>
      `64칸 가운데 ${entries}칸을 쓰고, 그 가운데 ${clients}칸이 클라이언트의 것입니다. 클라이언트를 고르면 떠납니다.`,
    full: '64칸을 모두 쓰고, 그 가운데 63칸이 클라이언트의 것입니다. 더는 들어오지 못합니다. 클라이언트를 고르면 떠납니다.',
    left: (client, index) => `클라이언트 ${client}: 인덱스 ${index}에서 떠났습니다. 뒤의 것들이 한 칸씩 앞으로 왔습니다.`,
    inside: (index) => `반복문은 아무도 쓰지 않는 ${index}번 원소까지 읽었습니다. 배열 안이라 해는 없습니다.`,
    beyond: '반복문은 64번 원소까지 읽었는데 배열은 63번에서 끝납니다. 배열의 것이 아닌 메모리를 읽은 것입니다.',
    confused:
      '떠난 클라이언트의 이벤트는 닫혔는데 배열에 그대로 있으니 기다릴 때마다 실패합니다. 그 뒤의 등불은 하나하나 다른 소켓의 것으로 여겨집니다.',
  },
};
