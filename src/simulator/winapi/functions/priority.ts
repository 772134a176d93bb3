import { setPriorityClass, setThreadPriority } from '../../kernel/priority.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { findProcess, findThread } from '../object-call.ts';

const THREAD_PRIORITY_ERROR_RETURN = 0x7fff_ffffn;

const getLevel = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  return thread ? done(thread.level) : fail(call, ERROR.ERROR_INVALID_HANDLE, THREAD_PRIORITY_ERROR_RETURN);
};

const setLevel = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return setThreadPriority(call.kernel, thread, call.arguments.int(1)) ? done(1) : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
};

const getClass = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  return process ? done(process.priorityClass) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
};

const setClass = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  return setPriorityClass(call.kernel, process, call.arguments.uint(1)) ? done(1) : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
};

/** Nonzero when there was another thread to give the processor to (SwitchToThread function, learn.microsoft.com). */
const yieldProcessor = (call: WinapiCall): NativeOutcome => {
  const others = call.kernel.state.ready.length > 0;
  call.kernel.giveUpSlice();
  return done(others);
};

const priority = (prototype: string, returns: 'code' | 'none' | 'FALSE', behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns,
    errors: returns === 'none' ? [] : ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place: 'kernel',
    behave,
  });

export const priorityFunctions: readonly WinapiEntry[] = [
  priority('int GetThreadPriority(HANDLE hThread);', 'code', getLevel),
  priority('BOOL SetThreadPriority(HANDLE hThread, int nPriority);', 'FALSE', setLevel),
  priority('DWORD GetPriorityClass(HANDLE hProcess);', 'FALSE', getClass),
  priority('BOOL SetPriorityClass(HANDLE hProcess, DWORD dwPriorityClass);', 'FALSE', setClass),
  priority('BOOL SwitchToThread(void);', 'none', yieldProcessor),
  priority('DWORD GetCurrentProcessorNumber(void);', 'none', (call) => done(Math.max(0, call.thread.processor))),
];
