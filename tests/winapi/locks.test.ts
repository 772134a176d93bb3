import { describe, expect, test } from 'vitest';
import { buildProgram, runToEnd } from '../session/example.ts';
import { headers, printed, printedBy } from './run.ts';

const start = `
HANDLE start(unsigned (WINAPI *function)(void *), int argument) {
  return (HANDLE)_beginthreadex(NULL, 0, function, (void *)(LONG_PTR)argument, 0, NULL);
}
void finish(HANDLE *threads, int count) { WaitForMultipleObjects(count, threads, TRUE, INFINITE); }
`;

const schedules = ['d', ...Array.from({ length: 6 }, (_, seed) => `r${seed}`)];

describe('slim reader/writer locks', () => {
  // Slim Reader/Writer (SRW) Locks, learn.microsoft.com.
  // probe: 9-locks/srw-shared
  test('are held by one thread alone, or shared by several', () => {
    expect(
      printed(`${start}
SRWLOCK lock = SRWLOCK_INIT;
unsigned WINAPI attempt(void *) {
  printf("%d", (int)TryAcquireSRWLockExclusive(&lock));
  BOOLEAN shared = TryAcquireSRWLockShared(&lock);
  printf(" %d\\n", (int)shared);
  if (shared) ReleaseSRWLockShared(&lock);
  return 0;
}
void ask() { HANDLE thread = start(attempt, 0); finish(&thread, 1); }
int main() {
  AcquireSRWLockShared(&lock);
  ask();
  AcquireSRWLockShared(&lock);
  ReleaseSRWLockShared(&lock);
  ask();
  ReleaseSRWLockShared(&lock);
  AcquireSRWLockExclusive(&lock);
  ask();
  ReleaseSRWLockExclusive(&lock);
  printf("%d\\n", (int)TryAcquireSRWLockExclusive(&lock));
  printf("%d\\n", (int)TryAcquireSRWLockExclusive(&lock));
  InitializeSRWLock(&lock);
  printf("%d\\n", (int)TryAcquireSRWLockExclusive(&lock));
}`),
    ).toEqual(['0 1', '0 1', '0 0', '1', '0', '1']);
  });

  test('let no reader see what a writer has half written, under any schedule', () => {
    const source = `${start}
SRWLOCK lock;
int first, second;
unsigned WINAPI writer(void *) {
  for (int i = 0; i < 3; i++) {
    AcquireSRWLockExclusive(&lock);
    first++;
    Sleep(1);
    second++;
    ReleaseSRWLockExclusive(&lock);
  }
  return 0;
}
unsigned WINAPI reader(void *) {
  for (int i = 0; i < 3; i++) {
    AcquireSRWLockShared(&lock);
    if (first != second) printf("torn\\n");
    Sleep(1);
    if (first != second) printf("torn\\n");
    ReleaseSRWLockShared(&lock);
  }
  return 0;
}
int main() {
  HANDLE threads[5];
  for (int i = 0; i < 5; i++) threads[i] = start(i < 2 ? writer : reader, 0);
  finish(threads, 5);
  printf("%d %d\\n", first, second);
}`;
    for (const lines of printedBy(source, schedules)) expect(lines).toEqual(['6 6']);
  });

  // AcquireSRWLockExclusive function: "cannot be acquired recursively".
  test('taken twice by one thread they never come back', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}int main() {
  SRWLOCK lock = SRWLOCK_INIT;
  AcquireSRWLockExclusive(&lock);
  AcquireSRWLockExclusive(&lock);
}`),
    );
    expect(simulation.end).toBe('deadlock');
  });
});

describe('condition variables', () => {
  const queue = (lock: string, take: string, give: string, sleep: string, test: 'while' | 'if'): string => `${start}
${lock} lock;
CONDITION_VARIABLE filled = CONDITION_VARIABLE_INIT;
int items, taken, wrong;
unsigned WINAPI consume(void *) {
  for (int i = 0; i < 2; i++) {
    ${take}(&lock);
    ${test} (items == 0) ${sleep};
    items--;
    taken++;
    if (items < 0) wrong = 1;
    ${give}(&lock);
  }
  return 0;
}
unsigned WINAPI produce(void *) {
  for (int i = 0; i < 6; i++) {
    ${take}(&lock);
    items++;
    ${give}(&lock);
    WakeConditionVariable(&filled);
    if (i % 2) Sleep(1);
  }
  return 0;
}
int main() {
  HANDLE threads[4];
  ${lock === 'CRITICAL_SECTION' ? 'InitializeCriticalSection' : 'InitializeSRWLock'}(&lock);
  for (int i = 0; i < 4; i++) threads[i] = start(i < 3 ? consume : produce, 0);
  finish(threads, 4);
  printf("%d %d %d\\n", items, taken, wrong);
}`;
  const inSection = (test: 'while' | 'if'): string =>
    queue('CRITICAL_SECTION', 'EnterCriticalSection', 'LeaveCriticalSection', 'SleepConditionVariableCS(&filled, &lock, INFINITE)', test);
  const inLock = (test: 'while' | 'if'): string =>
    queue('SRWLOCK', 'AcquireSRWLockExclusive', 'ReleaseSRWLockExclusive', 'SleepConditionVariableSRW(&filled, &lock, INFINITE, 0)', test);

  // Condition Variables; Using Condition Variables, learn.microsoft.com.
  test('no wake-up is lost and nothing is taken twice when the condition is tested in a loop, under any schedule', () => {
    for (const source of [inSection('while'), inLock('while')])
      for (const lines of printedBy(source, schedules)) expect(lines).toEqual(['0 6 0']);
  });

  // Condition Variables: "subject to spurious wakeups ... and stolen wakeups"; "you should recheck a predicate (typically in a while loop)".
  test('tested only once, something is taken that is not there, under some schedule', () => {
    expect(printedBy(inSection('if'), schedules).some(([line]) => line !== '0 6 0')).toBe(true);
  });

  // SleepConditionVariableCS function: "If the function fails or the time-out interval elapses, the return value is zero"; ERROR_TIMEOUT.
  // probes: 9-locks/condition-times-out, 9-locks/wake-all
  test('a sleep that times out owns the lock again; WakeAllConditionVariable ends all sleeps', () => {
    expect(
      printed(`${start}
CRITICAL_SECTION lock;
CONDITION_VARIABLE condition;
int open_;
unsigned WINAPI wait(void *) {
  EnterCriticalSection(&lock);
  while (!open_) SleepConditionVariableCS(&condition, &lock, INFINITE);
  LeaveCriticalSection(&lock);
  printf("through\\n");
  return 0;
}
unsigned WINAPI attempt(void *) { printf("free %d\\n", (int)TryEnterCriticalSection(&lock)); return 0; }
int main() {
  HANDLE threads[3];
  InitializeCriticalSection(&lock);
  InitializeConditionVariable(&condition);
  EnterCriticalSection(&lock);
  printf("%d", (int)SleepConditionVariableCS(&condition, &lock, 10));
  printf(" %d\\n", (int)GetLastError());
  HANDLE other = start(attempt, 0);
  finish(&other, 1);
  LeaveCriticalSection(&lock);
  for (int i = 0; i < 3; i++) threads[i] = start(wait, 0);
  Sleep(10);
  open_ = 1;
  WakeAllConditionVariable(&condition);
  finish(threads, 3);
}`),
    ).toEqual(['0 1460', 'free 0', 'through', 'through', 'through']);
  });

  // WaitOnAddress, WakeByAddressAll functions, learn.microsoft.com.
  // probe: 9-locks/wait-on-address
  test('WaitOnAddress returns at once when the value has changed, else when it is told or its time is up', () => {
    expect(
      printed(`${start}
LONG value, seen;
unsigned WINAPI wait(void *) {
  while (value == 0) WaitOnAddress(&value, &seen, sizeof value, INFINITE);
  printf("changed\\n");
  return 0;
}
int main() {
  HANDLE thread = start(wait, 0);
  printf("%d", (int)WaitOnAddress(&value, &seen, sizeof value, 10));
  printf(" %d\\n", (int)GetLastError());
  value = 1;
  printf("%d\\n", (int)WaitOnAddress(&value, &seen, sizeof value, 10));
  WakeByAddressAll(&value);
  finish(&thread, 1);
}`),
    ).toEqual(['0 1460', '1', 'changed']);
  });
});

describe('rest', () => {
  test('an event that a socket is to set may be set from outside: no deadlock', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(9000);
  bind(listener, (sockaddr *)&address, sizeof address);
  listen(listener, 5);
  WSAEVENT event = WSACreateEvent();
  WSAEventSelect(listener, event, FD_ACCEPT);
  WSAWaitForMultipleEvents(1, &event, FALSE, WSA_INFINITE, FALSE);
}`),
    );
    expect(simulation.end).toBe('quiescent');
  });
});
