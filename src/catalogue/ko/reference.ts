import type { ReferenceWords } from '../reference-words.ts';

export const reference: ReferenceWords = {
  intro: (count) =>
    `이 책의 장과 예제와 탐침이 쓰는 윈도우 함수 ${count}개를 선언된 헤더별로 모았습니다. 모든 경우의 동작은 Microsoft의 문서에 있고, 여기에는 이 책을 읽는 데 필요한 것을 적었습니다.`,
  errorsTitle: '오류 코드',
  errorsIntro:
    '실패한 호출 다음에 WSAGetLastError와 GetLastError가 주는 번호입니다. 어떤 함수가 어떤 오류를 낼 수 있는지는 Microsoft의 함수별 문서에 실린 목록을 따랐습니다.',
  header: (header) => `${header}에 선언되어 있습니다.`,
  fetched: 'WSAIoctl로 얻는 함수',
  isFetched: '라이브러리에는 없고, 프로그램이 WSAIoctl로 주소를 얻어 부릅니다.',
  source: (title) => `전체 설명: Microsoft Learn의 “${title}”`,
  parameters: '인수',
  columns: { name: '이름', type: '형', direction: '방향', error: '오류', number: '번호', meaning: '뜻', functions: '내는 함수' },
  direction: { in: '넣는 값', out: '받는 값', inout: '넣고 받는 값' },
  failure: '실패했을 때',
  fails: {
    SOCKET_ERROR: 'SOCKET_ERROR(-1)를 돌려주고, 까닭은 WSAGetLastError로 알 수 있습니다.',
    INVALID_SOCKET: 'INVALID_SOCKET을 돌려주고, 까닭은 WSAGetLastError로 알 수 있습니다.',
    FALSE: '0을 돌려주고, 까닭은 GetLastError(윈속 함수는 WSAGetLastError)로 알 수 있습니다.',
    NULL: '널 포인터나 널 핸들을 돌려주고, 까닭은 GetLastError(윈속 함수는 WSAGetLastError)로 알 수 있습니다.',
    WAIT_FAILED: 'WAIT_FAILED를 돌려주고, 까닭은 GetLastError로 알 수 있습니다.',
    INVALID_HANDLE_VALUE: 'INVALID_HANDLE_VALUE를 돌려주고, 까닭은 GetLastError로 알 수 있습니다.',
    code: '오류 번호를 그대로 돌려줍니다.',
    none: '리턴 값으로 실패를 알리지 않습니다.',
  },
  facts: '확인한 것',
  factsIntro: '문장마다 그 사실을 확인하는 작은 프로그램이 있어 시뮬레이터와 Wine에서 실행합니다. 누르면 그 결과로 갑니다.',
  use: '이 책에서',
  inChapters: '장',
  inExamples: '예제',
  index: '모든 함수',
};
