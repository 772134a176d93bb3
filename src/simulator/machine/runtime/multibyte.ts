/** mbstowcs and its like: between narrow and wide characters of the locale, see locale.ts. */
import { entry, invalidParameter, sizeArgument, type RuntimeEntry } from './entry.ts';
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

export const multibyteNatives: readonly RuntimeEntry[] = [
  convert(narrow, wide, 'mbstowcs'),
  convert(wide, narrow, 'wcstombs'),
  convertSafely(narrow, wide, 'mbstowcs_s'),
  convertSafely(wide, narrow, 'wcstombs_s'),
];
