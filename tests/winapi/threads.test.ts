import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { buildProgram, runToEnd } from '../session/example.ts';
import { headers, printed, printedBy } from './run.ts';

const start = `
HANDLE start(unsigned (WINAPI *function)(void *), int argument, int flags) {
  return (HANDLE)_beginthreadex(NULL, 0, function, (void *)(LONG_PTR)argument, flags, NULL);
}
`;

describe('suspending threads', () => {
  // SuspendThread, ResumeThread functions, learn.microsoft.com.
  test('is counted: a thread runs when it was resumed as often', () => {
    expect(
      printed(`${start}
unsigned WINAPI work(void *) { printf("work\\n"); return 0; }
int main() {
  HANDLE thread = start(work, 0, CREATE_SUSPENDED);
  printf("%d\\n", (int)SuspendThread(thread));
  printf("%d\\n", (int)ResumeThread(thread));
  printf("%d\\n", (int)WaitForSingleObject(thread, 20));
  printf("%d\\n", (int)ResumeThread(thread));
  WaitForSingleObject(thread, INFINITE);
  printf("%d", (int)SuspendThread(thread));
  printf(" %d\\n", (int)GetLastError());
  printf("%d\\n", (int)ResumeThread(GetCurrentThread()));
}`),
    ).toEqual(['1', '2', '258', '1', 'work', '-1 5', '0']);
  });

  test('a thread that suspends itself stands still until another resumes it, and then learns the count', () => {
    expect(
      printed(`${start}
unsigned WINAPI work(void *) { printf("suspend %d\\n", (int)SuspendThread(GetCurrentThread())); return 0; }
int main() {
  HANDLE thread = start(work, 0, 0);
  Sleep(20);
  printf("resume %d\\n", (int)ResumeThread(thread));
  WaitForSingleObject(thread, INFINITE);
}`),
    ).toEqual(['resume 1', 'suspend 0']);
  });

  // Wine 8.0: a suspended thread takes no signal; when it is resumed it finds what has stayed.
  test('a suspended thread that waits takes no signal, and finds what is signaled when it is resumed', () => {
    expect(
      printed(`${start}
HANDLE event;
unsigned WINAPI work(void *) { printf("wait %d\\n", (int)WaitForSingleObject(event, INFINITE)); return 0; }
int main() {
  event = CreateEvent(NULL, FALSE, FALSE, NULL);
  HANDLE thread = start(work, 0, 0);
  Sleep(20);
  SuspendThread(thread);
  SetEvent(event);
  Sleep(20);
  printf("still there %d\\n", (int)WaitForSingleObject(event, 0));
  SetEvent(event);
  ResumeThread(thread);
  WaitForSingleObject(thread, INFINITE);
}`),
    ).toEqual(['still there 0', 'wait 0']);
  });

  test('a computing thread stands still while it is suspended, on two processors and on one', () => {
    const source = `${start}
volatile int counter;
unsigned WINAPI work(void *) { for (;;) counter++; }
int main() {
  HANDLE thread = start(work, 0, CREATE_SUSPENDED);
  SetThreadPriority(thread, THREAD_PRIORITY_LOWEST);
  ResumeThread(thread);
  Sleep(1);
  SuspendThread(thread);
  int before = counter;
  Sleep(1);
  printf("%d\\n", counter == before);
  ResumeThread(thread);
  Sleep(1);
  printf("%d\\n", counter > before);
}`;
    for (const processors of [1, 2]) expect(printed(source, 'd', processors)).toEqual(['1', '1']);
  });

  test('a suspended thread is shown waiting for its resumption, and nobody who could resume it is a deadlock', () => {
    const simulation = runToEnd(buildProgram(`${headers}int main() { SuspendThread(GetCurrentThread()); }`));
    expect(simulation.end).toBe('deadlock');
    expect([...simulation.kernel.state.threads.values()].map(stateOf)).toEqual(['suspended']);
  });
});

