import { shareObject } from '../../kernel/handle.ts';
import type { HandleEntry } from '../../kernel/handle-table.ts';
import type { Process } from '../../kernel/state.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';
import { findProcess, findThread, isPseudoHandle } from '../object-call.ts';

const DUPLICATE_CLOSE_SOURCE = 1;

const close = (call: WinapiCall): NativeOutcome => {
  const handle = call.arguments.pointer(0);
  if (isPseudoHandle(handle)) return done(1);
  return call.kernel.closeHandle(call.process, Number(handle)) ? done(1) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
};

/** What a handle of a process stands for; of the calling process's the pseudo handles too, which thereby become real ones. */
const entryOf = (call: WinapiCall, process: Process, handle: bigint): HandleEntry | null => {
  if (!isPseudoHandle(handle)) return process.handles.entries.see(Number(handle)) ?? null;
  const thread = findThread(call, handle);
  return thread ? { kind: 'thread', object: thread.id } : { kind: 'process', object: process.id };
};

/**
 * The source is closed whether or not the call succeeds, if that is asked for (DuplicateHandle function, learn.microsoft.com). Sockets are
 * for WSADuplicateSocket, and refused with ERROR_NOT_SUPPORTED, where Windows makes a handle of little use.
 */
const duplicate = (call: WinapiCall): NativeOutcome => {
  const [from, to] = [findProcess(call, call.arguments.pointer(0)), findProcess(call, call.arguments.pointer(2))];
  const [source, target] = [call.arguments.pointer(1), call.arguments.pointer(3)];
  if (!from) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const found = entryOf(call, from, source);
  if (!found || (!to && target !== 0n)) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (found.kind === 'socket') {
    call.finding('not-simulated', { feature: 'DuplicateHandle (SOCKET)' });
    return fail(call, ERROR.ERROR_NOT_SUPPORTED, 0n);
  }
  if (to) {
    shareObject(call.kernel, found);
    const handle = call.kernel.openHandle(to, found);
    if (target !== 0n) writeU64(call.memory, target, BigInt(handle));
  }
  if ((call.arguments.uint(6) & DUPLICATE_CLOSE_SOURCE) !== 0) call.kernel.closeHandle(from, Number(source));
  return done(1);
};

/** Do two handles stand for one object (CompareObjectHandles function, learn.microsoft.com). */
const compare = (call: WinapiCall): NativeOutcome => {
  const first = entryOf(call, call.process, call.arguments.pointer(0));
  const second = entryOf(call, call.process, call.arguments.pointer(1));
  return done(first !== null && second !== null && first.kind === second.kind && first.object === second.object);
};

const handled = (prototype: string, behave: (call: WinapiCall) => NativeOutcome, out: readonly string[] = []): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out,
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place: 'kernel',
    behave,
  });

export const handleFunctions: readonly WinapiEntry[] = [
  handled('BOOL CloseHandle(HANDLE hObject);', close),
  handled(
    'BOOL DuplicateHandle(HANDLE hSourceProcessHandle, HANDLE hSourceHandle, HANDLE hTargetProcessHandle, LPHANDLE lpTargetHandle, DWORD dwDesiredAccess, BOOL bInheritHandle, DWORD dwOptions);',
    duplicate,
    ['lpTargetHandle'],
  ),
  handled('BOOL CompareObjectHandles(HANDLE hFirstObjectHandle, HANDLE hSecondObjectHandle);', compare),
];
