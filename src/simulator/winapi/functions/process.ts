import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { findProcess } from '../object-call.ts';

const STILL_ACTIVE = 259n;

const exit = (call: WinapiCall): NativeOutcome => {
  call.state['exitCode'] = call.arguments.uint(0);
  return { kind: 'wait', on: 'exit-process' };
};

/** Ends a process, one's own too, at once (TerminateProcess function, learn.microsoft.com). */
const terminate = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (process.id === call.process.id) {
    call.state['exitCode'] = call.arguments.uint(1);
    return { kind: 'wait', on: 'exit-process' };
  }
  if (process.exitCode !== null) return fail(call, ERROR.ERROR_ACCESS_DENIED, 0n);
  call.kernel.endProcess(process.id, call.arguments.uint(1));
  return done(1);
};

const exitCode = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  if (!process) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  writeU32(call.memory, call.arguments.pointer(1), Number(BigInt.asUintN(32, BigInt(process.exitCode ?? STILL_ACTIVE))));
  return done(1);
};

/** A handle to any process that has not ended; access rights are not simulated (OpenProcess function, learn.microsoft.com). */
const open = (call: WinapiCall): NativeOutcome => {
  const process = call.kernel.state.processes.get(call.arguments.uint(2));
  if (process?.exitCode !== null) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  return done(call.kernel.openHandle(call.process, { kind: 'process', object: process.id }));
};

const identity = (call: WinapiCall): NativeOutcome => {
  const process = findProcess(call, call.arguments.pointer(0));
  return process ? done(process.id) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
};

const processing = (
  prototype: string,
  returns: WinapiEntry['returns'],
  behave: (call: WinapiCall) => CallOutcome,
  place: 'user' | 'kernel' = 'kernel',
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpExitCode'],
    returns,
    errors: returns === 'none' ? [] : ['ERROR_INVALID_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place,
    behave,
  });

export const processFunctions: readonly WinapiEntry[] = [
  processing('void ExitProcess(UINT uExitCode);', 'none', exit),
  processing('BOOL TerminateProcess(HANDLE hProcess, UINT uExitCode);', 'FALSE', terminate),
  processing('BOOL GetExitCodeProcess(HANDLE hProcess, DWORD *lpExitCode);', 'FALSE', exitCode),
  processing('HANDLE OpenProcess(DWORD dwDesiredAccess, BOOL bInheritHandle, DWORD dwProcessId);', 'NULL', open),
  processing('DWORD GetProcessId(HANDLE Process);', 'FALSE', identity),
  processing('DWORD GetCurrentProcessId(void);', 'none', (call) => done(call.process.id), 'user'),
  processing('HANDLE GetCurrentProcess(void);', 'none', () => done(INVALID), 'user'),
  entry({
    header: 'process.h',
    prototype: 'int _getpid(void);',
    returns: 'none',
    source: '_getpid',
    since: 3,
    place: 'user',
    behave: (call) => done(call.process.id),
  }),
];
