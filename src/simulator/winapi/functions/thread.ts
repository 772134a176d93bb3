import { takeDestructible } from '../../kernel/local-storage.ts';
import { stateOf } from '../../kernel/machines.ts';
import type { Thread } from '../../kernel/state.ts';
import { resumeThread, suspendThread } from '../../kernel/suspension.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { findThread } from '../object-call.ts';

const CREATE_SUSPENDED = 4;
const STILL_ACTIVE = 259n;
const FAILED = 0xffff_ffffn;

/** So many stacks of a megabyte fit into a process beside its heap. */
const mostThreads = 512;

/** Whether memory for one more stack is not there (CreateThread function, learn.microsoft.com: limited by available virtual memory). */
const outOfStacks = ({ kernel, process }: WinapiCall): boolean =>
  process.threads.filter((id) => stateOf(kernel.thread(id)) !== 'ended').length >= mostThreads;

/** CreateThread and _beginthreadex take the same six arguments. The stack size is not simulated: every thread has the default. */
const create = (call: WinapiCall): NativeOutcome => {
  const [address, argument, identifier] = [call.arguments.pointer(2), call.arguments.pointer(3), call.arguments.pointer(5)];
  if (outOfStacks(call)) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  const suspended = (call.arguments.uint(4) & CREATE_SUSPENDED) !== 0;
  const thread = call.kernel.createThread(call.process.id, { address, argument }, call.functionName(address), suspended);
  if (identifier !== 0n) writeU32(call.memory, identifier, thread.id);
  return done(call.kernel.openHandle(call.process, { kind: 'thread', object: thread.id }));
};

/** _beginthread, whose handle is closed when the thread ends (_beginthread, _beginthreadex, learn.microsoft.com). */
const begin = (call: WinapiCall): NativeOutcome => {
  const [address, argument] = [call.arguments.pointer(0), call.arguments.pointer(2)];
  if (outOfStacks(call)) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, INVALID);
  const thread = call.kernel.createThread(call.process.id, { address, argument }, call.functionName(address), false);
  thread.closes = call.kernel.openHandle(call.process, { kind: 'thread', object: thread.id });
  return done(thread.closes);
};

/**
 * Ends the calling thread without returning from its functions: destructors of their locals do not run, those of its fiber local
 * storage do.
 */
const exit =
  (code: (call: WinapiCall) => number) =>
  (call: WinapiCall): CallOutcome => {
    call.takeReturned();
    const next = takeDestructible(call.process, call.thread);
    if (next) return { kind: 'callback', address: next.destructor, arguments: [next.value] };
    call.state['exitCode'] = code(call);
    return { kind: 'wait', on: 'exit-thread' };
  };

/** Ends another thread wherever it stands: what it holds it goes on holding (TerminateThread function, learn.microsoft.com). */
const terminate = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (thread.id === call.thread.id) {
    call.state['exitCode'] = call.arguments.uint(1);
    return { kind: 'wait', on: 'exit-thread' };
  }
  call.kernel.endThread(thread.id, call.arguments.uint(1));
  return done(1);
};

/** The thread that the first argument names, if it has not ended; or the error. */
const living = (call: WinapiCall): Thread | number => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return ERROR.ERROR_INVALID_HANDLE;
  return stateOf(thread) === 'ended' ? ERROR.ERROR_ACCESS_DENIED : thread;
};

/** The suspend count before. A thread that suspends itself learns it when it has been resumed. */
const suspend = (call: WinapiCall): NativeOutcome => {
  const { before } = call.state;
  if (typeof before === 'number') return done(before);
  const thread = living(call);
  if (typeof thread === 'number') return fail(call, thread, FAILED);
  const count = suspendThread(call.kernel, thread);
  if (thread.id !== call.thread.id) return done(count);
  call.state['before'] = count;
  return waiting;
};

/** The suspend count before: 0 for a thread that was not suspended, 1 for one that now runs. Of a thread that has ended 0 (Wine 8.0). */
const resume = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, FAILED);
  return done(stateOf(thread) === 'ended' ? 0 : resumeThread(call.kernel, thread));
};

