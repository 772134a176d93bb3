/** Wide characters from a stream, one by one and in lines. */
import { entry, invalidParameter, sizeArgument, waitForInput, type Answer, type RuntimeEntry } from './entry.ts';
import { END, readLine, Typed } from './input.ts';
import { narrowed, widened } from './locale.ts';
import type { RuntimeCall } from './state.ts';
import { inputStream, onStandard, STDIN, type Stream } from './stream.ts';
import { terminated, wide } from './width.ts';

const WEOF = 0xffff;
const NEWLINE = 10;

/** How many bytes a character has that begins with this one. */
const lengthOf = (call: RuntimeCall, lead: number): number =>
  call.runtime.locale === 'C' || lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

/** The next character; of one that takes two wide ones, the second is given back as if it had been read ahead. */
const getCharacter = (call: RuntimeCall, stream: Stream): Answer => {
  const typed = new Typed(call, stream);
  const lead = typed.at(0);
  const length = lead === END ? 0 : lengthOf(call, lead);
  const bytes = Uint8Array.from({ length }, (_, i) => typed.at(i));
  if (typed.starved) {
    typed.keep();
    return waitForInput;
  }
  typed.giveBack(length);
  return length === 0 ? WEOF : (widened(call, bytes)[0] ?? WEOF);
};

const giveBack = (call: RuntimeCall, stream: Stream): Answer => {
  const unit = call.arguments.uint(0) & 0xffff;
  const { bytes, failed } = narrowed(call, Uint16Array.of(unit));
  if (unit === WEOF || failed) return WEOF;
  stream.pushedBack.push(...bytes.toReversed());
  stream.ended = false;
  return unit;
};

/** fgetws. The size counts wide characters, the line is read in bytes: one of more than one byte is counted too often. */
const getLine = (call: RuntimeCall, stream: Stream): Answer => {
  const buffer = call.arguments.pointer(0);
  const line = readLine(call, stream, Math.max(0, call.arguments.int(1) - 1));
  if (line === null) return waitForInput;
  if (line.length === 0) return 0n;
  wide.write(call.memory, buffer, terminated(widened(call, line)));
  return buffer;
};

/** _getws and _getws_s: a whole line, without its end. */
const getWholeLine =
  (room: (call: RuntimeCall) => number) =>
  (call: RuntimeCall, stream: Stream): Answer => {
    const line = readLine(call, stream, Infinity);
    if (line === null) return waitForInput;
    if (line.length === 0) return 0n;
    const text = terminated(widened(call, line.at(-1) === NEWLINE ? line.subarray(0, -1) : line));
    if (text.length > room(call)) return invalidParameter(call, '_getws_s');
    wide.write(call.memory, call.arguments.pointer(0), text);
    return call.arguments.pointer(0);
  };

export const wideInputNatives: readonly RuntimeEntry[] = [
  entry('stdio.h', 'wint_t fgetwc(FILE *stream);', inputStream('fgetwc', 0, WEOF, getCharacter)),
  entry('stdio.h', 'wint_t getwc(FILE *stream);', inputStream('getwc', 0, WEOF, getCharacter)),
  entry('stdio.h', 'wint_t getwchar(void);', onStandard(STDIN, getCharacter)),
  entry('stdio.h', 'wint_t ungetwc(wint_t character, FILE *stream);', inputStream('ungetwc', 1, WEOF, giveBack)),
  entry('stdio.h', 'wchar_t *fgetws(wchar_t *buffer, int size, FILE *stream);', inputStream('fgetws', 2, 0, getLine)),
  entry(
    'stdio.h',
    'wchar_t *_getws(wchar_t *buffer);',
    onStandard(
      STDIN,
      getWholeLine(() => Infinity),
    ),
  ),
  entry(
    'stdio.h',
    'wchar_t *_getws_s(wchar_t *buffer, size_t size);',
    onStandard(
      STDIN,
      getWholeLine((call) => sizeArgument(call, 1)),
    ),
  ),
];
