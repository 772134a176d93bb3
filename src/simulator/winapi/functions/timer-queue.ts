import { createQueueTimer, deleteQueueTimer, setQueueTimer, type QueueTimer } from '../../kernel/queue-timer.ts';
import { withdrawWork } from '../../kernel/thread-pool.ts';
import type { ObjectId } from '../../kernel/state.ts';
import { finishCallbacks, resumeCallbacks } from '../callbacks-call.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';

const MILLISECOND = 1_000_000;

const createQueue = (call: WinapiCall): CallOutcome =>
  done(call.kernel.openHandle(call.process, { kind: 'timer-queue', object: call.kernel.nextId() }));

/** The queue behind a handle, 0 for none: the default queue; null: not one. */
const findQueue = (call: WinapiCall, handle: bigint): ObjectId | null => {
  if (handle === 0n) return 0;
  const found = call.process.handles.entries.see(Number(handle));
  return found?.kind === 'timer-queue' ? found.object : null;
};

const findTimer = (call: WinapiCall, handle: bigint): QueueTimer | null => {
  const found = call.process.handles.entries.see(Number(handle));
  return found?.kind === 'queue-timer' ? (call.kernel.state.queueTimers.get(found.object) ?? null) : null;
};

const create = (call: WinapiCall): CallOutcome => {
  const [result, queue, address] = [call.arguments.pointer(0), findQueue(call, call.arguments.pointer(1)), call.arguments.pointer(2)];
  if (queue === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (result === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const timer = createQueueTimer(
    call.kernel,
    { process: call.process.id, queue, address, argument: call.arguments.pointer(3), functionName: call.functionName(address) },
    call.arguments.uint(4) * MILLISECOND,
    call.arguments.uint(5) * MILLISECOND,
  );
  writeU64(call.memory, result, BigInt(call.kernel.openHandle(call.process, { kind: 'queue-timer', object: timer.id })));
  return done(1);
};

const change = (call: WinapiCall): CallOutcome => {
  const timer = findTimer(call, call.arguments.pointer(1));
  if (!timer) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  setQueueTimer(call.kernel, timer, call.arguments.uint(2) * MILLISECOND, call.arguments.uint(3) * MILLISECOND);
  return done(1);
};

const end = (call: WinapiCall, timers: readonly QueueTimer[], handle: bigint, completion: bigint): CallOutcome => {
  for (const timer of timers) {
    deleteQueueTimer(call.kernel, timer);
    withdrawWork(call.process, timer.id);
  }
  call.kernel.closeHandle(call.process, Number(handle));
  return finishCallbacks(
    call,
    timers.map(({ id }) => id),
    completion,
  );
};

const deleteTimer = (call: WinapiCall): CallOutcome => {
  const resumed = resumeCallbacks(call);
  if (resumed) return resumed;
  const timer = findTimer(call, call.arguments.pointer(1));
  if (!timer) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return end(call, [timer], call.arguments.pointer(1), call.arguments.pointer(2));
};

const deleteQueue =
  (completion: (call: WinapiCall) => bigint) =>
  (call: WinapiCall): CallOutcome => {
    const resumed = resumeCallbacks(call);
    if (resumed) return resumed;
    const handle = call.arguments.pointer(0);
    const queue = findQueue(call, handle);
    if (queue === null || queue === 0) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    const timers = call.kernel.state.queueTimers.filter((timer) => timer.queue === queue);
    return end(call, timers, handle, completion(call));
  };

const timing = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['phNewTimer'],
    returns: prototype.startsWith('HANDLE') ? 'NULL' : 'FALSE',
    errors: prototype.startsWith('HANDLE') ? [] : ['ERROR_INVALID_HANDLE', 'ERROR_IO_PENDING'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

export const timerQueueFunctions: readonly WinapiEntry[] = [
  timing('HANDLE CreateTimerQueue(void);', createQueue),
  timing(
    'BOOL CreateTimerQueueTimer(PHANDLE phNewTimer, HANDLE TimerQueue, WAITORTIMERCALLBACK Callback, PVOID Parameter, DWORD DueTime, DWORD Period, ULONG Flags);',
    create,
  ),
  timing('BOOL ChangeTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, ULONG DueTime, ULONG Period);', change),
  timing('BOOL DeleteTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, HANDLE CompletionEvent);', deleteTimer),
  timing(
    'BOOL DeleteTimerQueueEx(HANDLE TimerQueue, HANDLE CompletionEvent);',
    deleteQueue((call) => call.arguments.pointer(1)),
  ),
  timing(
    'BOOL DeleteTimerQueue(HANDLE TimerQueue);',
    deleteQueue(() => 0n),
  ),
];
