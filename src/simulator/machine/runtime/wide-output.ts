/** Wide characters to a stream: as narrow ones of the locale, or as UTF-8 once _setmode has said so. */
import { entry, type Answer, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { narrowed } from './locale.ts';
import type { RuntimeCall } from './state.ts';
import { onStandard, outputStream, STDOUT, type Stream } from './stream.ts';
import { writeStream } from './stream-output.ts';
import { toUtf8 } from './unicode.ts';
import { wide } from './width.ts';

const NEWLINE = 10;
/** What functions on wide characters return when they fail. */
const WEOF = 0xffff;

/** false: a character had no narrow one; those before it are written. */
export const writeWide = (call: RuntimeCall, stream: Stream, units: Uint16Array): boolean => {
  if (stream.mode === 'wide') return writeStream(call, stream, toUtf8(units));
  const { bytes, failed } = narrowed(call, units);
  const written = writeStream(call, stream, bytes);
  if (!failed) return written;
  setErrno(call, ERRNO.EILSEQ);
  stream.failed = true;
  return false;
};

const putCharacter = (call: RuntimeCall, stream: Stream): Answer => {
  const unit = call.arguments.uint(0) & 0xffff;
  return writeWide(call, stream, Uint16Array.of(unit)) ? unit : WEOF;
};

const text = (call: RuntimeCall): Uint16Array => wide.read(call.memory, call.arguments.pointer(0));

export const wideOutputNatives: readonly RuntimeEntry[] = [
  entry('stdio.h', 'wint_t putwchar(wchar_t character);', onStandard(STDOUT, putCharacter)),
  entry('stdio.h', 'wint_t fputwc(wchar_t character, FILE *stream);', outputStream('fputwc', 1, putCharacter)),
  entry('stdio.h', 'wint_t putwc(wchar_t character, FILE *stream);', outputStream('putwc', 1, putCharacter)),
  entry(
    'stdio.h',
    'int fputws(const wchar_t *text, FILE *stream);',
    outputStream('fputws', 1, (call, stream) => (writeWide(call, stream, text(call)) ? 0 : -1)),
  ),
  entry(
    'stdio.h',
    'int _putws(const wchar_t *text);',
    onStandard(STDOUT, (call, stream) => (writeWide(call, stream, Uint16Array.of(...text(call), NEWLINE)) ? 0 : -1)),
  ),
];