const exitCode = (call: WinapiCall): NativeOutcome => {
  const thread = findThread(call, call.arguments.pointer(0));
  if (!thread) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (call.arguments.pointer(1) === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  writeU32(call.memory, call.arguments.pointer(1), Number(BigInt.asUintN(32, BigInt(thread.exitCode ?? STILL_ACTIVE))));
  return done(1);
};

/** A handle to any thread that has not ended; access rights are not simulated (OpenThread function, learn.microsoft.com). */
const open = (call: WinapiCall): NativeOutcome => {
  const thread = call.kernel.state.threads.get(call.arguments.uint(2));
  if (!thread || stateOf(thread) === 'ended') return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  return done(call.kernel.openHandle(call.process, { kind: 'thread', object: thread.id }));
};

const ofThread =
  (value: (thread: Thread) => number) =>
  (call: WinapiCall): NativeOutcome => {
    const thread = findThread(call, call.arguments.pointer(0));
    return thread ? done(value(thread)) : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  };

const BEGINNING = '_beginthread, _beginthreadex';
const ENDING = '_endthread, _endthreadex';

const threading = (
  prototype: string,
  returns: WinapiEntry['returns'],
  behave: (call: WinapiCall) => CallOutcome,
  text: { readonly errors?: readonly string[]; readonly source?: string; readonly out?: readonly string[]; readonly user?: true } = {},
): WinapiEntry =>
  entry({
    header: text.source === undefined ? 'windows.h' : 'process.h',
    prototype,
    returns,
    errors: text.errors ?? (text.source === undefined && text.user === undefined && returns !== 'none' ? ['ERROR_INVALID_HANDLE'] : []),
    out: text.out ?? [],
    source: text.source ?? `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place: text.user ? 'user' : 'kernel',
    behave,
  });

export const threadFunctions: readonly WinapiEntry[] = [
  threading(
    'HANDLE CreateThread(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize, LPTHREAD_START_ROUTINE lpStartAddress, LPVOID lpParameter, DWORD dwCreationFlags, DWORD *lpThreadId);',
    'NULL',
    create,
    { errors: ['ERROR_NOT_ENOUGH_MEMORY', 'ERROR_ACCESS_DENIED'], out: ['lpThreadId'] },
  ),
  threading(
    'uintptr_t _beginthreadex(void *security, unsigned stack_size, _beginthreadex_proc_type start_address, void *arglist, unsigned initflag, unsigned *thrdaddr);',
    'NULL',
    create,
    { source: BEGINNING, out: ['thrdaddr'] },
  ),
  threading('uintptr_t _beginthread(_beginthread_proc_type start_address, unsigned stack_size, void *arglist);', 'code', begin, {
    source: BEGINNING,
  }),
  threading(
    'void _endthread(void);',
    'none',
    exit(() => 0),
    { source: ENDING },
  ),
  threading(
    'void _endthreadex(unsigned retval);',
    'none',
    exit((call) => call.arguments.uint(0)),
    { source: ENDING },
  ),
  threading(
    'void ExitThread(DWORD dwExitCode);',
    'none',
    exit((call) => call.arguments.uint(0)),
  ),
  threading('BOOL TerminateThread(HANDLE hThread, DWORD dwExitCode);', 'FALSE', terminate),
  threading('DWORD SuspendThread(HANDLE hThread);', 'code', suspend, { errors: ['ERROR_INVALID_HANDLE', 'ERROR_ACCESS_DENIED'] }),
  threading('DWORD ResumeThread(HANDLE hThread);', 'code', resume),
  threading('BOOL GetExitCodeThread(HANDLE hThread, DWORD *lpExitCode);', 'FALSE', exitCode, { out: ['lpExitCode'] }),
  threading('HANDLE OpenThread(DWORD dwDesiredAccess, BOOL bInheritHandle, DWORD dwThreadId);', 'NULL', open, {
    errors: ['ERROR_INVALID_PARAMETER'],
  }),
  threading(
    'DWORD GetThreadId(HANDLE Thread);',
    'FALSE',
    ofThread(({ id }) => id),
  ),
  threading(
    'DWORD GetProcessIdOfThread(HANDLE Thread);',
    'FALSE',
    ofThread(({ process }) => process),
  ),
  threading('DWORD GetCurrentThreadId(void);', 'none', (call) => done(call.thread.id), { user: true }),
  threading('HANDLE GetCurrentThread(void);', 'none', () => done(INVALID - 1n), { user: true }),
];
