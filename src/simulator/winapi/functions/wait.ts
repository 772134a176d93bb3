import { waitForObjects } from '../../kernel/wait.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU64 } from '../layout.ts';
import { findWaitable, timeoutOf } from '../object-call.ts';

const WAIT_FAILED = 0xffff_ffffn;
const MAXIMUM_WAIT_OBJECTS = 64;
/** Sleep(INFINITE) has no end; a number that JSON can carry stands for it. */
const FOREVER = Number.MAX_SAFE_INTEGER;

const wait = (call: WinapiCall, handles: readonly bigint[], all: boolean, milliseconds: number): NativeOutcome => {
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  if (wakeup) return wakeup.kind === 'object' ? done(wakeup.index) : done(ERROR.WAIT_TIMEOUT);
  const objects: number[] = [];
  for (const handle of handles) {
    const object = findWaitable(call, handle);
    if (object === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, WAIT_FAILED);
    objects.push(object);
  }
  const index = waitForObjects(call.kernel, call.thread.id, objects, all, timeoutOf(milliseconds));
  return index === null ? waiting : done(index === 'timeout' ? ERROR.WAIT_TIMEOUT : index);
};

const waitForOne = (call: WinapiCall): NativeOutcome => wait(call, [call.arguments.pointer(0)], false, call.arguments.uint(1));

/** At most 64 objects; waiting for all of them, none may be named twice (WaitForMultipleObjects function, learn.microsoft.com). */
const waitForMany = (call: WinapiCall): NativeOutcome => {
  const [count, array, all] = [call.arguments.uint(0), call.arguments.pointer(1), call.arguments.int(2) !== 0];
  if (count === 0 || count > MAXIMUM_WAIT_OBJECTS || array === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
  const handles = Array.from({ length: count }, (_, index) => readU64(call.memory, array + BigInt(index * 8)));
  if (all && new Set(handles).size < count) return fail(call, ERROR.ERROR_INVALID_PARAMETER, WAIT_FAILED);
  return wait(call, handles, all, call.arguments.uint(3));
};

/** Sleep(0) gives up the rest of the slice to a thread that is ready. Other times are exact here; Windows rounds up to its timer's tick. */
const sleep = (call: WinapiCall): NativeOutcome => {
  if (call.kernel.takeWakeup(call.thread.id)) return done(0);
  const timeout = timeoutOf(call.arguments.uint(0));
  if (timeout === 0) {
    call.kernel.giveUpSlice();
    return done(0);
  }
  const until = timeout === null ? FOREVER : call.kernel.now + timeout;
  call.kernel.block(call.thread.id, { kind: 'sleep', until }, { timeout });
  return waiting;
};

const ERRORS = ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'];

/** The alertable forms wait as the plain ones do: nothing is queued to a thread yet. */
export const waitFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype: 'DWORD WaitForSingleObject(HANDLE hHandle, DWORD dwMilliseconds);',
    returns: 'WAIT_FAILED',
    errors: ERRORS,
    source: 'WaitForSingleObject function',
    since: 3,
    place: 'kernel',
    behave: waitForOne,
  }),
  entry({
    header: 'windows.h',
    prototype: 'DWORD WaitForSingleObjectEx(HANDLE hHandle, DWORD dwMilliseconds, BOOL bAlertable);',
    returns: 'WAIT_FAILED',
    errors: ERRORS,
    source: 'WaitForSingleObjectEx function',
    since: 7,
    place: 'kernel',
    behave: waitForOne,
  }),
  entry({
    header: 'windows.h',
    prototype: 'DWORD WaitForMultipleObjects(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll, DWORD dwMilliseconds);',
    returns: 'WAIT_FAILED',
    errors: ERRORS,
    source: 'WaitForMultipleObjects function',
    since: 7,
    place: 'kernel',
    behave: waitForMany,
  }),
  entry({
    header: 'windows.h',
    prototype:
      'DWORD WaitForMultipleObjectsEx(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll, DWORD dwMilliseconds, BOOL bAlertable);',
    returns: 'WAIT_FAILED',
    errors: ERRORS,
    source: 'WaitForMultipleObjectsEx function',
    since: 7,
    place: 'kernel',
    behave: waitForMany,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void Sleep(DWORD dwMilliseconds);',
    returns: 'none',
    source: 'Sleep function',
    since: 3,
    place: 'kernel',
    behave: sleep,
  }),
  entry({
    header: 'windows.h',
    prototype: 'DWORD SleepEx(DWORD dwMilliseconds, BOOL bAlertable);',
    returns: 'none',
    source: 'SleepEx function',
    since: 7,
    place: 'kernel',
    behave: sleep,
  }),
];
