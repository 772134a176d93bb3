import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';

/** STD_INPUT_HANDLE, STD_OUTPUT_HANDLE and STD_ERROR_HANDLE. */
const STANDARD = [-10, -11, -12];
const INPUT = 0;

const standardHandle = (call: WinapiCall): NativeOutcome => {
  const stream = STANDARD.indexOf(call.arguments.int(0));
  if (stream < 0) return fail(call, ERROR.ERROR_INVALID_HANDLE, INVALID);
  for (const [handle, found] of call.process.handles.entries) if (found.kind === 'console' && found.object === stream) return done(handle);
  return done(call.kernel.openHandle(call.process, { kind: 'console', object: stream }));
};

/** WriteConsoleA and, for the console only, WriteFile. */
const write = (call: WinapiCall): NativeOutcome => {
  const handle = call.process.handles.entries.get(Number(call.arguments.pointer(0)));
  if (handle?.kind !== 'console' || handle.object === INPUT) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const [buffer, count, written] = [call.arguments.pointer(1), call.arguments.uint(2), call.arguments.pointer(3)];
  call.console.write(call.memory.readBytes(buffer, count));
  if (written !== 0n) writeU32(call.memory, written, count);
  return done(1);
};

const UTF8 = 65_001;

/** What these set has no effect here: a console shows UTF-8, and nobody presses Ctrl+C. */
const accepted = (): NativeOutcome => done(1);

const consoleEntry = (prototype: string, behave: (call: WinapiCall) => NativeOutcome, returns: 'FALSE' | 'none' = 'FALSE'): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpNumberOfCharsWritten', 'lpNumberOfBytesWritten'],
    returns,
    errors: returns === 'FALSE' ? ['ERROR_INVALID_HANDLE'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 2,
    place: 'kernel',
    behave,
  });

export const consoleFunctions: readonly WinapiEntry[] = [
  consoleEntry('HANDLE GetStdHandle(DWORD nStdHandle);', standardHandle),
  consoleEntry(
    'BOOL WriteConsoleA(HANDLE hConsoleOutput, const void *lpBuffer, DWORD nNumberOfCharsToWrite, DWORD *lpNumberOfCharsWritten, void *lpReserved);',
    write,
  ),
  consoleEntry(
    'BOOL WriteFile(HANDLE hFile, const void *lpBuffer, DWORD nNumberOfBytesToWrite, DWORD *lpNumberOfBytesWritten, LPOVERLAPPED lpOverlapped);',
    write,
  ),
  consoleEntry('BOOL SetConsoleOutputCP(UINT wCodePageID);', accepted),
  consoleEntry('BOOL SetConsoleCP(UINT wCodePageID);', accepted),
  consoleEntry('UINT GetConsoleOutputCP(void);', () => done(UTF8), 'none'),
  consoleEntry('BOOL SetConsoleTitleA(LPCSTR lpConsoleTitle);', accepted),
  consoleEntry('BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE HandlerRoutine, BOOL Add);', accepted),
];
