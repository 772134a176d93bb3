import { cancelRequestsWith, cancelWaiting } from '../../kernel/request.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { findThread } from '../object-call.ts';

/** The socket or file behind the first argument; null for anything else. */
const findDevice = (call: WinapiCall): number | null => {
  const found = call.process.handles.entries.see(Number(call.arguments.pointer(0)));
  return found?.kind === 'socket' || found?.kind === 'file' ? found.object : null;
};

/** Only what the calling thread has begun; it does not fail for there being nothing (CancelIo function, learn.microsoft.com). */
const cancelOwn = (call: WinapiCall): NativeOutcome => {
  const device = findDevice(call);
  if (device === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  cancelRequestsWith(call.kernel, device, ({ object, thread }) => object === device && thread === call.thread.id);
  return done(1);
};

/** What any thread of the process has begun, or the one operation of an OVERLAPPED; without one, calls that wait too (CancelIoEx function, learn.microsoft.com). */
const cancelAny = (call: WinapiCall): NativeOutcome => {
  const device = findDevice(call);
  const overlapped = call.arguments.pointer(1);
  if (device === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const mine = call.process.id;
  let cancelled = cancelRequestsWith(
    call.kernel,
    device,
    (request) => request.object === device && request.process === mine && (overlapped === 0n || request.overlapped === overlapped),
  );
  if (overlapped === 0n) {
    cancelled += cancelWaiting(call.kernel, ({ process, wait }) => {
      const target = wait?.target;
      return process === mine && target !== undefined && 'socket' in target && target.socket === device;
    });
  }
  return cancelled > 0 ? done(1) : fail(call, ERROR.ERROR_NOT_FOUND, 0n);
};

/** A call in which another thread waits for the network fails with ERROR_OPERATION_ABORTED (CancelSynchronousIo function, learn.microsoft.com). */
const cancelCall = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return cancelWaiting(call.kernel, ({ id }) => id === thread.id) > 0 ? done(1) : fail(call, ERROR.ERROR_NOT_FOUND, 0n);
};

const cancelling = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_NOT_FOUND'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 7,
    place: 'kernel',
    behave,
  });

export const cancelFunctions: readonly WinapiEntry[] = [
  cancelling('BOOL CancelIo(HANDLE hFile);', cancelOwn),
  cancelling('BOOL CancelIoEx(HANDLE hFile, LPOVERLAPPED lpOverlapped);', cancelAny),
  cancelling('BOOL CancelSynchronousIo(HANDLE hThread);', cancelCall),
];
