import { stateOf } from '../../kernel/machines.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { findThread } from '../object-call.ts';

const CREATE_SUSPENDED = 4;
const STILL_ACTIVE = 259n;

/** CreateThread and _beginthreadex take the same six arguments. The stack size is not simulated: every thread has the default. */
const create = (call: WinapiCall): NativeOutcome => {
  const [address, argument, identifier] = [call.arguments.pointer(2), call.arguments.pointer(3), call.arguments.pointer(5)];
  const suspended = (call.arguments.uint(4) & CREATE_SUSPENDED) !== 0;
  const thread = call.kernel.createThread(call.process.id, { address, argument }, call.functionName(address), suspended);
  if (identifier !== 0n) writeU32(call.memory, identifier, thread.id);
  return done(call.kernel.openHandle(call.process, { kind: 'thread', object: thread.id }));
};

/** _beginthread. Windows closes the handle when the thread ends; here it stays open until the process ends. */
const begin = (call: WinapiCall): NativeOutcome => {
  const [address, argument] = [call.arguments.pointer(0), call.arguments.pointer(2)];
  const thread = call.kernel.createThread(call.process.id, { address, argument }, call.functionName(address), false);
  return done(call.kernel.openHandle(call.process, { kind: 'thread', object: thread.id }));
};

/** Ends the calling thread without returning from its functions: destructors of their locals do not run. */
const exit = (call: WinapiCall): NativeOutcome => {
  call.state['exitCode'] = call.arguments.uint(0);
  return { kind: 'wait', on: 'exit-thread' };
};

/** The previous suspend count: 1 for a thread that was created suspended, 0 for one that runs. Only that use is simulated. */
const resume = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0xffff_ffffn);
  if (stateOf(thread) !== 'suspended') return done(0);
  call.kernel.resumeThread(thread);
  return done(1);
};

const exitCode = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (call.arguments.pointer(1) === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  writeU32(call.memory, call.arguments.pointer(1), Number(BigInt.asUintN(32, BigInt(thread.exitCode ?? STILL_ACTIVE))));
  return done(1);
};

const exitProcess = (call: WinapiCall): NativeOutcome => {
  call.state['exitCode'] = call.arguments.uint(0);
  return { kind: 'wait', on: 'exit-process' };
};

const reader = (prototype: string, page: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({ header: 'windows.h', prototype, returns: 'none', source: page, since: 3, place: 'user', behave });

export const threadFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'windows.h',
    prototype:
      'HANDLE CreateThread(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize, LPTHREAD_START_ROUTINE lpStartAddress, LPVOID lpParameter, DWORD dwCreationFlags, DWORD *lpThreadId);',
    out: ['lpThreadId'],
    returns: 'NULL',
    errors: ['ERROR_NOT_ENOUGH_MEMORY', 'ERROR_ACCESS_DENIED'],
    source: 'CreateThread function',
    since: 3,
    place: 'kernel',
    behave: create,
  }),
  entry({
    header: 'process.h',
    prototype:
      'uintptr_t _beginthreadex(void *security, unsigned stack_size, _beginthreadex_proc_type start_address, void *arglist, unsigned initflag, unsigned *thrdaddr);',
    out: ['thrdaddr'],
    returns: 'NULL',
    source: '_beginthread, _beginthreadex',
    since: 3,
    place: 'kernel',
    behave: create,
  }),
  entry({
    header: 'process.h',
    prototype: 'uintptr_t _beginthread(_beginthread_proc_type start_address, unsigned stack_size, void *arglist);',
    returns: 'code',
    source: '_beginthread, _beginthreadex',
    since: 3,
    place: 'kernel',
    behave: begin,
  }),
  entry({
    header: 'process.h',
    prototype: 'void _endthread(void);',
    returns: 'none',
    source: '_endthread, _endthreadex',
    since: 3,
    place: 'kernel',
    behave: () => ({ kind: 'wait', on: 'exit-thread' }),
  }),
  entry({
    header: 'process.h',
    prototype: 'void _endthreadex(unsigned retval);',
    returns: 'none',
    source: '_endthread, _endthreadex',
    since: 3,
    place: 'kernel',
    behave: exit,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void ExitThread(DWORD dwExitCode);',
    returns: 'none',
    source: 'ExitThread function',
    since: 3,
    place: 'kernel',
    behave: exit,
  }),
  entry({
    header: 'windows.h',
    prototype: 'DWORD ResumeThread(HANDLE hThread);',
    returns: 'code',
    errors: ['ERROR_INVALID_HANDLE'],
    source: 'ResumeThread function',
    since: 3,
    place: 'kernel',
    behave: resume,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL GetExitCodeThread(HANDLE hThread, DWORD *lpExitCode);',
    out: ['lpExitCode'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE'],
    source: 'GetExitCodeThread function',
    since: 3,
    place: 'kernel',
    behave: exitCode,
  }),
  entry({
    header: 'windows.h',
    prototype: 'void ExitProcess(UINT uExitCode);',
    returns: 'none',
    source: 'ExitProcess function',
    since: 3,
    place: 'kernel',
    behave: exitProcess,
  }),
  reader('DWORD GetCurrentThreadId(void);', 'GetCurrentThreadId function', (call) => done(call.thread.id)),
  entry({
    header: 'process.h',
    prototype: 'int _getpid(void);',
    returns: 'none',
    source: '_getpid',
    since: 3,
    place: 'user',
    behave: (call) => done(call.process.id),
  }),
  reader('DWORD GetCurrentProcessId(void);', 'GetCurrentProcessId function', (call) => done(call.process.id)),
  reader('HANDLE GetCurrentThread(void);', 'GetCurrentThread function', () => done(INVALID - 1n)),
  reader('HANDLE GetCurrentProcess(void);', 'GetCurrentProcess function', () => done(INVALID)),
];
