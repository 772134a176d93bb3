import { setEvent } from '../../kernel/event-object.ts';
import { QS, queueOf, queueStatus } from '../../kernel/message-queue.ts';
import { releaseMutex } from '../../kernel/mutex.ts';
import { releaseSemaphore } from '../../kernel/semaphore.ts';
import { trySatisfy, waitForObjects } from '../../kernel/wait.ts';
import type { Wakeup } from '../../kernel/state.ts';
import { isAlerted, runApcs } from '../alertable.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU64 } from '../layout.ts';
import { findWaitable, timeoutOf } from '../object-call.ts';

const WAIT_FAILED = 0xffff_ffffn;
const WAIT_ABANDONED_0 = 0x80;
const MAXIMUM_WAIT_OBJECTS = 64;
/** Sleep(INFINITE) has no end; a number that JSON can carry stands for it. */
const FOREVER = Number.MAX_SAFE_INTEGER;

/** A wait as its arguments describe it. */
interface Wish {
  readonly handles: readonly bigint[];
  readonly all: boolean;
  readonly milliseconds: number;
  readonly alertable: boolean;
}

/** What has become of a wait that this call has begun; null: it has not begun one. */
const resume = (call: WinapiCall): CallOutcome | null => {
  if (isAlerted(call)) return runApcs(call);
  const ended = call.kernel.takeWakeup(call.thread.id);
  return ended && conclude(call, ended);
};

const begin = (call: WinapiCall, { handles, all, milliseconds, alertable }: Wish): CallOutcome => {
  const objects: number[] = [];
  for (const handle of handles) {
    const object = findWaitable(call, handle);
    if (object === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, WAIT_FAILED);
    objects.push(object);
  }
  const begun = waitForObjects(call.kernel, call.thread, { objects, all, timeout: timeoutOf(milliseconds), alertable });
  return begun === null ? waiting : conclude(call, begun);
};

const conclude = (call: WinapiCall, wakeup: Wakeup): CallOutcome => {
  if (wakeup.kind === 'object') return done(wakeup.index + (wakeup.abandoned ? WAIT_ABANDONED_0 : 0));
  return wakeup.kind === 'alerted' ? runApcs(call) : done(ERROR.WAIT_TIMEOUT);
};

const waitForOne =
  (isAlertable: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): CallOutcome =>
    resume(call) ??
    begin(call, {
      handles: [call.arguments.pointer(0)],
      all: false,
      milliseconds: call.arguments.uint(1),
      alertable: isAlertable(call),
    });