describe('ending threads', () => {
  // TerminateThread function: "the target thread has no chance to execute any user-mode code"; what it owns stays owned.
  test('TerminateThread ends a thread where it stands: a critical section stays owned, a mutex is abandoned', () => {
    expect(
      printed(`${start}
CRITICAL_SECTION section;
HANDLE mutex;
unsigned WINAPI work(void *) {
  EnterCriticalSection(&section);
  WaitForSingleObject(mutex, INFINITE);
  Sleep(INFINITE);
  return 0;
}
int main() {
  DWORD code = 0;
  InitializeCriticalSection(&section);
  mutex = CreateMutex(NULL, FALSE, NULL);
  HANDLE thread = start(work, 0, 0);
  Sleep(10);
  printf("%d\\n", (int)TerminateThread(thread, 9));
  GetExitCodeThread(thread, &code);
  printf("%d %d\\n", (int)WaitForSingleObject(thread, 0), (int)code);
  printf("%d\\n", (int)TryEnterCriticalSection(&section));
  printf("%d\\n", (int)WaitForSingleObject(mutex, 0));
}`),
    ).toEqual(['1', '0 9', '0', '128']);
  });

  // _beginthread, _beginthreadex: "_endthread automatically closes the thread handle, whereas _endthreadex does not."
  test('the handle of _beginthread closes itself when the thread ends', () => {
    expect(
      printed(`
void work(void *) { printf("work\\n"); }
int main() {
  HANDLE thread = (HANDLE)_beginthread(work, 0, NULL);
  printf("%d\\n", (int)GetThreadId(thread) != 0);
  Sleep(20);
  printf("%d", (int)CloseHandle(thread));
  printf(" %d\\n", (int)GetLastError());
}`),
    ).toEqual(['1', 'work', '0 6']);
  });

  // TerminateProcess, GetExitCodeProcess, OpenProcess functions, learn.microsoft.com.
  test('a process can be opened by its id and ended', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}int main() {
  DWORD code = 0;
  HANDLE self = OpenProcess(PROCESS_ALL_ACCESS, FALSE, GetCurrentProcessId());
  printf("%d\\n", GetExitCodeProcess(self, &code) && code == STILL_ACTIVE);
  printf("%d\\n", GetProcessId(self) == GetProcessId(GetCurrentProcess()));
  TerminateProcess(self, 7);
  printf("never\\n");
}`),
    );
    expect(simulation.consoleText('program')).toBe('1\n1\n');
    expect(simulation.processes[0]?.exitCode).toBe(7);
  });
});

describe('handles', () => {
  // DuplicateHandle, CloseHandle, CompareObjectHandles functions; GetCurrentThread function: the pseudo handle means the caller wherever it is used.
  test('a duplicate stands for the same object, which goes with the last handle; a pseudo handle becomes a real one', () => {
    expect(
      printed(`${start}
HANDLE main_thread, duplicate;
unsigned WINAPI work(void *) {
  printf("%d %d\\n", GetThreadId(main_thread) == GetCurrentThreadId(), GetThreadId(duplicate) == GetCurrentThreadId());
  return 0;
}
int main() {
  HANDLE self = GetCurrentProcess(), event = CreateEvent(NULL, TRUE, FALSE, NULL), other = NULL;
  printf("%d\\n", (int)DuplicateHandle(self, event, self, &other, 0, FALSE, DUPLICATE_SAME_ACCESS));
  printf("%d %d\\n", event != other, (int)CompareObjectHandles(event, other));
  CloseHandle(event);
  printf("%d\\n", (int)SetEvent(other));
  printf("%d\\n", (int)WaitForSingleObject(other, 0));
  HANDLE moved = NULL;
  DuplicateHandle(self, other, self, &moved, 0, FALSE, DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE);
  printf("%d", (int)(other == moved ? 1 : SetEvent(other)));
  printf(" %d\\n", (int)SetEvent(moved));
  main_thread = GetCurrentThread();
  DuplicateHandle(self, main_thread, self, &duplicate, 0, FALSE, DUPLICATE_SAME_ACCESS);
  WaitForSingleObject(start(work, 0, 0), INFINITE);
  HANDLE opened = OpenThread(SYNCHRONIZE, FALSE, GetCurrentThreadId());
  printf("%d %d\\n", (int)CompareObjectHandles(opened, duplicate), OpenThread(SYNCHRONIZE, FALSE, 1) == NULL);
}`),
    ).toEqual(['1', '1 1', '1', '0', '0 1', '1 0', '1 1']);
  });
});

describe('priorities', () => {
  // Scheduling Priorities: "The system assigns time slices in a round-robin fashion to all threads with the highest priority."
  test('a thread of higher priority runs first, whatever the schedule', () => {
    const source = `${start}
CRITICAL_SECTION section;
unsigned WINAPI work(void *level) {
  for (volatile int i = 0; i < 20000; i++) {}
  printf("%d\\n", (int)(LONG_PTR)level);
  return 0;
}
int main() {
  HANDLE threads[3];
  SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_TIME_CRITICAL);
  int levels[3] = {THREAD_PRIORITY_LOWEST, THREAD_PRIORITY_HIGHEST, THREAD_PRIORITY_NORMAL};
  for (int i = 0; i < 3; i++) {
    threads[i] = start(work, levels[i], CREATE_SUSPENDED);
    SetThreadPriority(threads[i], levels[i]);
    ResumeThread(threads[i]);
  }
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
}`;
    for (const lines of printedBy(source, ['d', 'r1', 'r2', 'r3'], 1)) expect(lines).toEqual(['2', '0', '-2']);
  });

  // GetThreadPriority, SetThreadPriority, GetPriorityClass, SetPriorityClass functions, learn.microsoft.com.
  test('are read as they were set, and only those that exist', () => {
    expect(
      printed(`
int main() {
  printf("%d\\n", GetThreadPriority(GetCurrentThread()));
  printf("%d\\n", (int)SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_IDLE));
  printf("%d\\n", GetThreadPriority(GetCurrentThread()));
  printf("%d\\n", (int)SetThreadPriority(GetCurrentThread(), 3));
  printf("%d\\n", GetThreadPriority(NULL) == THREAD_PRIORITY_ERROR_RETURN);
  printf("%d\\n", (int)GetPriorityClass(GetCurrentProcess()));
  printf("%d\\n", (int)SetPriorityClass(GetCurrentProcess(), HIGH_PRIORITY_CLASS));
  printf("%d\\n", (int)GetPriorityClass(GetCurrentProcess()));
  printf("%d\\n", (int)SetPriorityClass(GetCurrentProcess(), 1));
}`),
    ).toEqual(['0', '1', '-15', '0', '1', '32', '1', '128', '0']);
  });
});

describe('local storage', () => {
  // Thread Local Storage; TlsAlloc, TlsGetValue functions, learn.microsoft.com.
  test('each thread has a value of its own in a slot, zero at first; a slot used again is empty', () => {
    expect(
      printed(`${start}
