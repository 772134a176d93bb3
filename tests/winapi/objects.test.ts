import { describe, expect, test } from 'vitest';
import { printed } from './run.ts';

/** `show(call)` prints what the call gives and the error that it leaves. */
const show = `
#define show(call) do { SetLastError(0); long long value = (long long)(call); printf("%lld %d\\n", value, (int)GetLastError()); } while (0)
#define got(call) do { SetLastError(0); void *value = (call); printf("%d %d\\n", value != NULL, (int)GetLastError()); } while (0)
HANDLE object;
unsigned WINAPI take(void *milliseconds) {
  printf("took %d\\n", (int)WaitForSingleObject(object, (DWORD)(ULONG_PTR)milliseconds));
  return 0;
}
HANDLE start(unsigned (WINAPI *function)(void *), int argument) {
  return (HANDLE)_beginthreadex(NULL, 0, function, (void *)(LONG_PTR)argument, 0, NULL);
}
void finish(HANDLE thread) { WaitForSingleObject(thread, INFINITE); CloseHandle(thread); }
`;

describe('mutexes', () => {
  // Mutex Objects; ReleaseMutex function, learn.microsoft.com; the error is Wine 8.0's and that of System Error Codes.
  // probes: 9-locks/mutex-counts, 9-locks/mutex-is-of-its-thread
  test('the owner may wait again, must release as often, and nobody else may', () => {
    expect(
      printed(`${show}
int main() {
  object = CreateMutex(NULL, TRUE, NULL);
  show(WaitForSingleObject(object, 0));
  finish(start(take, 10));
  show(ReleaseMutex(object));
  finish(start(take, 10));
  show(ReleaseMutex(object));
  show(ReleaseMutex(object));
}`),
    ).toEqual(['0 0', 'took 258', '1 0', 'took 258', '1 0', '0 288']);
  });

  // Mutex Objects: "If a thread terminates without releasing its ownership of a mutex object, the mutex object is considered to be abandoned."
  // probe: 9-locks/abandoned
  test('a thread that ends owning a mutex abandons it; the next wait is told, once', () => {
    expect(
      printed(`${show}
unsigned WINAPI end(void *) { WaitForSingleObject(object, INFINITE); Sleep(20); return 0; }
int main() {
  object = CreateMutex(NULL, FALSE, NULL);
  HANDLE event = CreateEvent(NULL, TRUE, TRUE, NULL);
  HANDLE thread = start(end, 0);
  Sleep(10);
  HANDLE both[2] = {event, object};
  show(WaitForMultipleObjects(2, both, TRUE, INFINITE));
  show(ReleaseMutex(object));
  finish(start(end, 0));
  HANDLE two[2] = {thread, object};
  show(WaitForSingleObject(object, 0));
  show(ReleaseMutex(object));
  finish(start(end, 0));
  ResetEvent(event);
  show(WaitForMultipleObjects(2, both, FALSE, 0));
  show(WaitForMultipleObjects(2, two, FALSE, 0));
}`),
    ).toEqual(['128 0', '1 0', '128 0', '1 0', '129 0', '0 0']);
  });
});

describe('semaphores', () => {
  // Semaphore Objects; ReleaseSemaphore function, learn.microsoft.com; the errors as Wine 8.0 gives them.
  // probes: 9-locks/semaphore-counts, 9-locks/semaphore-limit
  test('count down with each wait and up with each release, never above the maximum', () => {
    expect(
      printed(`${show}
int main() {
  LONG before = -1;
  object = CreateSemaphore(NULL, 1, 2, NULL);
  show(WaitForSingleObject(object, 0));
  show(WaitForSingleObject(object, 0));
  show(ReleaseSemaphore(object, 3, &before));
  show(before);
  show(ReleaseSemaphore(object, 2, &before));
  show(before);
  show(ReleaseSemaphore(object, 1, NULL));
  show(ReleaseSemaphore(object, 0, NULL));
  got(CreateSemaphore(NULL, 3, 2, NULL));
  got(CreateSemaphore(NULL, 0, 0, NULL));
}`),
    ).toEqual(['0 0', '258 0', '0 298', '-1 0', '1 0', '0 0', '0 298', '0 87', '0 87', '0 87']);
  });

  // Semaphore Objects, learn.microsoft.com.
  test('a release of two wakes two of three waiters', () => {
    const lines = printed(`${show}
int main() {
  object = CreateSemaphore(NULL, 0, 9, NULL);
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) threads[i] = start(take, 50);
  Sleep(10);
  ReleaseSemaphore(object, 2, NULL);
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
}`);
    expect(lines).toEqual(['took 0', 'took 0', 'took 258']);
  });
});