/** At most 64 objects; waiting for all of them, none may be named twice (WaitForMultipleObjects function, learn.microsoft.com). */
const beginMany = (call: WinapiCall, alertable: boolean): CallOutcome => {
  const [count, array, all] = [call.arguments.uint(0), call.arguments.pointer(1), call.arguments.int(2) !== 0];
  if (count === 0 || count > MAXIMUM_WAIT_OBJECTS || array === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
  const handles = Array.from({ length: count }, (_, index) => readU64(call.memory, array + BigInt(index * 8)));
  if (all && new Set(handles).size < count) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
  return begin(call, { handles, all, milliseconds: call.arguments.uint(3), alertable });
};

const waitForMany =
  (isAlertable: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): CallOutcome =>
    resume(call) ?? beginMany(call, isAlertable(call));

/** Winsock's form asks for WSAStartup first; else it is WaitForMultipleObjectsEx (WSAWaitForMultipleEvents function, learn.microsoft.com). */
const waitForEvents = (call: WinapiCall): CallOutcome => {
  const resumed = resume(call);
  if (resumed) return resumed;
  return call.process.startups === 0 ? fail(call, ERROR.WSANOTINITIALISED, WAIT_FAILED) : beginMany(call, flag(4)(call));
};

const MWMO_WAITALL = 1;
const MWMO_ALERTABLE = 2;
const MWMO_INPUTAVAILABLE = 4;

/**
 * Waits for one of the objects, or for a message that has come since the thread last looked: the result is then the number of objects
 * (MsgWaitForMultipleObjectsEx function, learn.microsoft.com).
 */
const waitForMessages = (call: WinapiCall, milliseconds: number, flags: number, wakeMask: number): CallOutcome => {
  const count = call.arguments.uint(0);
  if (isAlerted(call)) return runApcs(call);
  const ended = call.kernel.takeWakeup(call.thread.id);
  if (ended) return ended.kind === 'retry' ? done(count) : conclude(call, ended);
  const all = (flags & MWMO_WAITALL) !== 0;
  if (all) call.finding('not-simulated', { feature: 'MWMO_WAITALL' });
  if (all || count >= MAXIMUM_WAIT_OBJECTS) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
  const array = call.arguments.pointer(1);
  const objects: number[] = [];
  for (let index = 0; index < count; index++) {
    const object = findWaitable(call, readU64(call.memory, array + BigInt(index * 8)));
    if (object === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, WAIT_FAILED);
    objects.push(object);
  }
  const satisfied = trySatisfy(call.kernel, call.thread.id, objects, false);
  if (satisfied) return conclude(call, satisfied);
  const mask = wakeMaskOf(wakeMask);
  if (
    (queueOf(call.kernel, call.thread).news & mask) !== 0 ||
    ((flags & MWMO_INPUTAVAILABLE) !== 0 && (queueStatus(call.kernel, call.thread) & mask) !== 0)
  )
    return done(count);
  const alertable = (flags & MWMO_ALERTABLE) !== 0;
  const timeout = timeoutOf(milliseconds);
  const begun = waitForObjects(call.kernel, call.thread, { objects, all: false, timeout, alertable, messages: mask });
  return begun === null ? waiting : conclude(call, begun);
};

const QS_ALLPOSTMESSAGE = 0x100;

/** What of messages ends the wait. QS_ALLPOSTMESSAGE differs from QS_POSTMESSAGE only in when a message counts as seen. */
const wakeMaskOf = (given: number): number => ((given & QS_ALLPOSTMESSAGE) === 0 ? given : given | QS.POSTMESSAGE);

/** Sets an event, or releases a mutex or a semaphore once, and begins to wait as one act (SignalObjectAndWait function, learn.microsoft.com). */
const signalAndWait = (call: WinapiCall): CallOutcome => {
  const resumed = resume(call);
  if (resumed) return resumed;
  const waited = call.arguments.pointer(1);
  if (findWaitable(call, waited) === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, WAIT_FAILED);
  const error = signalOnce(call, call.arguments.pointer(0));
  if (error !== 0) return fail(call, error, WAIT_FAILED);
  return begin(call, { handles: [waited], all: false, milliseconds: call.arguments.uint(2), alertable: flag(3)(call) });
};

const signalOnce = (call: WinapiCall, handle: bigint): number => {
  const object = call.kernel.state.objects.get(findWaitable(call, handle) ?? 0);
  if (object?.machine === 'event') setEvent(call.kernel, object.id);
  else if (object?.machine === 'semaphore') return releaseSemaphore(call.kernel, object, 1) === null ? ERROR.ERROR_TOO_MANY_POSTS : 0;
  else if (object?.machine === 'mutex') return releaseMutex(call.kernel, object, call.thread.id) ? 0 : ERROR.ERROR_NOT_OWNER;
  else return ERROR.ERROR_INVALID_HANDLE;
  return 0;
};

const never = (): boolean => false;
const flag =
  (index: number) =>
  (call: WinapiCall): boolean =>
    call.arguments.int(index) !== 0;

/** Sleep(0) gives up the rest of the slice to a thread that is ready. Other times are exact here; Windows rounds up to its timer's tick. */
const sleep =
  (isAlertable: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): CallOutcome => {
    if (isAlerted(call)) return runApcs(call);
    const ended = call.kernel.takeWakeup(call.thread.id);
    if (ended) return ended.kind === 'alerted' ? runApcs(call) : done(0);
    const alertable = isAlertable(call);
    if (alertable && call.thread.apcs.length > 0) return runApcs(call);
    const timeout = timeoutOf(call.arguments.uint(0));
    if (timeout === 0) {
      call.kernel.giveUpSlice();
      return done(0);
    }
    const until = timeout === null ? FOREVER : call.kernel.now + timeout;
    call.kernel.block(call.thread.id, { kind: 'sleep', until }, { timeout, alertable });
    return waiting;
  };

const waiter = (
  prototype: string,
  behave: (call: WinapiCall) => CallOutcome,
  since: number,
  text: Partial<WinapiEntry> & { readonly header?: string } = {},
): WinapiEntry =>
  entry({
    header: text.header ?? 'windows.h',
    prototype,
    returns: text.returns ?? 'WAIT_FAILED',
    errors: text.errors ?? ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since,
    place: 'kernel',
    behave,
  });

const NEVER_FAILS = { returns: 'none', errors: [] } as const;

export const waitFunctions: readonly WinapiEntry[] = [
  waiter('DWORD WaitForSingleObject(HANDLE hHandle, DWORD dwMilliseconds);', waitForOne(never), 3),
  waiter('DWORD WaitForSingleObjectEx(HANDLE hHandle, DWORD dwMilliseconds, BOOL bAlertable);', waitForOne(flag(2)), 7),
  waiter(
    'DWORD WaitForMultipleObjects(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll, DWORD dwMilliseconds);',
    waitForMany(never),
    7,
  ),
  waiter(
    'DWORD WaitForMultipleObjectsEx(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll, DWORD dwMilliseconds, BOOL bAlertable);',
    waitForMany(flag(4)),
    7,
  ),
  waiter(
    'DWORD WSAWaitForMultipleEvents(DWORD cEvents, const WSAEVENT *lphEvents, BOOL fWaitAll, DWORD dwTimeout, BOOL fAlertable);',
    waitForEvents,
    6,
    { header: 'winsock2.h', errors: ['WSANOTINITIALISED', 'ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'] },
  ),
  waiter(
    'DWORD SignalObjectAndWait(HANDLE hObjectToSignal, HANDLE hObjectToWaitOn, DWORD dwMilliseconds, BOOL bAlertable);',
    signalAndWait,
    7,
    { errors: ['ERROR_INVALID_HANDLE', 'ERROR_NOT_OWNER', 'ERROR_TOO_MANY_POSTS'] },
  ),
  waiter(
    'DWORD MsgWaitForMultipleObjects(DWORD nCount, const HANDLE *pHandles, BOOL fWaitAll, DWORD dwMilliseconds, DWORD dwWakeMask);',
    (call) => waitForMessages(call, call.arguments.uint(3), call.arguments.int(2) === 0 ? 0 : MWMO_WAITALL, call.arguments.uint(4)),
    9,
    { header: 'winuser.h' },
  ),
  waiter(
    'DWORD MsgWaitForMultipleObjectsEx(DWORD nCount, const HANDLE *pHandles, DWORD dwMilliseconds, DWORD dwWakeMask, DWORD dwFlags);',
    (call) => waitForMessages(call, call.arguments.uint(2), call.arguments.uint(4), call.arguments.uint(3)),
    9,
    { header: 'winuser.h' },
  ),
  waiter('void Sleep(DWORD dwMilliseconds);', sleep(never), 3, NEVER_FAILS),
  waiter('DWORD SleepEx(DWORD dwMilliseconds, BOOL bAlertable);', sleep(flag(1)), 7, NEVER_FAILS),
];
