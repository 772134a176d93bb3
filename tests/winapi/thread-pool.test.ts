import { describe, expect, test } from 'vitest';
import { buildProgram, runToEnd } from '../session/example.ts';
import { headers, printed } from './run.ts';

describe('the thread pool', () => {
  // CreateThreadpoolWork, SubmitThreadpoolWork, WaitForThreadpoolWorkCallbacks functions (learn.microsoft.com).
  test('runs a work object as often as it is submitted, and is waited for', () => {
    expect(
      printed(`
LONG count;
VOID CALLBACK work(PTP_CALLBACK_INSTANCE, PVOID context, PTP_WORK) { Sleep(10); InterlockedAdd(&count, (LONG)(LONG_PTR)context); }
int main() {
  PTP_WORK object = CreateThreadpoolWork(work, (PVOID)5, NULL);
  for (int i = 0; i < 4; i++) SubmitThreadpoolWork(object);
  printf("%d ", (int)count);
  WaitForThreadpoolWorkCallbacks(object, FALSE);
  printf("%d\\n", (int)count);
  CloseThreadpoolWork(object);
}`),
    ).toEqual(['0 20']);
  });

  // QueueUserWorkItem function; Thread Pooling, learn.microsoft.com.
  test('runs work items on threads of its own, and uses an idle one again', () => {
    expect(
      printed(`
DWORD first;
HANDLE ready;
DWORD WINAPI work(PVOID value) {
  printf("%d %d %d\\n", (int)(LONG_PTR)value, GetCurrentThreadId() != (DWORD)(ULONG_PTR)first, (int)(GetCurrentThreadId() == first));
  first = GetCurrentThreadId();
  SetEvent(ready);
  return 0;
}
int main() {
  ready = CreateEvent(NULL, FALSE, FALSE, NULL);
  first = GetCurrentThreadId();
  for (int i = 0; i < 2; i++) {
    QueueUserWorkItem(work, (PVOID)(LONG_PTR)i, WT_EXECUTEDEFAULT);
    WaitForSingleObject(ready, INFINITE);
    Sleep(1);
  }
}`),
    ).toEqual(['0 1 0', '1 0 1']);
  });

  test('runs what one thread blocks in beside what another does', () => {
    expect(
      printed(`
HANDLE event, finished;
VOID CALLBACK wait(PTP_CALLBACK_INSTANCE, PVOID) { WaitForSingleObject(event, INFINITE); printf("woken\\n"); SetEvent(finished); }
VOID CALLBACK wake(PTP_CALLBACK_INSTANCE, PVOID) { printf("wake\\n"); SetEvent(event); }
int main() {
  event = CreateEvent(NULL, FALSE, FALSE, NULL);
  finished = CreateEvent(NULL, FALSE, FALSE, NULL);
  printf("%d\\n", (int)TrySubmitThreadpoolCallback(wait, NULL, NULL));
  TrySubmitThreadpoolCallback(wake, NULL, NULL);
  WaitForSingleObject(finished, INFINITE);
}`),
    ).toEqual(['1', 'wake', 'woken']);
  });

  test('its idle threads are no deadlock', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}DWORD WINAPI work(PVOID) { return 0; }
int main() {
  QueueUserWorkItem(work, NULL, 0);
  Sleep(INFINITE);
}`),
    );
    expect(simulation.end).toBe('quiescent');
  });
});

describe('timer queues', () => {
  // CreateTimerQueueTimer, DeleteTimerQueueTimer functions, learn.microsoft.com.
  test('call a function of the program when a timer expires, once or at each period, until it is deleted', () => {
    expect(
      printed(`
VOID CALLBACK tick(PVOID name, BOOLEAN timer) { printf("%s %d\\n", (char *)name, timer); }
VOID CALLBACK count(PVOID counter, BOOLEAN) { InterlockedIncrement((LONG *)counter); }
int main() {
  LONG ticks = 0;
  HANDLE queue = CreateTimerQueue(), once = NULL, often = NULL;
  printf("%d\\n", (int)CreateTimerQueueTimer(&once, queue, tick, (PVOID)"once", 10, 0, WT_EXECUTEDEFAULT) && once != NULL);
  CreateTimerQueueTimer(&often, NULL, count, &ticks, 10, 10, WT_EXECUTEDEFAULT);
  Sleep(35);
  printf("%d\\n", (int)DeleteTimerQueueTimer(NULL, often, INVALID_HANDLE_VALUE));
  printf("%d\\n", (int)ticks);
  Sleep(50);
  printf("%d\\n", (int)ticks);
  printf("%d\\n", (int)DeleteTimerQueueEx(queue, NULL));
}`),
    ).toEqual(['1', 'once 1', '1', '3', '3', '1']);
  });

  // ChangeTimerQueueTimer function: "If you call ChangeTimerQueueTimer on a one-shot timer ... that has already expired, the timer is not updated."
  test('a timer can be set anew, but not when it has expired for good', () => {
    expect(
      printed(`
VOID CALLBACK tick(PVOID, BOOLEAN) { printf("tick\\n"); }
int main() {
  HANDLE timer = NULL;
  CreateTimerQueueTimer(&timer, NULL, tick, NULL, 10, 0, 0);
  ChangeTimerQueueTimer(NULL, timer, 30, 0);
  Sleep(20);
  printf("20\\n");
  Sleep(20);
  printf("%d\\n", (int)ChangeTimerQueueTimer(NULL, timer, 5, 0));
  Sleep(20);
  printf("60\\n");
}`),
    ).toEqual(['20', 'tick', '1', '60']);
  });

  // DeleteTimerQueueTimer function: CompletionEvent NULL, an event, and INVALID_HANDLE_VALUE.
  test('deleting a timer whose callback runs fails, sets an event later, or waits, as one asks', () => {
    const deleting = (completion: string): readonly string[] =>
      printed(`
VOID CALLBACK slow(PVOID, BOOLEAN) { Sleep(30); printf("back\\n"); }
int main() {
  HANDLE timer = NULL, event = CreateEvent(NULL, TRUE, FALSE, NULL);
  CreateTimerQueueTimer(&timer, NULL, slow, NULL, 0, 0, WT_EXECUTEONLYONCE);
  Sleep(10);
  SetLastError(0);
  printf("%d", (int)DeleteTimerQueueTimer(NULL, timer, ${completion}));
  printf(" %d\\n", (int)GetLastError());
  printf("%d\\n", (int)WaitForSingleObject(event, 50));
}`);
    expect(deleting('NULL')).toEqual(['0 997', 'back', '258']);
    expect(deleting('event')).toEqual(['1 0', 'back', '0']);
    expect(deleting('INVALID_HANDLE_VALUE')).toEqual(['back', '1 0', '258']);
  });
});

describe('registered waits', () => {
  // RegisterWaitForSingleObject, UnregisterWaitEx functions, learn.microsoft.com.
  test('call a function whenever the object is signaled or the time is up, once or until they are unregistered', () => {
    expect(
      printed(`
VOID CALLBACK come(PVOID name, BOOLEAN late) { printf("%s %d\\n", (char *)name, late); }
int main() {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL), often = NULL, once = NULL;
  printf("%d\\n", (int)RegisterWaitForSingleObject(&often, event, come, (PVOID)"often", INFINITE, WT_EXECUTEDEFAULT));
  for (int i = 0; i < 2; i++) { SetEvent(event); Sleep(5); }
  printf("%d\\n", (int)UnregisterWaitEx(often, INVALID_HANDLE_VALUE));
  SetEvent(event);
  Sleep(5);
  printf("%d\\n", (int)WaitForSingleObject(event, 0));
  RegisterWaitForSingleObject(&once, event, come, (PVOID)"once", 10, WT_EXECUTEONLYONCE);
  Sleep(50);
  printf("%d\\n", (int)UnregisterWait(once));
}`),
    ).toEqual(['1', 'often 0', 'often 0', '1', '0', 'once 1', '1']);
  });
});
