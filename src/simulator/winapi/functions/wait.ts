import { waitForObjects } from '../../kernel/wait.ts';
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

const wait = (call: WinapiCall, { handles, all, milliseconds, alertable }: Wish): CallOutcome => {
  if (isAlerted(call)) return runApcs(call);
  const ended = call.kernel.takeWakeup(call.thread.id);
  if (ended) return conclude(call, ended);
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
    wait(call, {
      handles: [call.arguments.pointer(0)],
      all: false,
      milliseconds: call.arguments.uint(1),
      alertable: isAlertable(call),
    });

/** At most 64 objects; waiting for all of them, none may be named twice (WaitForMultipleObjects function, learn.microsoft.com). */
const waitForMany =
  (isAlertable: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): CallOutcome => {
    const [count, array, all] = [call.arguments.uint(0), call.arguments.pointer(1), call.arguments.int(2) !== 0];
    if (count === 0 || count > MAXIMUM_WAIT_OBJECTS || array === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
    const handles = Array.from({ length: count }, (_, index) => readU64(call.memory, array + BigInt(index * 8)));
    if (all && new Set(handles).size < count) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
    return wait(call, { handles, all, milliseconds: call.arguments.uint(3), alertable: isAlertable(call) });
  };

/** Winsock's form asks for WSAStartup first; else it is WaitForMultipleObjectsEx (WSAWaitForMultipleEvents function, learn.microsoft.com). */
const waitForEvents = (call: WinapiCall): CallOutcome =>
  call.process.startups === 0 ? fail(call, ERROR.WSANOTINITIALISED, WAIT_FAILED) : waitForMany(flag(4))(call);

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
  waiter('void Sleep(DWORD dwMilliseconds);', sleep(never), 3, NEVER_FAILS),
  waiter('DWORD SleepEx(DWORD dwMilliseconds, BOOL bAlertable);', sleep(flag(1)), 7, NEVER_FAILS),
];
