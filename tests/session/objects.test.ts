import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/simulator/session/run.ts';
import { buildProgram } from './example.ts';
import { letters, object, runOf, thread, until } from './seen.ts';

/** A program about to be watched; its first thread is A. */
const open = (body: string, outside = ''): Run =>
  runOf(buildProgram(`#include <winsock2.h>\n#include <windows.h>\n#include <process.h>\n${outside}\nint main() {\n${body}\nreturn 0; }`));

const waiter = `unsigned WINAPI waits(void *what) { WaitForSingleObject((HANDLE)what, INFINITE); return 0; }
HANDLE begin(unsigned (WINAPI *function)(void *), void *argument) { return (HANDLE)_beginthreadex(NULL, 0, function, argument, 0, NULL); }`;

describe('objects that threads wait for', () => {
  it('shows an event object with its kind, its state, its waiters and what the program calls it', () => {
    const run = open(
      'struct { HANDLE done; } job; job.done = CreateEvent(NULL, TRUE, FALSE, NULL); begin(waits, job.done); Sleep(1); SetEvent(job.done); Sleep(1);',
      waiter,
    );
    const waited = until(
      run,
      object('event', ({ waiters }) => waiters.length > 0),
    );
    expect(waited).toMatchObject({ manualReset: true, state: 'nonsignaled', sharedName: null });
    expect(waited.names).toContain('job.done');
    expect(letters(run, waited.waiters)).toBe('B');
    const set = until(
      run,
      object('event', ({ state }) => state === 'signaled'),
    );
    expect(set.waiters).toEqual([]);
    expect(run.view.changed).toContain(`object:${set.id}`);
    expect(run.view.transitions).toContainEqual({ object: set.id, machine: 'event', event: 'set', from: 'nonsignaled', to: 'signaled' });
  });

  it('shows who owns a mutex and how often, and the count of a semaphore', () => {
    const run = open(
      'HANDLE mutex = CreateMutex(NULL, TRUE, "one"); WaitForSingleObject(mutex, 0); HANDLE seats = CreateSemaphore(NULL, 2, 5, NULL); WaitForSingleObject(seats, 0); begin(waits, mutex); Sleep(1);',
      waiter,
    );
    const mutex = until(
      run,
      object('mutex', ({ waiters }) => waiters.length > 0),
    );
    expect(mutex).toMatchObject({ recursion: 2, sharedName: 'one', names: ['mutex', 'what'] });
    expect(letters(run, [mutex.owner])).toBe('A');
    expect(object('semaphore')(run.view)).toMatchObject({ count: 1, maximum: 5, state: 'signaled', names: ['seats'] });
  });

  it('shows when a waitable timer expires, what it then queues, and the APC in the queue of its thread', () => {
    const run = open(
      'HANDLE timer = CreateWaitableTimer(NULL, FALSE, NULL); LARGE_INTEGER due; due.QuadPart = -10000; SetWaitableTimer(timer, &due, 5, rings, (void *)7, FALSE); Sleep(3); SleepEx(0, TRUE);',
      'void CALLBACK rings(void *argument, DWORD low, DWORD high) {}',
    );
    const timer = until(
      run,
      object('waitable-timer', ({ due }) => due !== null),
    );
    expect(timer).toMatchObject({ state: 'running', period: 5_000_000, routine: 'rings', manualReset: false, names: ['timer'] });
    const queued = until(
      run,
      thread(({ apcs }) => apcs.length > 0),
    );
    expect(queued.apcs[0]).toMatchObject({ routine: 'rings', timer: timer.id });
    expect(queued.apcs[0]?.arguments[0]).toBe('7');
    expect(run.view.changed).toContain(`apcs:${queued.id}`);
  });

  it('shows a timer of a timer queue', () => {
    const run = open(
      'HANDLE timer; CreateTimerQueueTimer(&timer, NULL, rings, NULL, 2, 0, 0); Sleep(10);',
      'void CALLBACK rings(void *argument, BOOLEAN fired) {}',
    );
    expect(
      until(
        run,
        object('queue-timer', ({ names }) => names.length > 0),
      ),
    ).toMatchObject({ state: 'running', routine: 'rings', period: 0, names: ['timer'] });
    expect(
      until(
        run,
        object('queue-timer', ({ state }) => state === 'expired'),
      ).due,
    ).toBeNull();
  });
});

