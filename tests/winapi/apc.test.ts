import { describe, expect, test } from 'vitest';
import { printed } from './run.ts';

const note = 'VOID CALLBACK note(ULONG_PTR value) { printf("apc %d\\n", (int)value); }\n';

describe('alertable waits', () => {
  // Asynchronous Procedure Calls; SleepEx function, learn.microsoft.com.
  // probes: 7-alertable/first-in-first-out, 7-alertable/all-that-are-queued
  test('APCs run in an alertable wait only, first queued first, all of them, and end the wait with WAIT_IO_COMPLETION', () => {
    expect(
      printed(`${note}
int main() {
  for (int i = 1; i <= 3; i++) printf("%d\\n", (int)QueueUserAPC(note, GetCurrentThread(), i));
  Sleep(1);
  printf("%d\\n", (int)SleepEx(1, FALSE));
  printf("%d\\n", (int)SleepEx(INFINITE, TRUE));
  printf("%d\\n", (int)SleepEx(1, TRUE));
}`),
    ).toEqual(['1', '1', '1', '0', 'apc 1', 'apc 2', 'apc 3', '192', '0']);
  });

  // WaitForSingleObjectEx function: "the function returns when the system queues an I/O completion routine or APC".
  // probes: 7-alertable/apc-ends-the-wait, 7-alertable/apc-waits-for-alertable
  test('an APC queued by another thread ends an alertable wait and no other', () => {
    expect(
      printed(`${note}
HANDLE event;
unsigned WINAPI wait(void *alertable) {
  printf("%d\\n", (int)WaitForSingleObjectEx(event, 50, (BOOL)(LONG_PTR)alertable));
  return 0;
}
int main() {
  event = CreateEvent(NULL, TRUE, FALSE, NULL);
  for (int alertable = 0; alertable < 2; alertable++) {
    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, wait, (void *)(LONG_PTR)alertable, 0, NULL);
    Sleep(10);
    QueueUserAPC(note, thread, alertable);
    WaitForSingleObject(thread, INFINITE);
  }
}`),
    ).toEqual(['258', 'apc 1', '192']);
  });

  // Documentation is silent; Wine 8.0 leaves the APC queued.
  // probe: 7-alertable/signaled-object-first
  test('an object that is signaled already is preferred to an APC that is queued', () => {
    expect(
      printed(`${note}
int main() {
  HANDLE event = CreateEvent(NULL, FALSE, TRUE, NULL);
  QueueUserAPC(note, GetCurrentThread(), 1);
  printf("%d\\n", (int)WaitForSingleObjectEx(event, INFINITE, TRUE));
  printf("%d\\n", (int)WaitForSingleObjectEx(event, 0, TRUE));
  printf("%d\\n", (int)WaitForSingleObjectEx(event, 0, TRUE));
}`),
    ).toEqual(['0', 'apc 1', '192', '258']);
  });

  // QueueUserAPC function: "If an application queues an APC before the thread begins running, the thread begins by calling the APC function."
  // probe: 7-alertable/apc-before-the-thread
  test('a thread begins with the APCs that were queued before it ran', () => {
    expect(
      printed(`${note}
unsigned WINAPI work(void *) { printf("work\\n"); return 0; }
int main() {
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, NULL, CREATE_SUSPENDED, NULL);
  QueueUserAPC(note, thread, 1);
  QueueUserAPC(note, thread, 2);
  ResumeThread(thread);
  WaitForSingleObject(thread, INFINITE);
  printf("%d", (int)QueueUserAPC(note, thread, 3));
  printf(" %d\\n", (int)GetLastError());
  printf("%d", (int)QueueUserAPC(note, NULL, 3));
  printf(" %d\\n", (int)GetLastError());
}`),
    ).toEqual(['apc 1', 'apc 2', 'work', '0 31', '0 6']);
  });

  // Asynchronous Procedure Calls: a routine that waits alertably has the APCs run that are queued then.
  test('a routine that waits alertably itself runs the next APC inside', () => {
    expect(
      printed(`
VOID CALLBACK outer(ULONG_PTR value) {
  printf("in %d\\n", (int)value);
  printf("inner %d\\n", (int)SleepEx(0, TRUE));
  printf("out %d\\n", (int)value);
}
int main() {
  QueueUserAPC(outer, GetCurrentThread(), 1);
  QueueUserAPC(outer, GetCurrentThread(), 2);
  printf("%d\\n", (int)SleepEx(INFINITE, TRUE));
}`),
    ).toEqual(['in 1', 'in 2', 'inner 0', 'out 2', 'inner 192', 'out 1', '192']);
  });
});
