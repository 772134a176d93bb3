/** conio.h, the wide console functions and the locale: small change of console programs. */
import { ascii } from './bytes.ts';
import { alias, entry, waitForInput, type Behaviour, type RuntimeEntry } from './entry.ts';
import { readByte, readLine } from './input.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { inputStream, outputStream } from './stream.ts';
import { narrow, terminated, wide, type Width } from './width.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** A key: typed input comes in lines here, and the Enter key reads as '\r'. */
const readKey: Behaviour = (call) => {
  const byte = readByte(call);
  if (byte === null) return waitForInput;
  return byte === NEWLINE ? CARRIAGE_RETURN : byte;
};

const getKey = entry('conio.h', 'int _getch(void);', readKey);
const getKeyEchoed = entry('conio.h', 'int _getche(void);', readKey);

const keyWaits = entry('conio.h', 'int _kbhit(void);', (call) => {
  const byte = readByte(call);
  if (byte === null || byte < 0) return 0;
  call.runtime.pushedBack.push(byte);
  return 1;
});

const putKey = entry('conio.h', 'int _putch(int character);', (call) => {
  call.console.write(Uint8Array.of(call.arguments.int(0) & 0xff));
  return call.arguments.int(0) & 0xff;
});

const putWideCharacter: Behaviour = (call) => {
  const unit = call.arguments.uint(0) & 0xffff;
  call.console.write(wide.toUtf8(Uint16Array.of(unit)));
  return unit;
};

const wideText = (call: RuntimeCall): Uint8Array => wide.toUtf8(wide.read(call.memory, call.arguments.pointer(0)));

/** Only the name of the locale is kept: ours is always UTF-8 and otherwise C. */
const setLocale =
  (width: Width): Behaviour =>
  (call) => {
    const wanted = call.arguments.pointer(1);
    if (wanted !== 0n && width.read(call.memory, wanted, LOCALE_ROOM).length >= LOCALE_ROOM) return 0n;
    const block = ownBlock(call, `locale ${width.kind}`, LOCALE_ROOM * width.size);
    width.write(call.memory, block, terminated(width.fromUtf8(ascii('C'))));
    return block;
  };

/** More characters than any locale's name has. */
const LOCALE_ROOM = 128;

/** Two bytes of a line become one character only where UTF-8 says so: the size counts wide characters, the line is read in bytes. */
const getWideLine: Behaviour = (call) => {
  const buffer = call.arguments.pointer(0);
  const line = readLine(call, Math.max(0, call.arguments.int(1) - 1));
  if (line === null) return waitForInput;
  if (line.length === 0) return 0n;
  wide.write(call.memory, buffer, terminated(wide.fromUtf8(line)));
  return buffer;
};

export const consoleNatives: readonly RuntimeEntry[] = [
  getKey,
  alias(getKey, 'getch'),
  getKeyEchoed,
  alias(getKeyEchoed, 'getche'),
  keyWaits,
  alias(keyWaits, 'kbhit'),
  putKey,
  alias(putKey, 'putch'),
  entry('wchar.h', 'wint_t putwchar(wchar_t character);', putWideCharacter),
  entry('wchar.h', 'wint_t fputwc(wchar_t character, FILE *stream);', outputStream('fputwc', 1, putWideCharacter)),
  entry(
    'wchar.h',
    'int fputws(const wchar_t *text, FILE *stream);',
    outputStream('fputws', 1, (call) => {
      call.console.write(wideText(call));
      return 0;
    }),
  ),
  entry('wchar.h', 'int _putws(const wchar_t *text);', (call) => {
    call.console.write(wideText(call));
    call.console.write(Uint8Array.of(NEWLINE));
    return 0;
  }),
  entry('wchar.h', 'wchar_t *fgetws(wchar_t *buffer, int size, FILE *stream);', inputStream('fgetws', 2, 0, getWideLine)),
  entry('locale.h', 'char *setlocale(int category, const char *locale);', setLocale(narrow)),
  entry('locale.h', 'wchar_t *_wsetlocale(int category, const wchar_t *locale);', setLocale(wide)),
];
