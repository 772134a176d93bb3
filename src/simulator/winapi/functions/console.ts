import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { consoleHandle, readConsoleBytes, readConsoleWide, writeConsoleBytes, writeConsoleWide } from '../console-call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { FORMS } from '../text.ts';

/** STD_INPUT_HANDLE, STD_OUTPUT_HANDLE and STD_ERROR_HANDLE. */
const STANDARD = [-10, -11, -12];

const standardHandle = (call: WinapiCall): NativeOutcome => {
  const stream = STANDARD.indexOf(call.arguments.int(0));
  return stream < 0 ? fail(call, ERROR.ERROR_INVALID_HANDLE, INVALID) : done(consoleHandle(call, stream));
};

/** A program of the console subsystem has a console, and can have only one; one with WinMain begins without (AllocConsole function, learn.microsoft.com). */
const allocate = (call: WinapiCall): NativeOutcome => {
  const main = call.kernel.thread(call.process.threads[0] ?? 0).function;
  return /^w?WinMain$/.test(main) ? done(1) : fail(call, ERROR.ERROR_ACCESS_DENIED, 0n);
};

const consoleEntry = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpNumberOfCharsWritten', 'lpNumberOfCharsRead'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1]?.replace(/[AW]$/, '') ?? ''} function`,
    since: 2,
    place: 'kernel',
    behave,
  });

export const consoleFunctions: readonly WinapiEntry[] = [
  consoleEntry('HANDLE GetStdHandle(DWORD nStdHandle);', standardHandle),
  ...FORMS.flatMap((form) => [
    consoleEntry(
      `BOOL WriteConsole${form}(HANDLE hConsoleOutput, const void *lpBuffer, DWORD nNumberOfCharsToWrite, LPDWORD lpNumberOfCharsWritten, LPVOID lpReserved);`,
      form === 'A' ? writeConsoleBytes : writeConsoleWide,
    ),
    consoleEntry(
      `BOOL ReadConsole${form}(HANDLE hConsoleInput, LPVOID lpBuffer, DWORD nNumberOfCharsToRead, LPDWORD lpNumberOfCharsRead, LPVOID pInputControl);`,
      form === 'A' ? readConsoleBytes : readConsoleWide,
    ),
  ]),
  consoleEntry('BOOL AllocConsole(void);', allocate),
  consoleEntry('BOOL FreeConsole(void);', () => done(1)),
];
