/** How a program ends, and the few things it asks of its surroundings. */
import type { Allocator } from '../heap.ts';
import { ascii, latin1 } from './bytes.ts';
import { endProcess, entry, sizeArgument, waitForInput, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { textArgument } from './path-argument.ts';
import type { RuntimeCall } from './state.ts';
import { narrow, wide, type Width } from './width.ts';

/** Exit code of abort() (learn.microsoft.com, "abort"). */
const ABORTED = 3;

const abort = (call: RuntimeCall) => {
  call.finding('abort', { call: 'abort', cause: 'abort' });
  return endProcess(call, ABORTED);
};

/** For programs that have bad_alloc and throw it when there is no block. */
const newOrNull = (allocator: Allocator) => (call: RuntimeCall) => call.heap.allocate(sizeArgument(call, 0), false, allocator);

/** A block from `new`. When there is none, a program without bad_alloc cannot catch it and ends as by terminate(). */
const newBlock = (allocator: Allocator) => (call: RuntimeCall) => {
  const size = sizeArgument(call, 0);
  const block = call.heap.allocate(size, false, allocator);
  if (block !== 0n) return block;
  call.finding('memory-exhausted', { bytes: size });
  leaveAtOnce(call);
  return endProcess(call, ABORTED);
};

/** Nothing that exit does happens: no function of atexit is called, and what streams hold is lost. */
const leaveAtOnce = ({ runtime }: RuntimeCall): void => {
  runtime.atOnce = true;
  runtime.atExit.length = 0;
  for (const stream of runtime.streams) if (stream !== null) stream.unwritten.length = 0;
};

const deleteBlock = (allocator: Allocator) => (call: RuntimeCall) => {
  call.heap.release(call.arguments.pointer(0), allocator);
  return undefined;
};

/** Names that no identifier has: the compiler calls these for new and delete. */
const named = (name: string, behave: Parameters<typeof entry>[2]): RuntimeEntry => ({ ...entry('', '', behave), name });

/** The line that ends a pause, or part of it; null when nothing has been typed. */
const readPause = (call: RuntimeCall): Uint8Array | null => call.console.read(Infinity);

/** One command of cmd.exe: `pause` waits for input, `cls`, `color` and their like change nothing that we show, no other program exists. */
const command = (width: Width) => (call: RuntimeCall) => {
  if (call.arguments.pointer(0) === 0n) return 1;
  const text = textArgument(call, width, 0).trim().toLowerCase();
  if (text !== 'pause') return text === 'cls' || /^(title|chcp|color|mode)\b/.test(text) ? 0 : 1;
  if (call.state.prompted !== true) call.console.write(ascii('Press any key to continue . . . '));
  call.state.prompted = true;
  if (readPause(call) === null) return waitForInput;
  call.console.write(ascii('\n'));
  return 0;
};

/** SIGINT, SIGILL, SIGFPE, SIGSEGV, SIGTERM, SIGBREAK and SIGABRT (learn.microsoft.com, "signal"). */
const SIGNALS = [2, 4, 8, 11, 15, 21, 22];
const SIG_ERR = -1n;

/** Ctrl+C raises SIGINT; nothing raises any of the others here. */
const setSignal = (call: RuntimeCall): bigint => {
  if (!SIGNALS.includes(call.arguments.int(0))) {
    setErrno(call, ERRNO.EINVAL);
    return SIG_ERR;
  }
  return call.system.signal(call.arguments.int(0), call.arguments.pointer(1));
};

export const processNatives: readonly RuntimeEntry[] = [
  entry('stdlib.h', 'void exit(int code);', (call) => endProcess(call, call.arguments.int(0))),
  ...['_exit', '_Exit'].map((name) =>
    entry('stdlib.h', `void ${name}(int code);`, (call) => {
      leaveAtOnce(call);
      return endProcess(call, call.arguments.int(0));
    }),
  ),
  entry('stdlib.h', 'void abort(void);', (call) => {
    leaveAtOnce(call);
    return abort(call);
  }),
  entry('stdlib.h', 'int atexit(void (*function)(void));', (call) => {
    call.runtime.atExit.push(call.arguments.pointer(0));
    return 0;
  }),
  entry('stdlib.h', 'int system(const char *command);', command(narrow)),
  entry('wchar.h', 'int _wsystem(const wchar_t *command);', command(wide)),
  entry('signal.h', '_crt_signal_t signal(int number, _crt_signal_t handler);', setSignal),
  entry('assert.h', 'void _assert(const char *expression, const char *file, unsigned line);', (call) => {
    const expression = call.memory.readCString(call.arguments.pointer(0));
    const file = call.memory.readCString(call.arguments.pointer(1));
    const line = call.arguments.uint(2);
    call.console.write(ascii('Assertion failed: '));
    call.console.write(expression);
    call.console.write(ascii(', file '));
    call.console.write(file);
    call.console.write(ascii(`, line ${line}\n`));
    call.finding('assertion-failed', { expression: latin1(expression), file: latin1(file), line });
    leaveAtOnce(call);
    return endProcess(call, ABORTED);
  }),
  entry('', 'void __bad_string_index(unsigned long long index, unsigned long long length);', (call) => {
    const [index, count] = [Number(call.arguments.long(0)), Number(call.arguments.pointer(1))];
    call.finding('index-out-of-bounds', { form: 'string', index, count });
    return undefined;
  }),
  entry('', 'void *__new_or_null(size_t size);', newOrNull('new')),
  entry('', 'void *__new_array_or_null(size_t size);', newOrNull('new[]')),
  named('operator new', newBlock('new')),
  named('operator new[]', newBlock('new[]')),
  named('operator delete', deleteBlock('new')),
  named('operator delete[]', deleteBlock('new[]')),
];
