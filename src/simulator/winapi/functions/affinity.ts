import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';
import { findProcess, findThread } from '../object-call.ts';

const processorsOf = (call: WinapiCall): readonly number[] => call.kernel.state.processors.map(({ index }) => index);

/** An affinity mask has a bit for each processor; what is kept are those that it has none for. */
const maskOf = (call: WinapiCall, barred: readonly number[]): bigint =>
  processorsOf(call).reduce((mask, index) => (barred.includes(index) ? mask : mask | (1n << BigInt(index))), 0n);

const barredBy = (call: WinapiCall, mask: bigint): readonly number[] =>
  processorsOf(call).filter((index) => (mask & (1n << BigInt(index))) === 0n);

/** The mask before. At least one processor, and none that the process may not use (SetThreadAffinityMask function, learn.microsoft.com). */
const setThread = (call: WinapiCall): NativeOutcome => {
  const [thread, mask] = [findThread(call, call.arguments.pointer(0)), call.arguments.pointer(1)];
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const allowed = maskOf(call, call.kernel.process(thread.process).barred);
  if (mask === 0n || (mask & ~allowed) !== 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const before = maskOf(call, thread.barred);
  thread.barred = barredBy(call, mask);
  return done(before);
};

/** Its threads, and those that it makes later, run on these processors only (SetProcessAffinityMask function, learn.microsoft.com). */
const setProcess = (call: WinapiCall): NativeOutcome => {
  const [process, mask] = [findProcess(call, call.arguments.pointer(0)), call.arguments.pointer(1)];
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (mask === 0n || (mask & ~maskOf(call, [])) !== 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  process.barred = barredBy(call, mask);
  for (const id of process.threads) call.kernel.thread(id).barred = process.barred;
  return done(1);
};

const getProcess = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  writeU64(call.memory, call.arguments.pointer(1), maskOf(call, process.barred));
  writeU64(call.memory, call.arguments.pointer(2), maskOf(call, []));
  return done(1);
};

const MAXIMUM_PROCESSORS = 64;
const FAILED = 0xffff_ffffn;

/** A hint, of which the schedule takes no notice. The ideal processor before: always the first here. */
const setIdeal = (call: WinapiCall): NativeOutcome => {
  if (!findThread(call, call.arguments.pointer(0))) return fail(call, ERROR.ERROR_INVALID_HANDLE, FAILED);
  return call.arguments.uint(1) > MAXIMUM_PROCESSORS ? fail(call, ERROR.ERROR_INVALID_PARAMETER, FAILED) : done(0);
};

const affinity = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: prototype.includes('Get') ? ['lpProcessAffinityMask', 'lpSystemAffinityMask'] : [],
    returns,
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place: 'kernel',
    behave,
  });

export const affinityFunctions: readonly WinapiEntry[] = [
  affinity('DWORD_PTR SetThreadAffinityMask(HANDLE hThread, DWORD_PTR dwThreadAffinityMask);', 'FALSE', setThread),
  affinity('BOOL SetProcessAffinityMask(HANDLE hProcess, DWORD_PTR dwProcessAffinityMask);', 'FALSE', setProcess),
  affinity(
    'BOOL GetProcessAffinityMask(HANDLE hProcess, PDWORD_PTR lpProcessAffinityMask, PDWORD_PTR lpSystemAffinityMask);',
    'FALSE',
    getProcess,
  ),
  affinity('DWORD SetThreadIdealProcessor(HANDLE hThread, DWORD dwIdealProcessor);', 'code', setIdeal),
];
