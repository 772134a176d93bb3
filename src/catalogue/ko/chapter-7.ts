import type { Chapter7Words } from '../en/chapter-7.ts';

export const chapter7: Chapter7Words = {
  overlap: {
    count: '수신',
    duration: '하나에 걸리는 시간',
    time: (milliseconds) => `${milliseconds} ms`,
    report: '완료를 알려 주는 것',
    event: '이벤트',
    routine: '루틴',
    asking: '틈틈이 묻기',
    synchronous: '동기: 하나씩 차례로 부른다',
    overlapped: '비동기: 모두 먼저 시작한다',
    program: '프로그램',
    operation: (number) => `${number}번 작업`,
    legend: {
      work: '제 할 일',
      start: '작업을 시작한다',
      wait: '멈춰 있다',
      io: '운영체제가 받는다',
      process: '프로그램이 데이터를 처리한다',
    },
    way: '방식',
    end: '다 마친 때',
    idle: '멈춰 있던 시간',
    order: '처리한 순서',
    saved: (milliseconds) => `비동기일 때 프로그램은 ${milliseconds} ms 덜 멈춰 있습니다. 하는 일은 같습니다.`,
    said: {
      event: '제 할 일을 마친 다음 이벤트를 보고, 번호가 낮은 것부터 처리합니다.',
      routine: '알림 가능하게 기다릴 때 루틴이 실행됩니다. 완료된 순서대로입니다.',
      asking: '제 할 일을 한 토막 마칠 때마다 완료된 것이 있는지 물으므로, 온 데이터가 오래 묵지 않습니다.',
    },
  },

  apc: {
    thread: (name) => `스레드 ${name}`,
    running: '실행 중',
    waiting: '알림 가능하게 기다리는 중',
    eventSet: '이벤트가 신호 상태',
    start: 'WSARecv',
    wait: '알림 가능하게 기다리기',
    signal: '이벤트 설정하기',
    pending: '진행 중',
    complete: (number) => `${number}번 완료하기`,
    queue: 'APC 큐',
    empty: '비어 있음',
    routine: (number) => `루틴 ${number}`,
    handled: '처리한 것',
    full: '여기에는 작업을 더 둘 자리가 없습니다.',
    begin: '진행 중인 것이 없습니다. 스레드에서 수신을 시작해 보십시오.',
    started: (operation, thread) => `스레드 ${thread}가 ${operation}번 작업을 시작하고 곧바로 다음 코드로 갔습니다.`,
    queued: (operation, thread) =>
      `${operation}번 작업이 완료되었습니다. 루틴은 작업을 시작한 스레드 ${thread}의 큐에 들어갔고, 스레드 ${thread}가 알림 가능하게 기다리지 않으므로 거기 머뭅니다.`,
    ran: (operations, thread) =>
      `스레드 ${thread}는 잠들지 않고 ${operations}번 작업의 루틴을 실행했으며, 대기 함수는 WAIT_IO_COMPLETION을 돌려주었습니다. 큐가 비었습니다.`,
    woken: (operations, thread) =>
      `스레드 ${thread}가 깨어나 ${operations}번 작업의 루틴을 실행했고, 대기 함수는 WAIT_IO_COMPLETION을 돌려주었습니다.`,
    sleeps: (thread) => `스레드 ${thread}는 자신의 큐에 루틴이 들어오거나 이벤트가 설정될 때까지 잠듭니다.`,
    wrongThread: '다른 큐에 있는 루틴은 이 스레드와 상관이 없습니다.',
    object: (thread) => `스레드 ${thread}의 대기 함수가 WAIT_OBJECT_0을 돌려주었습니다.`,
    left: '루틴은 실행되지 않았습니다. 큐에 남아 다음 알림 가능한 대기를 기다립니다.',
    signaled: (thread) => `스레드 ${thread}의 이벤트가 설정되었습니다. 다음 대기는 그것부터 봅니다.`,
  },

  cast: {
    place: 'overlapped의 자리',
    first: '첫 멤버',
    second: '둘째 멤버',
    way: '기록을 찾는 방법',
    ways: { cast: '형 변환', 'containing-record': 'CONTAINING_RECORD' },
    address: '주소',
    member: '멤버',
    bytes: (count) => `${count}바이트`,
    pointers: '여기를 가리키는 것',
    same: '기록의 주소는 첫 멤버의 주소이므로 형 변환이 맞습니다.',
    subtracted: (bytes) =>
      bytes === 0
        ? '멤버가 기록의 처음에서 떨어진 거리가 0이므로 뺄 것이 없습니다.'
        : `멤버가 떨어진 거리 ${bytes}바이트를 뺍니다. 멤버가 어디에 있든 맞습니다.`,
    wrong: (address) =>
      `아무것도 빼지 않았습니다. client는 기록의 한가운데인 ${address}입니다. 프로그램이 소켓으로 여기는 것은 Internal이고 그 값은 0입니다.`,
  },
};