DWORD slot;
unsigned WINAPI work(void *) {
  printf("%d\\n", (int)(LONG_PTR)TlsGetValue(slot));
  TlsSetValue(slot, (void *)2);
  return 0;
}
int main() {
  slot = TlsAlloc();
  TlsSetValue(slot, (void *)1);
  WaitForSingleObject(start(work, 0, 0), INFINITE);
  SetLastError(5);
  printf("%d", (int)(LONG_PTR)TlsGetValue(slot));
  printf(" %d\\n", (int)GetLastError());
  printf("%d\\n", (int)TlsFree(slot));
  printf("%d", (int)(LONG_PTR)TlsGetValue(slot));
  printf(" %d\\n", (int)GetLastError());
  printf("%d\\n", slot == TlsAlloc());
  printf("%d\\n", (int)(LONG_PTR)TlsGetValue(slot));
}`),
    ).toEqual(['0', '1 0', '1', '0 87', '1', '0']);
  });

  // FlsAlloc, FlsFree functions, learn.microsoft.com.
  test('destructors of fiber local storage run when a thread ends, however, and when the slot is freed', () => {
    expect(
      printed(`${start}
DWORD slot;
VOID WINAPI destroy(PVOID value) { printf("destroy %d\\n", (int)(LONG_PTR)value); }
unsigned WINAPI work(void *value) {
  FlsSetValue(slot, value);
  if ((LONG_PTR)value == 2) ExitThread(5);
  return 4;
}
int main() {
  slot = FlsAlloc(destroy);
  FlsSetValue(slot, (void *)3);
  for (int i = 0; i < 3; i++) {
    DWORD code = 0;
    HANDLE thread = start(work, i, 0);
    WaitForSingleObject(thread, INFINITE);
    GetExitCodeThread(thread, &code);
    printf("%d\\n", (int)code);
  }
  FlsFree(slot);
}`),
    ).toEqual(['4', 'destroy 1', '4', 'destroy 2', '5', 'destroy 3']);
  });
});

test('CreateThread and _beginthreadex fail when there is no memory for one more stack (CreateThread function, learn.microsoft.com)', () => {
  const simulation = runToEnd(
    buildProgram(`#include <windows.h>
#include <process.h>
#include <stdio.h>
DWORD WINAPI forever(void *) { Sleep(INFINITE); return 0; }
unsigned WINAPI as_well(void *) { return 0; }
int main() {
  int made = 0;
  while (CreateThread(NULL, 0, forever, NULL, 0, NULL) != NULL) made++;
  printf("%d %d\\n", made > 100, (int)GetLastError());
  printf("%d\\n", _beginthreadex(NULL, 0, as_well, NULL, 0, NULL) == 0);
}`),
  );
  expect(simulation.consoleText('program')).toBe('1 8\n1\n');
});
