import type { FindingCode } from '../../simulator/machine/finding.ts';

/** 실행 중에 찾은 문제의 문구. `code/form`이 있으면 데이터의 `form`에 따라 그것을 씁니다: `heap`, `literal`, `element`, `unknown`. */
export const findings: Record<FindingCode, string> & Record<string, string> = {
  'out-of-bounds-read':
    "크기가 {size}바이트인 '{object}'의 {offset}번부터 {last}번까지의 바이트를 읽습니다. 바이트 번호는 0부터 시작하므로 범위를 벗어났습니다.",
  'out-of-bounds-read/element': "원소가 {count}개인 '{object}'의 {index}번 원소를 읽습니다. 번호는 0부터 시작하므로 범위를 벗어났습니다.",
  'out-of-bounds-read/heap': '크기가 {size}바이트인 힙 블록의 {offset}번부터 {last}번까지의 바이트를 읽습니다. 블록의 범위를 벗어났습니다.',
  'out-of-bounds-read/literal':
    '끝의 0까지 {size}바이트인 문자열 리터럴의 {offset}번부터 {last}번까지의 바이트를 읽습니다. 범위를 벗어났습니다.',
  'out-of-bounds-read/unknown': '아무 객체도 없는 주소 {address}에서 데이터를 읽습니다.',
  'out-of-bounds-write':
    "크기가 {size}바이트인 '{object}'의 {offset}번부터 {last}번까지의 바이트에 씁니다. 바이트 번호는 0부터 시작하므로 범위를 벗어났습니다. 실제 컴퓨터에서는 옆에 있는 다른 값을 덮어씁니다.",
  'out-of-bounds-write/element':
    "원소가 {count}개인 '{object}'의 {index}번 원소에 씁니다. 번호는 0부터 시작하므로 범위를 벗어났습니다. 실제 컴퓨터에서는 옆에 있는 다른 값을 덮어씁니다.",
  'out-of-bounds-write/heap':
    '크기가 {size}바이트인 힙 블록의 {offset}번부터 {last}번까지의 바이트에 씁니다. 실제 컴퓨터에서는 힙이 망가집니다.',
  'out-of-bounds-write/literal': '크기가 {size}바이트인 문자열 리터럴의 {offset}번부터 {last}번까지의 바이트에 씁니다.',
  'out-of-bounds-write/unknown': '아무 객체도 없는 주소 {address}에 데이터를 씁니다.',
  'index-out-of-bounds':
    "'{expression}'의 인덱스 {index}{index:은/는} 배열의 범위를 벗어납니다. 원소가 {count}개이므로 마지막 인덱스는 그보다 하나 작습니다.",
  'index-out-of-bounds/string': '인덱스 {index}{index:이/가} 문자열의 끝을 넘습니다. 문자열은 {count}자입니다.',
  'use-after-free': '이미 해제한 메모리를 사용합니다.',
  'use-after-free/heap': '이미 해제한 힙 블록({size}바이트)의 {offset}번 바이트를 사용합니다.',
  'use-after-scope': "수명이 끝난 '{object}'{object:을/를} 사용합니다. 이 변수가 속한 블록이나 함수가 이미 끝났습니다.",
  'use-after-scope/unknown': '이미 반환한 함수의 지역 변수를 사용합니다(주소 {address}).',
  'double-free': '이미 해제한 블록을 다시 해제합니다.',
  'bad-free': '{address}{address:은/는} 힙 블록의 시작 주소가 아닙니다. malloc, calloc, realloc, new로 얻은 주소만 해제할 수 있습니다.',
  'bad-free/local': "지역 변수 '{object}'{object:을/를} 해제합니다. malloc, calloc, realloc, new로 얻은 주소만 해제할 수 있습니다.",
  'bad-free/global': "전역 변수 '{object}'{object:을/를} 해제합니다. malloc, calloc, realloc, new로 얻은 주소만 해제할 수 있습니다.",
  'bad-free/heap': '크기가 {size}바이트인 힙 블록의 중간 주소를 해제합니다. 블록의 시작 주소만 해제할 수 있습니다.',
  'mismatched-free':
    '{allocator}{allocator:으로/로} 할당한 블록을 {release}{release:으로/로} 해제합니다. 할당한 방법과 해제하는 방법은 서로 짝이 맞아야 합니다.',
  'memory-leak':
    '여기에서 할당한 {bytes}바이트(블록 {blocks}개)를 끝내 해제하지 않았고, 프로그램이 끝날 때 이 메모리를 가리키는 포인터도 남아 있지 않습니다.',
  'overlapping-copy':
    '복사하는 {bytes}바이트의 원본과 대상이 겹칩니다(간격 {distance}바이트). 이 함수는 어떤 순서로 복사할지 약속하지 않습니다. 겹칠 때는 memmove를 사용합니다.',
  'uninitialised-read': "'{object}'에 값을 넣기 전에 사용합니다. 그다음 동작은 메모리에 우연히 남아 있던 값에 따라 달라집니다.",
  'uninitialised-read/unknown': '한 번도 쓰지 않은 값을 사용합니다. 그다음 동작은 메모리에 우연히 남아 있던 값에 따라 달라집니다.',
  'uninitialised-read/heap': '할당한 뒤로 한 번도 쓰지 않은 힙 블록의 값을 사용합니다.',
  'uninitialised-argument': "값을 넣은 적이 없는 '{object}'{object:을/를} 이 호출에 넘깁니다.",
  'uninitialised-argument/unknown': '한 번도 쓰지 않은 값을 이 호출에 넘깁니다.',
  'uninitialised-argument/heap': '할당한 뒤로 한 번도 쓰지 않은 힙 블록의 바이트를 이 호출에 넘깁니다.',
  'null-dereference':
    "'{expression}'에서 널 포인터를 사용합니다. 주소 {address}에는 아무것도 없습니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).",
  'null-dereference/unknown':
    '널 포인터를 사용합니다. 주소 {address}에는 아무것도 없습니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).',
  'wild-address':
    "'{expression}'에서 사용하는 주소 {address}에는 아무것도 없습니다. 포인터가 객체를 가리키지 않습니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).",
  'wild-address/unknown':
    '주소 {address}에는 아무것도 없습니다. 포인터가 객체를 가리키지 않습니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).',
  'write-to-constant': "상수인 '{object}'에 값을 씁니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).",
  'write-to-constant/literal': '상수인 문자열 리터럴에 값을 씁니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).',
  'write-to-constant/unknown': '상수만 있는 주소 {address}에 값을 씁니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).',
  'page-protected':
    '주소 {address}의 페이지에는 이렇게 접근할 수 없습니다({access}). 예약만 하고 커밋하지 않았거나 보호한 페이지입니다. Windows는 프로세스를 끝냅니다(액세스 위반, 0xC0000005).',
  'stack-exhausted':
    "스택을 모두 썼습니다. 호출 {depth}개가 진행 중이고 마지막 호출은 '{function}'입니다. 함수가 자기 자신을 끝없이 부르고 있지 않습니까?",
  'memory-exhausted': '{bytes}바이트를 할당할 메모리가 남아 있지 않습니다.',
  'bad-function-pointer': '함수가 없는 주소 {address}{address:을/를} 호출합니다.',
  'divide-by-zero': "'{expression}'에서 0으로 나눕니다. Windows는 프로세스를 끝냅니다(0xC0000094).",
  'signed-overflow':
    "'{expression}'의 결과가 부호 있는 형식의 범위를 넘습니다. C++에서는 정의되지 않은 동작이며, 여기서는 대부분의 컴퓨터처럼 값이 한 바퀴 돕니다.",
  'bad-shift': '{bits}비트 값을 {count}비트만큼 시프트합니다. 시프트하는 수는 0 이상이고 비트 수보다 작아야 합니다.',
  'float-out-of-range': '부동소수점 값 {value}{value:이/가} 변환할 정수 형식의 범위를 벗어납니다.',
  'missing-return': "값을 반환해야 하는 '{function}'{function:이/가} return 문 없이 끝났습니다.",
  unreachable: "'{function}'에서 도달할 수 없는 곳에 도달했습니다.",
  'pure-virtual-call': '본문이 없는 순수 가상 함수를 호출합니다. 객체가 생성되거나 소멸되는 중입니다.',
  'uncaught-exception': "여기서 '{type}' 형식의 예외를 던졌지만 아무도 잡지 않습니다. std::terminate가 프로그램을 끝냅니다.",
  'unhandled-exception': '여기서 예외 {code}{code:이/가} 발생했지만 아무도 처리하지 않습니다. Windows는 이 코드로 프로세스를 끝냅니다.',
  'exception-leaves-noexcept':
    "'{type}' 형식의 예외가 '{function}' 밖으로 나가려 합니다. 이 함수는 예외를 내보내지 않기로 되어 있으므로(noexcept, 소멸자는 적지 않아도 그렇습니다) std::terminate가 프로그램을 끝냅니다.",
  'exception-during-unwinding':
    "예외가 '{function}'{function:을/를} 지나가는 동안 실행된 소멸자가 '{type}' 형식의 다른 예외를 내보냅니다. std::terminate가 프로그램을 끝냅니다.",
  'rethrow-without-exception':
    "이 'throw;'는 처리 중인 예외를 다시 던지는 문장인데 처리 중인 예외가 없습니다. std::terminate가 프로그램을 끝냅니다.",
  abort: '프로그램이 abort()로 스스로 끝났습니다.',
  'assertion-failed': "단언문 '{expression}'{expression:이/가} 성립하지 않습니다.",
  'bad-format': "이 함수는 서식 변환 '{conversion}'{conversion:을/를} 알지 못합니다.",
  'missing-argument': "서식 변환 '{conversion}'에 넣을 인수가 필요하지만, 호출에 더 준 인수가 없습니다.",
  'invalid-parameter':
    "'{call}'{call:이/가} 받은 버퍼가 너무 작거나 허용하지 않는 인수를 받았습니다. Microsoft 런타임은 프로세스를 끝냅니다(0xC0000409).",
  'string-not-terminated': "'{object}'의 글자 {bytes}바이트 안에 끝을 알리는 0이 없습니다. 문자열로 읽으면 그 뒤의 메모리까지 읽게 됩니다.",
  'string-not-terminated/heap':
    '힙 블록의 글자 {bytes}바이트 안에 끝을 알리는 0이 없습니다. 문자열로 읽으면 그 뒤의 메모리까지 읽게 됩니다.',
  'string-not-terminated/literal': '글자 {bytes}바이트 안에 끝을 알리는 0이 없습니다. 문자열로 읽으면 그 뒤의 메모리까지 읽게 됩니다.',
  'string-not-terminated/unknown':
    '주소 {address}의 글자 {bytes}바이트 안에 끝을 알리는 0이 없습니다. 문자열로 읽으면 그 뒤의 메모리까지 읽게 됩니다.',
  'not-simulated':
    'Windows에는 {feature}{feature:이/가} 있지만 이 시뮬레이션에는 없습니다. 호출은 모르는 기능을 요청했을 때처럼 실패합니다.',
  'lent-memory-gone':
    'Overlapped 작업이 끝났지만 그 작업에 빌려준 {address}의 {bytes}바이트가 이미 사라졌습니다. 버퍼와 OVERLAPPED 구조체는 작업이 끝날 때까지 남아 있어야 합니다.',
  runaway: '프로그램이 아무것도 기다리지 않고 끝나지도 않은 채 {steps}단계를 실행했습니다.',
  'runaway/calls':
    '프로그램이 아무것도 기다리지 않고 끝나지도 않은 채 함수를 {calls}번 호출했습니다. 이 상태를 바꿀 일은 아무것도 예정되어 있지 않습니다.',

  'handle-used-after-close': '{api}에 이미 닫힌 핸들 {handle}{handle:을/를} 넘겼습니다. 지금쯤 이 번호는 다른 객체를 가리킬 수도 있습니다.',
  'handle-closed-twice':
    '{api}{api:이/가} 이미 닫힌 핸들 {handle}{handle:을/를} 다시 닫습니다. 지금쯤 이 번호는 다른 객체를 가리킬 수도 있습니다.',
  'winsock-not-started':
    '{api}{api:이/가} WSANOTINITIALISED로 실패합니다. WSAStartup을 호출하지 않았거나, 호출한 만큼 WSACleanup을 호출했습니다.',
  'section-not-initialised': '{api}에 초기화한 적이 없거나 이미 삭제한 크리티컬 섹션을 넘겼습니다.',
  'section-not-owned':
    '크리티컬 섹션을 소유하지 않은 스레드가 LeaveCriticalSection을 호출합니다. Windows는 알아채지 못하고, 크리티컬 섹션은 망가집니다.',
  'section-deleted-while-owned': '스레드 {owner}{owner:이/가} 소유한 크리티컬 섹션을 삭제합니다.',
  'section-owner-ended':
    '크리티컬 섹션을 소유한 스레드 {owner}{owner:이/가} 나가지 않은 채 끝났습니다. 이제 아무도 이 섹션에 들어갈 수 없습니다.',
  'overlapped-in-flight':
    '{api}에 아직 작업이 끝나지 않은 OVERLAPPED({address})를 넘겼습니다. Windows는 두 작업의 결과를 같은 곳에 씁니다.',
  'buffer-lent-twice':
    '{api}에 {address}의 {bytes}바이트를 건넸지만, 아직 끝나지 않은 {holder}도 그곳에 쓸 것입니다. 마지막에 무엇이 남을지는 어느 쪽도 보장하지 않습니다.',
  'lent-memory-read':
    "아직 끝나지 않은 {api}{api:이/가} 데이터를 쓸 '{object}'{object:을/를} 읽습니다. 읽은 값은 이전 것일 수도, 새 것일 수도, 반씩 섞인 것일 수도 있습니다.",
  'lent-memory-read/heap':
    '아직 끝나지 않은 {api}{api:이/가} 데이터를 쓸 힙 블록을 읽습니다. 읽은 값은 이전 것일 수도, 새 것일 수도, 반씩 섞인 것일 수도 있습니다.',
  'lent-memory-read/unknown':
    '아직 끝나지 않은 {api}{api:이/가} 데이터를 쓸 {address}의 메모리를 읽습니다. 읽은 값은 이전 것일 수도, 새 것일 수도, 반씩 섞인 것일 수도 있습니다.',
  'lent-memory-written':
    "아직 끝나지 않은 {api}에 빌려준 '{object}'의 내용을 바꿉니다. 보내기라면 어느 쪽 내용이 나갈지 알 수 없고, 받기라면 받은 데이터가 덮어써질 수 있습니다.",
  'lent-memory-written/heap':
    '아직 끝나지 않은 {api}에 빌려준 힙 블록의 내용을 바꿉니다. 보내기라면 어느 쪽 내용이 나갈지 알 수 없고, 받기라면 받은 데이터가 덮어써질 수 있습니다.',
  'lent-memory-written/unknown':
    '아직 끝나지 않은 {api}에 빌려준 {address}의 내용을 바꿉니다. 보내기라면 어느 쪽 내용이 나갈지 알 수 없고, 받기라면 받은 데이터가 덮어써질 수 있습니다.',
  'lent-memory-written/overlapped':
    'OVERLAPPED를 넘겨받은 {api}{api:이/가} 아직 끝나지 않았는데 그 내용을 바꿉니다. 작업이 끝날 때까지 이 구조체는 시스템의 것입니다.',
  'result-read-early':
    '{api}{api:이/가} 아직 끝나지 않았는데 OVERLAPPED의 InternalHigh를 읽습니다. 이 값은 작업이 끝난 뒤에야 바이트 수가 됩니다.',
  'result-read-early/count':
    "'{object}'{object:을/를} {api}{api:이/가} 옮긴 바이트 수로 쓰지만 작업은 아직 진행 중입니다. 결과를 물은 호출은 WSA_IO_INCOMPLETE로 실패했고 변수는 그대로입니다.",
  'bytes-never-sent':
    '{api}{api:은/는} {asked}바이트 가운데 {taken}바이트만 받아 갔는데, 지금 보내는 것은 다른 바이트입니다. 남은 {left}바이트가 스트림에서 빠집니다.',
  'bytes-never-sent/refused-other':
    '{api}{api:이/가} WSAEWOULDBLOCK으로 실패했는데, 지금 보내는 것은 다른 바이트입니다. 그때 건넨 {left}바이트가 스트림에서 빠집니다.',
  'bytes-never-sent/closed':
    '{api}{api:은/는} {asked}바이트 가운데 {taken}바이트만 받아 갔고, 여기에서 연결을 끝냅니다. 나머지 {left}바이트는 보내지 못했습니다.',
  'bytes-never-sent/refused-closed':
    '{api}{api:이/가} WSAEWOULDBLOCK으로 실패했고, 여기에서 보내기를 끝냅니다. 그때 건넨 {left}바이트는 보내지 못했습니다.',
  'bytes-never-sent/ended':
    '여기에서 {api}{api:은/는} {asked}바이트 가운데 {taken}바이트만 받아 갔고, 프로그램은 나머지 {left}바이트를 보내지 않은 채 끝났습니다.',
  'bytes-never-sent/rest':
    '여기에서 {api}{api:은/는} {asked}바이트 가운데 {taken}바이트만 받아 갔습니다. 나머지 {left}바이트를 보낼 자리가 있지만 프로그램은 다른 것을 기다립니다. 예컨대 FD_WRITE는 WSAEWOULDBLOCK으로 실패한 send 뒤에만 옵니다.',
  'bytes-never-sent/refused-rest':
    '여기에서 {api}{api:이/가} WSAEWOULDBLOCK으로 실패했습니다. 이제 {left}바이트를 보낼 자리가 있지만 프로그램은 다시 보내지 않습니다.',
  'handle-leak': '여기에서 연 핸들 {count}개를 프로그램이 끝날 때까지 닫지 않았습니다. 이제 Windows가 닫습니다.',
  'handle-leak/socket':
    '여기에서 연 소켓 {count}개를 프로그램이 끝날 때까지 닫지 않았습니다. 이제 Windows가 WSACleanup도 기다림도 없이 닫습니다.',
  'handle-leak/thread': '여기에서 연 스레드 핸들 {count}개를 프로그램이 끝날 때까지 닫지 않았습니다. 이제 Windows가 닫습니다.',
  'handle-leak/file': '여기에서 연 파일 {count}개를 프로그램이 끝날 때까지 닫지 않았습니다. 이제 Windows가 닫습니다.',
  'too-many-objects': '{api}{api:을/를} 호출해 객체 {count}개를 기다리려 합니다. 최대 {limit}개까지 받으며, 호출은 실패합니다.',
  'blocking-in-window-procedure':
    '윈도우 프로시저 안에서 {api}{api:이/가} 기다립니다. 그동안 이 스레드의 메시지는 하나도 처리되지 않습니다.',
  'busy-waiting':
    '{api}{api:이/가} 연달아 {calls}번 빈손으로 돌아왔고, 스레드는 한 번도 기다리지 않습니다. 지금까지 프로세서를 {share}% 썼습니다.',
  deadlock: '이 스레드가 기다리는 일을 일으킬 스레드가 남아 있지 않습니다. 프로그램이 교착 상태에 빠졌습니다.',
  'deadlock/lock':
    '이 스레드는 스레드 {owner}{owner:이/가} 소유한 잠금을 기다리는데, 그 스레드를 다시 움직일 것이 없습니다. 프로그램이 교착 상태에 빠졌습니다.',

  'declared-here': "'{object}'{object:이/가} 여기에서 선언되었습니다.",
  'allocated-here': '크기가 {size}바이트인 블록이 여기에서 할당되었습니다.',
  'freed-here': '블록이 여기에서 해제되었습니다.',
  'closed-here': '핸들 {handle}{handle:이/가} 여기에서 닫혔습니다.',
  'lent-here': '여기에서 {api}에 이 메모리를 빌려주었습니다.',
  'asked-here': '여기에서 {api}{api:은/는} 작업이 아직 끝나지 않았다고 답했습니다.',
  'took-part-here': '여기에서 {api}{api:은/는} {asked}바이트 가운데 {taken}바이트만 받아 갔습니다.',
  'refused-here': '여기에서 {api}{api:이/가} WSAEWOULDBLOCK으로 실패했습니다.',
  'overlapped-given-here': 'OVERLAPPED를 여기에서 {api}에 넘겼습니다.',
  'last-call/heap': '이 블록 안의 주소를 마지막으로 받은 호출은 {api}이고, 리턴 값은 {value}였습니다.',
  'last-call': "'{object}'{object:을/를} 마지막으로 받은 호출은 {api}이고, 리턴 값은 {value}였습니다.",
};
