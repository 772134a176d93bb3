import type { ConsoleSettings } from '../../kernel/console-settings.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { isCodePage } from '../code-page.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU16, readU32, writeU32 } from '../layout.ts';
import { argumentText, fillText, FORMS, TEXT_TYPES } from '../text.ts';

/** Columns and lines of a console's buffer, and the lines that its window shows. */
const SIZE = { columns: 120, lines: 9001, shown: 30 };

/** A call about the stream of a console that its first argument names: `input` is 0, output 1 or 2. */
const onStream =
  (act: (call: WinapiCall, settings: ConsoleSettings, stream: number) => number) =>
  (call: WinapiCall): NativeOutcome => {
    const handle = call.process.handles.entries.get(Number(call.arguments.pointer(0)));
    if (handle?.kind !== 'console') return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    return done(act(call, call.process.console, handle.object));
  };

const onOutput = (act: (call: WinapiCall, settings: ConsoleSettings) => void): ((call: WinapiCall) => NativeOutcome) => {
  const behave = onStream((call, settings) => {
    act(call, settings);
    return 1;
  });
  return (call) => {
    const handle = call.process.handles.entries.get(Number(call.arguments.pointer(0)));
    return handle?.kind === 'console' && handle.object === 0 ? fail(call, ERROR.ERROR_INVALID_HANDLE, 0n) : behave(call);
  };
};

const mode = onStream((call, { inputMode, outputMode }, stream) => {
  writeU32(call.memory, call.arguments.pointer(1), stream === 0 ? inputMode : outputMode);
  return 1;
});

const setMode = onStream((call, settings, stream) => {
  if (stream === 0) settings.inputMode = call.arguments.uint(1);
  else settings.outputMode = call.arguments.uint(1);
  return 1;
});

const words = (...values: readonly number[]): Uint8Array => concat(...values.map((value) => littleEndian(BigInt(value), 2)));

/** CONSOLE_SCREEN_BUFFER_INFO: size, cursor, colours, the window within the buffer, and its greatest size. */
const bufferInfo = onOutput((call, { cursor, attributes }) => {
  const { columns, lines, shown } = SIZE;
  const record = words(columns, lines, cursor.x, cursor.y, attributes, 0, 0, columns - 1, shown - 1, columns, shown);
  call.memory.writeBytes(call.arguments.pointer(1), record);
});

/** A COORD comes by value, hence by address. */
const moveCursor = onOutput((call, settings) => {
  const at = call.arguments.pointer(1);
  settings.cursor = { x: readU16(call.memory, at), y: readU16(call.memory, at + 2n) };
});

const cursorInfo = onOutput((call, { cursorSize, cursorVisible }) => {
  const record = concat(littleEndian(BigInt(cursorSize), 4), littleEndian(cursorVisible ? 1n : 0n, 4));
  call.memory.writeBytes(call.arguments.pointer(1), record);
});

const setCursorInfo = onOutput((call, settings) => {
  settings.cursorSize = readU32(call.memory, call.arguments.pointer(1));
  settings.cursorVisible = readU32(call.memory, call.arguments.pointer(1) + 4n) !== 0;
});

/** Characters that are put into the buffer where they stand already, so to speak: of a console that is a stream nothing is cleared. */
const cleared = onOutput((call) => writeU32(call.memory, call.arguments.pointer(4), call.arguments.uint(2)));

const setPage =
  (which: 'inputPage' | 'outputPage') =>
  (call: WinapiCall): NativeOutcome => {
    if (!isCodePage(call.arguments.uint(0))) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    call.process.console[which] = call.arguments.uint(0);
    return done(1);
  };

const setting = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpMode', 'lpConsoleScreenBufferInfo', 'lpNumberOfCharsWritten', 'lpNumberOfAttrsWritten'],
    returns: prototype.startsWith('BOOL') ? 'FALSE' : 'none',
    errors: prototype.includes('HANDLE') ? ['ERROR_INVALID_HANDLE'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1]?.replace(/[AW]$/, '') ?? ''} function`,
    since: 2,
    place: 'kernel',
    behave,
  });

export const consoleSettingFunctions: readonly WinapiEntry[] = [
  setting('BOOL GetConsoleMode(HANDLE hConsoleHandle, LPDWORD lpMode);', mode),
  setting('BOOL SetConsoleMode(HANDLE hConsoleHandle, DWORD dwMode);', setMode),
  setting(
    'BOOL SetConsoleTextAttribute(HANDLE hConsoleOutput, WORD wAttributes);',
    onOutput((call, settings) => {
      settings.attributes = call.arguments.uint(1) & 0xffff;
    }),
  ),
  setting('BOOL GetConsoleScreenBufferInfo(HANDLE hConsoleOutput, PCONSOLE_SCREEN_BUFFER_INFO lpConsoleScreenBufferInfo);', bufferInfo),
  setting('BOOL SetConsoleCursorPosition(HANDLE hConsoleOutput, COORD dwCursorPosition);', moveCursor),
  setting('BOOL GetConsoleCursorInfo(HANDLE hConsoleOutput, PCONSOLE_CURSOR_INFO lpConsoleCursorInfo);', cursorInfo),
  setting('BOOL SetConsoleCursorInfo(HANDLE hConsoleOutput, const CONSOLE_CURSOR_INFO *lpConsoleCursorInfo);', setCursorInfo),
  setting(
    'BOOL FillConsoleOutputAttribute(HANDLE hConsoleOutput, WORD wAttribute, DWORD nLength, COORD dwWriteCoord, LPDWORD lpNumberOfAttrsWritten);',
    cleared,
  ),
  setting(
    'BOOL FlushConsoleInputBuffer(HANDLE hConsoleInput);',
    onStream(() => 1),
  ),
  setting('BOOL SetConsoleOutputCP(UINT wCodePageID);', setPage('outputPage')),
  setting('BOOL SetConsoleCP(UINT wCodePageID);', setPage('inputPage')),
  setting('UINT GetConsoleOutputCP(void);', (call) => done(call.process.console.outputPage)),
  setting('UINT GetConsoleCP(void);', (call) => done(call.process.console.inputPage)),
  ...FORMS.flatMap((form) => [
    setting(`BOOL SetConsoleTitle${form}(${TEXT_TYPES[form].in} lpConsoleTitle);`, (call) => {
      call.process.console.title = argumentText(call, 0, form);
      return done(1);
    }),
    setting(`DWORD GetConsoleTitle${form}(${TEXT_TYPES[form].out} lpConsoleTitle, DWORD nSize);`, (call) =>
      done(fillText(call, call.arguments.pointer(0), call.arguments.uint(1), call.process.console.title, form)),
    ),
    setting(
      `BOOL FillConsoleOutputCharacter${form}(HANDLE hConsoleOutput, ${form === 'A' ? 'CHAR' : 'WCHAR'} cCharacter, DWORD nLength, COORD dwWriteCoord, LPDWORD lpNumberOfCharsWritten);`,
      cleared,
    ),
  ]),
];