describe('named objects', () => {
  // CreateMutexA, OpenMutexW, CreateEventA functions; Object Names; Kernel object namespaces, learn.microsoft.com.
  // probes: 6-events/same-name, 9-locks/named-objects-share-names
  test('of one name are one object; a name belongs to one kind, and goes with the last handle', () => {
    expect(
      printed(`${show}
int main() {
  got(OpenMutexA(SYNCHRONIZE, FALSE, "thing"));
  CreateMutexA(NULL, FALSE, "thing");
  got(CreateMutexW(NULL, TRUE, L"Local\\\\thing"));
  object = OpenMutexW(MUTEX_ALL_ACCESS, FALSE, L"thing");
  finish(start(take, 0));
  got(CreateEventA(NULL, TRUE, FALSE, "thing"));
  got(OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, "thing"));
  got(OpenMutexA(SYNCHRONIZE, FALSE, "Thing"));
  HANDLE event = CreateEventA(NULL, TRUE, FALSE, "other");
  SetEvent(event);
  CloseHandle(event);
  event = CreateEventA(NULL, TRUE, FALSE, "other");
  show(WaitForSingleObject(event, 0));
}`),
    ).toEqual(['0 2', '1 183', 'took 0', '0 6', '0 6', '0 2', '258 0']);
  });
});

describe('events', () => {
  // PulseEvent function, learn.microsoft.com.
  // probe: 6-events/pulse-is-not-kept
  test('PulseEvent wakes the waiters of the moment, of an auto-reset event one, and leaves the event not signaled', () => {
    const woken = (manualReset: string): readonly string[] =>
      printed(`${show}
int main() {
  object = CreateEvent(NULL, ${manualReset}, FALSE, NULL);
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) threads[i] = start(take, 50);
  Sleep(10);
  PulseEvent(object);
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  show(WaitForSingleObject(object, 0));
}`);
    expect(woken('TRUE')).toEqual(['took 0', 'took 0', 'took 0', '258 0']);
    expect(woken('FALSE')).toEqual(['took 0', 'took 258', 'took 258', '258 0']);
  });

  // WSACreateEvent, WSAWaitForMultipleEvents functions, learn.microsoft.com.
  // probe: 6-events/wsacreateevent
  test('WSACreateEvent makes a manual-reset event, not signaled, once Winsock has been started', () => {
    expect(
      printed(`${show}
int main() {
  WSADATA data;
  got(WSACreateEvent());
  WSAStartup(MAKEWORD(2, 2), &data);
  WSAEVENT event = WSACreateEvent();
  show(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE));
  show(WSASetEvent(event));
  show(WSAWaitForMultipleEvents(1, &event, TRUE, WSA_INFINITE, FALSE));
  show(WaitForSingleObject(event, 0));
  show(WSAResetEvent(event));
  show(WSAWaitForMultipleEvents(1, &event, FALSE, 0, TRUE));
  show(WSACloseEvent(event));
  show(WSASetEvent(event));
  show(WSACloseEvent(event));
  show((int)WSAWaitForMultipleEvents(65, &event, FALSE, 0, FALSE));
}`),
    ).toEqual(['0 10093', '258 0', '1 0', '0 0', '0 0', '1 0', '258 0', '1 0', '0 6', '0 6', '-1 87']);
  });
});

describe('waits for several objects', () => {
  // WaitForMultipleObjects function, learn.microsoft.com; the errors as Wine 8.0 gives them.
  // probes: 6-events/at-most-sixty-four, 6-events/same-handle-twice
  test('take at most 64, for all of them none twice', () => {
    expect(
      printed(`${show}
int main() {
  HANDLE events[65];
  for (int i = 0; i < 65; i++) events[i] = CreateEvent(NULL, TRUE, i >= 62, NULL);
  show(WaitForMultipleObjects(64, events, FALSE, 0));
  show((int)WaitForMultipleObjects(65, events, FALSE, 0));
  show((int)WaitForMultipleObjects(0, events, FALSE, 0));
  events[1] = events[0];
  show((int)WaitForMultipleObjects(2, events, TRUE, 0));
  show((int)WaitForMultipleObjects(2, events, FALSE, 0));
  events[1] = NULL;
  show((int)WaitForMultipleObjects(2, events, FALSE, 0));
}`),
    ).toEqual(['62 0', '-1 87', '-1 87', '-1 87', '258 0', '-1 6']);
  });

  // WaitForMultipleObjects function: "The function does not modify the states of the specified objects until the states of all objects have been set to signaled."
  // probe: 6-events/all-or-nothing
  test('for all of them take none before all are there', () => {
    expect(
      printed(`${show}
HANDLE both[2];
unsigned WINAPI waitForBoth(void *) {
  printf("both %d\\n", (int)WaitForMultipleObjects(2, both, TRUE, INFINITE));
  return 0;
}
int main() {
  both[0] = CreateEvent(NULL, FALSE, TRUE, NULL);
  both[1] = CreateEvent(NULL, FALSE, FALSE, NULL);
  HANDLE thread = start(waitForBoth, 0);
  Sleep(10);
  show(WaitForSingleObject(both[0], 0));
  SetEvent(both[1]);
  Sleep(10);
  SetEvent(both[0]);
  finish(thread);
  show(WaitForSingleObject(both[1], 0));
}`),
    ).toEqual(['0 0', 'both 0', '258 0']);
  });
});

