import { registerWait, unregisterWait } from '../../kernel/registered-wait.ts';
import { finishCallbacks, resumeCallbacks } from '../callbacks-call.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';
import { findWaitable, timeoutOf } from '../object-call.ts';

const WT_EXECUTEONLYONCE = 8;

const register = (call: WinapiCall): CallOutcome => {
  const [result, object, address] = [call.arguments.pointer(0), findWaitable(call, call.arguments.pointer(1)), call.arguments.pointer(2)];
  if (object === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (result === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const waiter = registerWait(
    call.kernel,
    call.process.id,
    {
      object,
      address,
      argument: call.arguments.pointer(3),
      timeout: timeoutOf(call.arguments.uint(4)),
      once: (call.arguments.uint(5) & WT_EXECUTEONLYONCE) !== 0,
    },
    call.functionName(address),
  );
  writeU64(call.memory, result, BigInt(call.kernel.openHandle(call.process, { kind: 'registered-wait', object: waiter })));
  return done(1);
};

const unregister =
  (completion: (call: WinapiCall) => bigint) =>
  (call: WinapiCall): CallOutcome => {
    const resumed = resumeCallbacks(call);
    if (resumed) return resumed;
    const handle = Number(call.arguments.pointer(0));
    const found = call.process.handles.entries.see(handle);
    if (found?.kind !== 'registered-wait') return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    call.kernel.closeHandle(call.process, handle);
    unregisterWait(call.kernel, found.object);
    return finishCallbacks(call, [found.object], completion(call));
  };

const waiting = (prototype: string, behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['phNewWaitObject'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_IO_PENDING'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 9,
    place: 'kernel',
    behave,
  });

export const registeredWaitFunctions: readonly WinapiEntry[] = [
  waiting(
    'BOOL RegisterWaitForSingleObject(PHANDLE phNewWaitObject, HANDLE hObject, WAITORTIMERCALLBACK Callback, PVOID Context, ULONG dwMilliseconds, ULONG dwFlags);',
    register,
  ),
  waiting(
    'BOOL UnregisterWait(HANDLE WaitHandle);',
    unregister(() => 0n),
  ),
  waiting(
    'BOOL UnregisterWaitEx(HANDLE WaitHandle, HANDLE CompletionEvent);',
    unregister((call) => call.arguments.pointer(1)),
  ),
];
