import type { ParityWords } from '../parity-words.ts';

export const parity: ParityWords = {
  pinned: (pins) => `탐침으로 확인한 사실: ${pins}`,
  mark: '탐침',
  areas: {
    addresses: '주소와 오류 번호',
    tcp: 'TCP 소켓',
    udp: 'UDP 소켓',
    blocking: '블로킹 호출',
    threads: '스레드와 핸들',
    select: 'select와 WSAPoll',
    'async-select': 'WSAAsyncSelect',
    messages: '윈도우 메시지',
    'event-select': 'WSAEventSelect',
    events: '이벤트 객체와 대기',
    alertable: '알림 가능한 대기와 완료 루틴',
    extensions: 'AcceptEx와 ConnectEx',
    overlapped: 'Overlapped 입출력',
    'completion-ports': '완료 포트',
    locks: '잠금',
    timers: '타이머와 스레드 풀',
  },
  examples: '기록한 실행',
  probes: '탐침',
  columns: { run: '예제와 준비된 실행', probe: '탐침이 못 박는 사실', simulator: '시뮬레이터' },
  notRecorded: '아직 기록하지 않음',
  runs: {
    followed: (least, most) => (least === most ? `호출 ${most}개를 따라감` : `호출 ${least}~${most}개를 따라감`),
    noCalls: '같은 출력',
    printed: (count, of) => `${of}번 가운데 ${count}번 콘솔 출력이 같음, 견줄 호출은 없음`,
    nothingToFollow: '같은 실행을 찾지 못함',
    admitted: (count, of) => `${of}번 가운데 ${count}번 인정`,
    known: (count) => `${count}번은 알려진 차이까지 같음`,
    lifted: (count) => `${count}번은 알려진 차이 하나만 빼고 인정`,
    differs: (count) => `${count}번은 다름, 까닭을 아직 모름`,
    wrong: {
      crashed: (count) => `${count}번 비정상 종료`,
      hung: (count) => `${count}번 멈춤`,
      garbage: (count) => `${count}번 뜻 없는 출력`,
    },
    others: (count) => `이 장의 준비된 실행 가운데 ${count}개는 아직 기록하지 않았습니다.`,
  },
  probe: {
    steady: '그대로',
    unsteady: '그대로 아님',
    equal: '같은 줄을 찍음',
    known: '다른 줄을 찍음: 알려진 차이',
    differs: '다른 줄을 찍음, 까닭을 아직 모름',
    source: (page) => `근거: ${page}`,
    unverified: '근거가 될 문서를 찾지 못함',
  },
  summary: {
    runs: (admitted, all) => `실행 ${all}개 가운데 ${admitted}개 인정`,
    printed: (count) => `견줄 호출이 없는 실행 ${count}개`,
    probes: (equal, all) => `탐침 ${all}개 가운데 ${equal}개 일치`,
  },
  printed: (system) => `${system}의 출력`,
  documented: '문서에 적힌 대로이며 시뮬레이터가 찍는 출력',
  unverifiedDifference: '윈도우가 이렇게 하리라고 본 것입니다. 못 박아 주는 문서는 없습니다.',
  abstractions: {
    handles: {
      name: '핸들과 시스템이 고른 포트',
      text: '이름으로만 봅니다. 어느 쪽에서든 처음 나올 때 상대쪽의 것과 짝을 짓고, 그 뒤로는 늘 같은 것을 가리켜야 합니다.',
    },
    addresses: { name: '메모리 주소', text: 'NULL인지 아닌지만 견줍니다.' },
    time: {
      name: '시간',
      text: '얼마나 걸렸는지는 견주지 않고 순서를 견줍니다. 어떤 호출이 시작하기 전에 이미 돌아온 호출은 시뮬레이션한 실행에서도 먼저 돌아와 있어야 합니다.',
    },
    stuttering: {
      name: '되풀이',
      text: '결과까지 똑같은 호출이 잇달아 나오면 몇 번이든 같은 것으로 봅니다. 반복문이 헛되이 몇 번 묻는지는 컴퓨터의 빠르기에 달린 일입니다.',
    },
    'equal-threads': {
      name: '같은 자리에서 기다리는 스레드',
      text: '그때부터 서로 역할을 바꿔 맡아도 됩니다. 완료 포트에서 어느 스레드가 패킷을 받는지는 탐침을 따로 두어 확인합니다.',
    },
    packets: {
      name: '완료 포트에서 기다리는 패킷',
      text: '패킷에 담긴 것과 그 패킷이 와 있었다는 사실은 견주지만, 기다리는 패킷 가운데 스레드가 어느 것을 받는지는 견주지 않습니다. 문서에 따르면 패킷은 순서대로 줄을 서지만 나갈 때는 순서가 달라질 수 있습니다. 시뮬레이터가 스스로 지키는 순서는 탐침을 따로 두어 확인합니다.',
    },
    counts: {
      name: 'OVERLAPPED를 준 호출의 바이트 수',
      text: 'OVERLAPPED를 준 호출이 곧바로 알려 주는 바이트 수가 0이면 아무 뜻도 없는 값으로 봅니다. 문서에서도 이 값은 틀릴 수 있다고 합니다. 완료 통지에 담긴 수는 견줍니다.',
    },
    unwritten: {
      name: '한 번도 쓰지 않은 메모리',
      text: '무엇이 들어 있을지 정해져 있지 않으므로, 거기에서 읽어 건넨 값은 견주지 않습니다. 프로그램이 그런 값에 따라 움직일 때는, 새 메모리를 마이크로소프트 런타임의 디버그 힙처럼 채운 실행과 Wine처럼 0으로 채운 실행을 모두 인정합니다.',
    },
    end: {
      name: '끝',
      text: '서버는 스스로 끝나지 않으므로 기록은 어딘가에서 멈춥니다. 그때까지 돌아오지 않은 호출은 시뮬레이션에서 돌아와도 되고 돌아오지 않아도 됩니다.',
    },
    'window-manager': {
      name: '창 관리자의 메시지',
      text: '창의 테두리와 위치, 초점 때문에 윈도우가 보내는 메시지가 많습니다. 소켓과는 관계가 없으므로 양쪽에서 모두 뺍니다.',
    },
  },
  notCompared: {
    clock: '시각을 알려 줌',
    identity: '시스템이 고르는 번호',
    texts: 'Wine 8.0에 없는 글',
    machine: '컴퓨터를 설명함',
    'told-with-the-call': '오류는 실패한 호출에서 이미 견줌',
  },
  knownCalls: {
    'port-concurrency':
      'Wine은 완료 포트의 스레드를 모두 한꺼번에 돌립니다. 윈도우는 동시 실행 값까지만 돌리는데, 여기에서는 프로세서 수입니다. 이 실행들은 그 규칙 하나만 빼고 나머지 규칙을 모두 지키면서 견주었습니다.',
    'event-without-record':
      'Wine은 기록된 네트워크 이벤트가 없는데도 이벤트 객체를 신호 상태로 만들었고, 이어서 부른 WSAEnumNetworkEvents는 아무 이벤트도 알려 주지 않았습니다. 윈도우에서는 이벤트가 기록될 때 객체가 신호 상태가 됩니다.',
  },
};
