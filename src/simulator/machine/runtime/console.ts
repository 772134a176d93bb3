/** conio.h and the locale: small change of console programs. */
import { ascii } from './bytes.ts';
import { alias, entry, waitForInput, type Behaviour, type RuntimeEntry } from './entry.ts';
import { localeNamed } from './locale.ts';
import { textArgument } from './path-argument.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { toUtf8 } from './unicode.ts';
import { terminated, narrow, wide, type Width } from './width.ts';

const EOF = -1;
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** The next key; the console has no line editing of its own here, so that keys come when a line has been typed. */
const nextKey = (call: RuntimeCall): number | null => {
  const given = call.runtime.keys.pop();
  if (given !== undefined) return given;
  const bytes = call.console.read(1);
  return bytes === null ? null : (bytes[0] ?? EOF);
};

/** The Enter key reads as '\r'. */
const readKey: Behaviour = (call) => {
  const byte = nextKey(call);
  if (byte === null) return waitForInput;
  return byte === NEWLINE ? CARRIAGE_RETURN : byte;
};

const getKey = entry('conio.h', 'int _getch(void);', readKey);
const getKeyEchoed = entry('conio.h', 'int _getche(void);', readKey);

const keyWaits = entry('conio.h', 'int _kbhit(void);', (call) => {
  const byte = nextKey(call);
  if (byte === null || byte < 0) return 0;
  call.runtime.keys.push(byte);
  return 1;
});

const giveKeyBack = entry('conio.h', 'int _ungetch(int character);', (call) => {
  call.runtime.keys.push(call.arguments.int(0) & 0xff);
  return call.arguments.int(0);
});

const putKey = entry('conio.h', 'int _putch(int character);', (call) => {
  call.console.write(Uint8Array.of(call.arguments.int(0) & 0xff));
  return call.arguments.int(0) & 0xff;
});

const putKeys = entry('conio.h', 'int _cputs(const char *text);', (call) => {
  call.console.write(call.memory.readCString(call.arguments.pointer(0)));
  return 0;
});

/** setlocale: the name of the locale that holds then, NULL when there is none of the name asked for. All categories go together. */
const setLocale =
  (width: Width): Behaviour =>
  (call) => {
    const wanted = call.arguments.pointer(1);
    if (wanted !== 0n) {
      const name = localeNamed(textArgument(call, width, 1));
      if (name === null) return 0n;
      call.runtime.locale = name;
    }
    const block = ownBlock(call, `locale ${width.kind}`, LOCALE_ROOM * width.size);
    width.write(call.memory, block, terminated(width.fromUtf8(ascii(call.runtime.locale))));
    return block;
  };

/** More characters than any locale's name has. */
const LOCALE_ROOM = 128;

export const consoleNatives: readonly RuntimeEntry[] = [
  getKey,
  alias(getKey, 'getch'),
  getKeyEchoed,
  alias(getKeyEchoed, 'getche'),
  keyWaits,
  alias(keyWaits, 'kbhit'),
  putKey,
  alias(putKey, 'putch'),
  giveKeyBack,
  alias(giveKeyBack, 'ungetch'),
  putKeys,
  entry('conio.h', 'wint_t _getwch(void);', readKey),
  entry('conio.h', 'wint_t _getwche(void);', readKey),
  entry('conio.h', 'wint_t _putwch(wchar_t character);', (call) => {
    const unit = call.arguments.uint(0) & 0xffff;
    call.console.write(toUtf8(Uint16Array.of(unit)));
    return unit;
  }),
  entry('conio.h', 'int _cputws(const wchar_t *text);', (call) => {
    call.console.write(toUtf8(wide.read(call.memory, call.arguments.pointer(0))));
    return 0;
  }),
  alias(putKeys, 'cputs'),
  entry('locale.h', 'char *setlocale(int category, const char *locale);', setLocale(narrow)),
  entry('locale.h', 'wchar_t *_wsetlocale(int category, const wchar_t *locale);', setLocale(wide)),
];
