import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { isCodePage, UTF8 } from '../code-page.ts';
import { consoleHandle, readConsoleBytes, readConsoleWide, writeConsoleBytes, writeConsoleWide } from '../console-call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { FORMS, TEXT_TYPES } from '../text.ts';

/** STD_INPUT_HANDLE, STD_OUTPUT_HANDLE and STD_ERROR_HANDLE. */
const STANDARD = [-10, -11, -12];

const standardHandle = (call: WinapiCall): NativeOutcome => {
  const stream = STANDARD.indexOf(call.arguments.int(0));
  return stream < 0 ? fail(call, ERROR.ERROR_INVALID_HANDLE, INVALID) : done(consoleHandle(call, stream));
};

/** ENABLE_PROCESSED_INPUT, LINE_INPUT, ECHO_INPUT and so on: what a new console has. */
const INPUT_MODE = 0x1f7;
/** ENABLE_PROCESSED_OUTPUT and ENABLE_WRAP_AT_EOL_OUTPUT. */
const OUTPUT_MODE = 3;

const mode = (call: WinapiCall): NativeOutcome => {
  const handle = call.process.handles.entries.see(Number(call.arguments.pointer(0)));
  if (handle?.kind !== 'console') return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  writeU32(call.memory, call.arguments.pointer(1), handle.object === 0 ? INPUT_MODE : OUTPUT_MODE);
  return done(1);
};

/** What these set has no effect here: colours and titles are not shown, and nobody presses Ctrl+C. */
const accepted = (): NativeOutcome => done(1);

const onConsole = (call: WinapiCall): NativeOutcome =>
  call.process.handles.entries.see(Number(call.arguments.pointer(0)))?.kind === 'console'
    ? done(1)
    : fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);

/** The console shows UTF-8 whatever is set: what programs print is UTF-8 here. */
const setPage = (call: WinapiCall): NativeOutcome =>
  isCodePage(call.arguments.uint(0)) ? done(1) : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);

const consoleEntry = (prototype: string, behave: (call: WinapiCall) => NativeOutcome, returns: 'FALSE' | 'none' = 'FALSE'): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpNumberOfCharsWritten', 'lpNumberOfCharsRead', 'lpMode'],
    returns,
    errors: returns === 'FALSE' ? ['ERROR_INVALID_HANDLE'] : [],
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
    consoleEntry(`BOOL SetConsoleTitle${form}(${TEXT_TYPES[form].in} lpConsoleTitle);`, accepted),
  ]),
  consoleEntry('BOOL GetConsoleMode(HANDLE hConsoleHandle, LPDWORD lpMode);', mode),
  consoleEntry('BOOL SetConsoleMode(HANDLE hConsoleHandle, DWORD dwMode);', onConsole),
  consoleEntry('BOOL SetConsoleTextAttribute(HANDLE hConsoleOutput, WORD wAttributes);', onConsole),
  consoleEntry('BOOL FlushConsoleInputBuffer(HANDLE hConsoleInput);', onConsole),
  consoleEntry('BOOL SetConsoleOutputCP(UINT wCodePageID);', setPage),
  consoleEntry('BOOL SetConsoleCP(UINT wCodePageID);', setPage),
  consoleEntry('UINT GetConsoleOutputCP(void);', () => done(UTF8), 'none'),
  consoleEntry('UINT GetConsoleCP(void);', () => done(UTF8), 'none'),
  consoleEntry('BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE HandlerRoutine, BOOL Add);', accepted),
  consoleEntry('BOOL AllocConsole(void);', (call) => fail(call, ERROR.ERROR_ACCESS_DENIED, 0n)),
  consoleEntry('BOOL FreeConsole(void);', accepted),
];