describe('SignalObjectAndWait', () => {
  // SignalObjectAndWait function, learn.microsoft.com.
  // probe: 6-events/signal-and-wait
  test('signals one object and waits for another, or does neither', () => {
    expect(
      printed(`${show}
int main() {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL), mutex = CreateMutex(NULL, TRUE, NULL);
  HANDLE full = CreateSemaphore(NULL, 1, 1, NULL);
  show(SignalObjectAndWait(mutex, event, 10, FALSE));
  show((int)SignalObjectAndWait(mutex, event, 10, FALSE));
  show((int)SignalObjectAndWait(full, event, 10, FALSE));
  show(SignalObjectAndWait(event, full, INFINITE, FALSE));
  show(WaitForSingleObject(event, 0));
  show((int)SignalObjectAndWait(event, NULL, 0, FALSE));
  show(WaitForSingleObject(event, 0));
}`),
    ).toEqual(['258 0', '-1 288', '-1 298', '0 0', '0 0', '-1 6', '258 0']);
  });
});

describe('waitable timers', () => {
  // Waitable Timer Objects; SetWaitableTimer function, learn.microsoft.com.
  // probes: 9-timers/one-shot, 9-timers/synchronization-timer
  test('are signaled at their due time, relative or absolute; a synchronization timer serves one wait', () => {
    expect(
      printed(`${show}
int main() {
  LARGE_INTEGER due;
  object = CreateWaitableTimer(NULL, FALSE, NULL);
  show(WaitForSingleObject(object, 10));
  due.QuadPart = -200000;
  show(SetWaitableTimer(object, &due, 0, NULL, NULL, FALSE));
  show(WaitForSingleObject(object, 10));
  show(WaitForSingleObject(object, 15));
  show(WaitForSingleObject(object, 30));
  FILETIME now;
  GetSystemTimeAsFileTime(&now);
  due.LowPart = now.dwLowDateTime;
  due.HighPart = (LONG)now.dwHighDateTime;
  due.QuadPart += 200000;
  SetWaitableTimer(object, &due, 5, NULL, NULL, FALSE);
  show(WaitForSingleObject(object, 15));
  for (int i = 0; i < 3; i++) show(WaitForSingleObject(object, 7));
  show(CancelWaitableTimer(object));
  show(WaitForSingleObject(object, 50));
  show(SetWaitableTimer(NULL, &due, 0, NULL, NULL, FALSE));
  show(SetWaitableTimer(object, &due, -1, NULL, NULL, FALSE));
}`),
    ).toEqual(['258 0', '1 0', '258 0', '0 0', '258 0', '258 0', '0 0', '0 0', '0 0', '1 0', '258 0', '0 6', '0 87']);
  });

  // Using a Waitable Timer with an Asynchronous Procedure Call; CancelWaitableTimer function: it "cancels outstanding APCs".
  // probe: 9-timers/completion-routine
  test('queue their routine to the thread that set them, and take it back when they are cancelled', () => {
    expect(
      printed(`${show}
VOID CALLBACK routine(LPVOID argument, DWORD low, DWORD high) {
  FILETIME now;
  GetSystemTimeAsFileTime(&now);
  printf("routine %s %d\\n", (char *)argument, now.dwHighDateTime == high && now.dwLowDateTime - low < 100000);
}
int main() {
  LARGE_INTEGER due;
  due.QuadPart = -10000;
  object = CreateWaitableTimer(NULL, TRUE, NULL);
  SetWaitableTimer(object, &due, 0, routine, (LPVOID)"one", FALSE);
  show(SleepEx(INFINITE, TRUE));
  SetWaitableTimer(object, &due, 10, routine, (LPVOID)"two", FALSE);
  show(SleepEx(20, TRUE));
  show(SleepEx(20, TRUE));
  Sleep(50);
  show(SleepEx(0, TRUE));
  Sleep(50);
  CancelWaitableTimer(object);
  show(SleepEx(20, TRUE));
}`),
    ).toEqual(['routine one 1', '192 0', 'routine two 1', '192 0', 'routine two 1', '192 0', 'routine two 0', '192 0', '0 0']);
  });
});