describe('locks', () => {
  it('shows a critical section by its name with owner and waiters', () => {
    const run = open(
      'InitializeCriticalSection(&table.lock); EnterCriticalSection(&table.lock); begin(enters, NULL); Sleep(1); LeaveCriticalSection(&table.lock); Sleep(1); DeleteCriticalSection(&table.lock);',
      `struct { int x; CRITICAL_SECTION lock; } table; unsigned WINAPI enters(void *) { EnterCriticalSection(&table.lock); LeaveCriticalSection(&table.lock); return 0; }\n${waiter}`,
    );
    const section = until(
      run,
      object('critical-section', ({ waiters }) => waiters.length > 0),
    );
    expect(section).toMatchObject({ state: 'contended', recursion: 1, names: ['table.lock'] });
    expect([letters(run, [section.owner]), letters(run, section.waiters)]).toEqual(['A', 'B']);
    expect(until(run, (view) => (object('critical-section')(view) ? undefined : true))).toBe(true);
  });

  it('shows a slim lock while it is held', () => {
    const run = open(
      'begin(reads, NULL); AcquireSRWLockShared(&lock); Sleep(1); ReleaseSRWLockShared(&lock); Sleep(1);',
      `SRWLOCK lock = SRWLOCK_INIT; unsigned WINAPI reads(void *) { AcquireSRWLockExclusive(&lock); ReleaseSRWLockExclusive(&lock); return 0; }\n${waiter}`,
    );
    const shared = until(
      run,
      object('srw-lock', ({ waiters }) => waiters.length > 0),
    );
    expect(shared).toMatchObject({ state: 'shared', readers: 1, owner: 0, names: ['lock'] });
    const alone = until(
      run,
      object('srw-lock', ({ state }) => state === 'exclusive'),
    );
    expect(letters(run, [alone.owner])).toBe('B');
  });
});

describe('completion ports', () => {
  it('shows packets in the order of their coming, and threads in the order in which they would be woken', () => {
    const run = open(
      `HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1); begin(serves, port); Sleep(1); begin(serves, port); Sleep(1);
for (int i = 1; i <= 3; i++) PostQueuedCompletionStatus(port, i, 7, NULL); Sleep(1);`,
      `void spin() { for (volatile int i = 0; i < 500; i++); } unsigned WINAPI serves(void *port) { DWORD bytes; ULONG_PTR key; LPOVERLAPPED overlapped; for (;;) GetQueuedCompletionStatus((HANDLE)port, &bytes, &key, &overlapped, INFINITE), spin(); }\n${waiter}`,
    );
    const idle = until(
      run,
      object('completion-port', ({ waiting }) => waiting.length === 2),
    );
    expect(idle).toMatchObject({ state: 'empty', concurrency: 1, packets: [], running: [] });
    expect(letters(run, idle.waiting)).toBe('CB');
    const holding = until(
      run,
      object('completion-port', ({ packets }) => packets.length === 2),
    );
    expect(holding.packets).toMatchObject([
      { number: 1, bytes: 2, key: '7', overlapped: null, error: 0 },
      { number: 2, bytes: 3 },
    ]);
    expect([letters(run, holding.running), letters(run, holding.waiting)]).toEqual(['C', 'B']);
  });
});

describe('messages', () => {
  it('names messages of Windows, and gives the number of one that nobody names', () => {
    const run = open(
      'MSG message; PeekMessage(&message, NULL, 0, 0, PM_NOREMOVE); PostThreadMessage(GetCurrentThreadId(), WM_TIMER, 5, 0x12345678); PostThreadMessage(GetCurrentThreadId(), 0x0999, 0, 0); Sleep(0);',
    );
    const { queue } = until(
      run,
      thread(({ queue }) => (queue?.messageCount ?? 0) === 2),
    );
    expect(queue?.messages.map(({ name }) => name)).toEqual(['WM_TIMER', '0x0999']);
    expect(queue?.messages[0]).toMatchObject({ wParam: '5', lParam: '0x12345678', window: 0, network: '' });
  });
});
