import { queueApc } from '../../kernel/apc.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { findThread } from '../object-call.ts';

/** A thread that has ended takes no more (QueueUserAPC function, learn.microsoft.com). */
const queue = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(1));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const apc = { routine: call.arguments.pointer(0), arguments: [call.arguments.pointer(2)] };
  return queueApc(call.kernel, thread.id, apc) ? done(1) : fail(call, ERROR.ERROR_GEN_FAILURE, 0n);
};

export const apcFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype: 'DWORD QueueUserAPC(PAPCFUNC pfnAPC, HANDLE hThread, ULONG_PTR dwData);',
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_GEN_FAILURE'],
    source: 'QueueUserAPC function',
    since: 7,
    place: 'kernel',
    behave: queue,
  }),
];
