import type { QuestionSource } from '../schema.ts';

/** 7.2: the server with events. */
export const events = [
  {
    kind: 'short',
    id: 'room-for',
    prompt: {
      en: '`WSA_MAXIMUM_WAIT_EVENTS` is 64. For how many clients does the server of example 07-01 begin a receive before it refuses one?',
      ko: '`WSA_MAXIMUM_WAIT_EVENTS`는 64입니다. 예제 07-01의 서버는 몇 클라이언트까지 수신을 시작한 다음 거절합니까?',
    },
    quote: { file: '07-01/server.cpp', region: 'helper' },
    check: {
      example: '07-01',
      variant: 'one-too-many',
      read: { kind: 'count', of: { event: 'call', process: 'server', thread: 'acceptClients', api: 'WSARecv' } },
    },
    accepts: ['62'],
    right: {
      en: 'Two places are gone before the first client comes: entry 0, which wakes the worker, and an event behind it that nobody ever sets.',
      ko: '첫 클라이언트가 오기도 전에 두 자리가 나갑니다. 작업자를 깨우는 0번과, 그 뒤에 붙은 아무도 신호 상태로 만들지 않는 이벤트입니다.',
    },
    wrong: {
      en: 'Read the quoted piece: how many events are in the array before anybody has connected?',
      ko: '인용한 부분을 읽어 보십시오. 아무도 접속하지 않았을 때 배열에 이벤트가 몇 개 있습니까?',
    },
    near: [
      {
        forms: ['63'],
        feedback: {
          en: 'That was the intention: one place for the wake-up event. But the quoted piece takes two.',
          ko: '의도는 그것이었습니다. 깨우는 이벤트에 한 자리. 그런데 인용한 부분은 두 자리를 씁니다.',
        },
      },
      {
        forms: ['64'],
        feedback: {
          en: 'That would leave no event to wake the worker with when a client is added.',
          ko: '그러면 클라이언트가 늘었을 때 작업자를 깨울 이벤트가 없습니다.',
        },
      },
    ],
  },
  {
    kind: 'single',
    id: 'silent-server',
    prompt: {
      en: 'The table is full, a further client is refused, and then another client leaves. From now on the server is silent. Where do its threads wait?',
      ko: '표가 꽉 차서 한 클라이언트가 거절당했고, 그다음 다른 클라이언트가 떠납니다. 그때부터 서버는 말이 없습니다. 서버의 스레드들은 어디서 기다립니까?',
    },
    quote: { file: '07-01/server.cpp', region: 'add' },
    check: { example: '07-01', variant: 'one-too-many', read: { kind: 'waiting', process: 'server' } },
    options: [
      {
        id: 'worker-at-the-lock',
        text: {
          en: 'The worker at the entrance of the critical section, the listening thread in `accept`.',
          ko: '작업자는 크리티컬 섹션의 입구에서, 대기 스레드는 `accept`에서.',
        },
        right: true,
        is: 'WaitForMultipleObjects, accept, EnterCriticalSection',
        feedback: {
          en: 'The listening thread returned from `addClient` without leaving the section. It notices nothing, because the owner may enter again; the worker pays for it.',
          ko: '대기 스레드가 섹션에서 나오지 않고 `addClient`에서 리턴했습니다. 주인은 또 들어갈 수 있으므로 자신은 모르고, 값은 작업자가 치릅니다.',
        },
        watch: {
          example: '07-01',
          variant: 'one-too-many',
          at: { event: 'blocked', process: 'server', thread: 'serveClients', api: 'EnterCriticalSection' },
        },
      },
      {
        id: 'listener-at-the-lock',
        text: {
          en: 'The listening thread at the entrance of the critical section, the worker in its wait for events.',
          ko: '대기 스레드는 크리티컬 섹션의 입구에서, 작업자는 이벤트를 기다리며.',
        },
        is: 'WaitForMultipleObjects, EnterCriticalSection, WSAWaitForMultipleEvents',
        feedback: {
          en: 'It owns the section. A critical section never keeps its owner out; each further entry only counts.',
          ko: '섹션의 주인은 대기 스레드입니다. 크리티컬 섹션은 주인을 막지 않고, 들어갈 때마다 셀 뿐입니다.',
        },
      },
      {
        id: 'nobody-at-the-lock',
        text: {
          en: 'The worker in its wait for events, the listening thread in `accept`, as ever.',
          ko: '늘 그렇듯 작업자는 이벤트를 기다리며, 대기 스레드는 `accept`에서.',
        },
        is: 'WaitForMultipleObjects, accept, WSAWaitForMultipleEvents',
        feedback: {
          en: 'Then it would answer the remaining clients. It did so as long as nobody left, because serving needs no lock.',
          ko: '그렇다면 남은 클라이언트에게 대답했을 것입니다. 아무도 떠나지 않는 동안은 그랬습니다. 대답에는 잠금이 필요 없습니다.',
        },
      },
      {
        id: 'both-at-the-lock',
        text: {
          en: 'Both at the entrance of the critical section: a deadlock.',
          ko: '둘 다 크리티컬 섹션의 입구에서. 교착 상태다.',
        },
        is: 'WaitForMultipleObjects, EnterCriticalSection, EnterCriticalSection',
        feedback: {
          en: 'A deadlock takes two that wait for each other. Here one waits for another that does not even know it holds something.',
          ko: '교착 상태라면 둘이 서로를 기다려야 합니다. 여기서는 하나가, 쥐고 있는 줄도 모르는 다른 하나를 기다립니다.',
        },
      },
    ],
  },
  {
    kind: 'line',
    id: 'one-past-both',
    prompt: {
      en: 'The table is full, and a client leaves. Which line is the first to read outside an array?',
      ko: '표가 꽉 찼고 한 클라이언트가 떠납니다. 배열 바깥을 처음으로 읽는 줄은 어느 것입니까?',
    },
    quote: { file: '07-01/server.cpp', region: 'remove' },
    check: { example: '07-01', variant: 'full-table', read: { kind: 'finding-line', code: 'out-of-bounds-read' } },
    lines: [
      {
        has: 'clients[i] = clients[i + 1];',
        right: true,
        feedback: {
          en: 'In the last round `i` is 63, and `clients[64]` does not exist. The loop should stop one round earlier.',
          ko: '마지막 바퀴에 `i`는 63이고, `clients[64]`는 없습니다. 반복문이 한 바퀴 먼저 멈추어야 합니다.',
        },
        watch: { example: '07-01', variant: 'full-table', at: { event: 'finding', code: 'out-of-bounds-read' } },
      },
      {
        has: 'events[i] = events[i + 1];',
        feedback: {
          en: 'It reads outside, too, but only after the line above has done so.',
          ko: '이 줄도 바깥을 읽지만, 윗줄이 먼저입니다.',
        },
      },
      {
        has: 'for (int i = index; i < entryCount; i++)',
        feedback: {
          en: 'The cause is here: the condition lets one round too many happen. But the condition itself reads no array.',
          ko: '원인은 여기 있습니다. 조건이 한 바퀴를 더 돌게 합니다. 그러나 조건 자체는 배열을 읽지 않습니다.',
        },
      },
      {
        has: 'delete clients[index];',
        feedback: {
          en: '`index` is a place in use. The record there is deleted once.',
          ko: '`index`는 쓰고 있는 자리입니다. 그곳의 기록을 한 번 지웁니다.',
        },
      },
    ],
    otherwise: {
      en: 'No element beyond the last is read here. Look for an index that is larger than the one in the loop.',
      ko: '여기서는 마지막 너머의 원소를 읽지 않습니다. 반복문의 것보다 큰 인덱스를 찾아보십시오.',
    },
  },
  {
    kind: 'single',
    id: 'deaf-entry',
    prompt: {
      en: 'A client resets after it has sent, and `WSASend` of the server fails at once with 10054. How often does the server print `left` for this client?',
      ko: '클라이언트가 보낸 뒤 리셋했고, 서버의 `WSASend`가 곧바로 10054로 실패합니다. 서버는 이 클라이언트에 대해 `left`를 몇 번 출력합니까?',
    },
    quote: { file: '07-01/server.cpp', region: 'next' },
    check: {
      example: '07-01',
      variant: 'reset-after-sending',
      read: { kind: 'count', of: { event: 'output', process: 'server', text: 'left' } },
    },
    options: [
      {
        id: 'never',
        text: { en: 'Never.', ko: '출력하지 않는다.' },
        right: true,
        is: '0',
        feedback: {
          en: 'Nothing has begun, so no event will be set and the worker will never come back to this entry. Socket, record and place stay taken.',
          ko: '시작된 것이 없으므로 이벤트가 신호 상태가 될 일이 없고, 작업자는 이 자리로 돌아오지 않습니다. 소켓과 기록과 자리가 그대로 남습니다.',
        },
        watch: {
          example: '07-01',
          variant: 'reset-after-sending',
          at: { event: 'returned', process: 'server', api: 'WSASend', value: 'SOCKET_ERROR' },
        },
      },
      {
        id: 'once',
        text: { en: 'Once: the event tells of the error.', ko: '한 번. 이벤트가 오류를 알려 준다.' },
        is: '1',
        feedback: {
          en: 'An event tells of an operation that had begun. An error other than 997 means that none has.',
          ko: '이벤트는 시작된 작업을 알려 줍니다. 997이 아닌 오류는 시작되지 않았다는 뜻입니다.',
        },
      },
      {
        id: 'twice',
        text: { en: 'Twice: for the send and for a receive behind it.', ko: '두 번. 송신 때문에 한 번, 그 뒤의 수신 때문에 한 번.' },
        is: '2',
        feedback: {
          en: 'After the failed send no receive is begun. That would have been the one to tell of the end.',
          ko: '실패한 송신 뒤에는 수신을 시작하지 않습니다. 시작했다면 그것이 끝을 알려 주었을 것입니다.',
        },
      },
    ],
  },
] satisfies readonly QuestionSource[];
