/** mbstowcs and its like: between narrow and wide characters of the locale, see locale.ts. */
import { entry, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { narrowed, widened } from './locale.ts';
import type { RuntimeCall } from './state.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';

/** The whole string at argument `index` in the other kind of characters; null when one of them has none, which errno says too. */
const converted = (call: RuntimeCall, from: Width, index: number): Units | null => {
  const text = from.read(call.memory, call.arguments.pointer(index));
  if (text instanceof Uint8Array) return widened(call, text);
  const { bytes, failed } = narrowed(call, text);
  if (failed) setErrno(call, ERRNO.EILSEQ);
  return failed ? null : bytes;
};

const convert = (from: Width, to: Width, name: string): RuntimeEntry =>
  entry('stdlib.h', `size_t ${name}(${to.type} *destination, const ${from.type} *source, size_t count);`, (call) => {
    const units = converted(call, from, 1);
    if (units === null) return -1n;
    const destination = call.arguments.pointer(0);
    if (destination === 0n) return units.length;
    const count = sizeArgument(call, 2);
    to.write(call.memory, destination, units.length < count ? terminated(units) : units.subarray(0, count));
    return Math.min(units.length, count);
  });

const convertSafely = (from: Width, to: Width, name: string): RuntimeEntry =>
  entry(
    'stdlib.h',
    `errno_t ${name}(size_t *converted, ${to.type} *destination, size_t size, const ${from.type} *source, size_t count);`,
    (call) => {
      const destination = call.arguments.pointer(1);
      const size = sizeArgument(call, 2);
      const units = converted(call, from, 3);
      if (units === null) {
        if (destination !== 0n && size > 0) to.writeUnit(call.memory, destination, 0);
        return ERRNO.EILSEQ;
      }
      const kept = units.subarray(0, sizeArgument(call, 4));
      if (destination !== 0n && kept.length >= size) return invalidParameter(call, name);
      if (destination !== 0n) to.write(call.memory, destination, terminated(kept));
      if (call.arguments.pointer(0) !== 0n) call.memory.writeU64(call.arguments.pointer(0), BigInt(kept.length + 1));
      return 0;
    },
  );

/** How many bytes the first character at argument `index` has: 0 for the terminator, -1 for none that ends within `limit`. */
const firstLength = (call: RuntimeCall, index: number, limit: number): number => {
  const lead = limit > 0 ? call.memory.readU8(call.arguments.pointer(index)) : -1;
  if (lead <= 0) return lead;
  const length = call.runtime.locale === 'C' || lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return length > limit ? -1 : length;
};

/** mbtowc; one character outside the first plane has no single wide one. */
const toWideCharacter: Behaviour = (call) => {
  if (call.arguments.pointer(1) === 0n) return 0;
  const length = firstLength(call, 1, sizeArgument(call, 2));
  if (length < 0) setErrno(call, ERRNO.EILSEQ);
  const [unit = 0] = widened(call, call.memory.readBytes(call.arguments.pointer(1), Math.max(length, 0)));
  if (length >= 0 && call.arguments.pointer(0) !== 0n) wide.writeUnit(call.memory, call.arguments.pointer(0), unit);
  return length;
};

const toNarrowCharacter: Behaviour = (call) => {
  if (call.arguments.pointer(0) === 0n) return 0;
  const { bytes, failed } = narrowed(call, Uint16Array.of(call.arguments.uint(1) & 0xffff));
  if (failed) {
    setErrno(call, ERRNO.EILSEQ);
    return -1;
  }
  narrow.write(call.memory, call.arguments.pointer(0), bytes);
  return bytes.length;
};

const WEOF = 0xffff;

export const multibyteNatives: readonly RuntimeEntry[] = [
  entry('stdlib.h', 'int mblen(const char *text, size_t count);', (call) =>
    call.arguments.pointer(0) === 0n ? 0 : firstLength(call, 0, sizeArgument(call, 1)),
  ),
  entry('stdlib.h', 'int mbtowc(wchar_t *character, const char *text, size_t count);', toWideCharacter),
  entry('stdlib.h', 'int wctomb(char *text, wchar_t character);', toNarrowCharacter),
  entry('wchar.h', 'wint_t btowc(int byte);', (call) => {
    const byte = call.arguments.int(0);
    return byte < 0 || (byte > 0x7f && call.runtime.locale !== 'C') ? WEOF : byte & 0xff;
  }),
  entry('wchar.h', 'int wctob(wint_t character);', (call) => {
    const { bytes, failed } = narrowed(call, Uint16Array.of(call.arguments.uint(0) & 0xffff));
    return failed || bytes.length !== 1 ? -1 : (bytes[0] ?? -1);
  }),
  convert(narrow, wide, 'mbstowcs'),
  convert(wide, narrow, 'wcstombs'),
  convertSafely(narrow, wide, 'mbstowcs_s'),
  convertSafely(wide, narrow, 'wcstombs_s'),
];
