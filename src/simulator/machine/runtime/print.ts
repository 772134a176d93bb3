/** The printf family, narrow and wide. A v… function takes the va_list where the others have the address of their arguments: one behaviour serves both. */
import { entry, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { formatUnits, type Formatted } from './format.ts';
import type { RuntimeCall } from './state.ts';
import { onStandard, outputStream, STDOUT, type Stream } from './stream.ts';
import { writeStream } from './stream-output.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';
import { writeWide } from './wide-output.ts';

/** The text that the format at argument `index` makes with the arguments after it. */
const formatted = <U extends Units>(call: RuntimeCall, width: Width<U>, index: number): Formatted<U> =>
  formatUnits(call, width, width.read(call.memory, call.arguments.pointer(index)), call.arguments.pointer(index + 1));

/** A length; -1 where a character had no narrow one. */
const lengthOf = (call: RuntimeCall, { units, failed }: Formatted<Units>): number => {
  if (failed) setErrno(call, ERRNO.EILSEQ);
  return failed ? -1 : units.length;
};

/** Prints to a stream; the format is argument `index`. */
const print =
  (width: Width, index: number) =>
  (call: RuntimeCall, stream: Stream): number => {
    const text = formatted(call, width, index);
    const { units } = text;
    const written = units instanceof Uint8Array ? writeStream(call, stream, units) : writeWide(call, stream, units);
    return written ? lengthOf(call, text) : -1;
  };

/** sprintf, and swprintf as old programs call it, without a size. */
const printUnbounded = (width: Width) => (call: RuntimeCall) => {
  const text = formatted(call, width, 1);
  width.write(call.memory, call.arguments.pointer(0), terminated(text.units));
  return lengthOf(call, text);
};

/** snprintf: cut to fit, terminated if there is any room, returns the whole length. */
const printCut = (call: RuntimeCall): number => {
  const text = formatted(call, narrow, 2);
  const size = sizeArgument(call, 1);
  if (size > 0) narrow.write(call.memory, call.arguments.pointer(0), terminated(text.units.subarray(0, size - 1)));
  return lengthOf(call, text);
};

/** _snprintf: no terminator when the text fills the buffer, -1 when it does not fit. */
const printOld = (width: Width) => (call: RuntimeCall) => {
  const text = formatted(call, width, 2);
  const size = sizeArgument(call, 1);
  const { units } = text;
  width.write(call.memory, call.arguments.pointer(0), units.length < size ? terminated(units) : units.subarray(0, size));
  return units.length > size ? -1 : lengthOf(call, text);
};

/** swprintf: -1 when the text and its terminator do not fit. */
const printWideCut = (call: RuntimeCall): number => {
  const text = formatted(call, wide, 2);
  const size = sizeArgument(call, 1);
  if (size > 0) wide.write(call.memory, call.arguments.pointer(0), terminated(text.units.subarray(0, size - 1)));
  return text.units.length < size ? lengthOf(call, text) : -1;
};

/** sprintf_s: a buffer that is too small is an invalid parameter; it is emptied first. */
const printSafe = (width: Width, name: string) => (call: RuntimeCall) => {
  const buffer = call.arguments.pointer(0);
  const size = sizeArgument(call, 1);
  if (buffer === 0n || size === 0 || call.arguments.pointer(2) === 0n) return invalidParameter(call, name);
  const text = formatted(call, width, 2);
  if (text.units.length < size) {
    width.write(call.memory, buffer, terminated(text.units));
    return lengthOf(call, text);
  }
  width.writeUnit(call.memory, buffer, 0);
  setErrno(call, ERRNO.ERANGE);
  return invalidParameter(call, name);
};

const TRUNCATE = 0xffff_ffff_ffff_ffffn;

/** _snprintf_s: at most `count` characters; -1 when more were to come, which only `_TRUNCATE` or a count below the size allows. */
const printCounted = (width: Width, name: string) => (call: RuntimeCall) => {
  const buffer = call.arguments.pointer(0);
  const size = sizeArgument(call, 1);
  const truncate = call.arguments.pointer(2) === TRUNCATE;
  const count = truncate ? size - 1 : sizeArgument(call, 2);
  if (buffer === 0n || size === 0 || call.arguments.pointer(3) === 0n) return invalidParameter(call, name);
  const text = formatted(call, width, 3);
  const kept = text.units.subarray(0, count);
  if (kept.length < size) {
    width.write(call.memory, buffer, terminated(kept));
    return kept.length < text.units.length ? -1 : lengthOf(call, text);
  }
  width.writeUnit(call.memory, buffer, 0);
  setErrno(call, ERRNO.ERANGE);
  return invalidParameter(call, name);
};

const count = (width: Width) => (call: RuntimeCall) => lengthOf(call, formatted(call, width, 0));

/** A function with `...` and its v… sister with a va_list, from the head of the prototype. */
const pair = (header: string, name: string, before: string, variadic: string, behave: (name: string) => Behaviour) => {
  const list = name.startsWith('_') ? `_v${name.slice(1)}` : `v${name}`;
  return [
    entry(header, `int ${name}(${before}${variadic}, ...);`, behave(name)),
    entry(header, `int ${list}(${before}${variadic}, va_list arguments);`, behave(list)),
  ];
};

const NARROW = 'const char *format';
const WIDE = 'const wchar_t *format';
const STREAM = 'FILE *stream, ';

const toStdout = (width: Width): Behaviour => onStandard(STDOUT, print(width, 0));
const toStream = (name: string, width: Width): Behaviour => outputStream(name, 0, print(width, 1));

export const printNatives: readonly RuntimeEntry[] = [
  ...pair('stdio.h', 'printf', '', NARROW, () => toStdout(narrow)),
  ...pair('stdio.h', 'fprintf', STREAM, NARROW, (name) => toStream(name, narrow)),
  ...pair('stdio.h', 'sprintf', 'char *buffer, ', NARROW, () => printUnbounded(narrow)),
  ...pair('stdio.h', 'snprintf', 'char *buffer, size_t size, ', NARROW, () => printCut),
  ...pair('stdio.h', '_snprintf', 'char *buffer, size_t size, ', NARROW, () => printOld(narrow)),
  ...pair('stdio.h', 'sprintf_s', 'char *buffer, size_t size, ', NARROW, (name) => printSafe(narrow, name)),
  ...pair('stdio.h', '_snprintf_s', 'char *buffer, size_t size, size_t count, ', NARROW, (name) => printCounted(narrow, name)),
  ...pair('stdio.h', 'printf_s', '', NARROW, () => toStdout(narrow)),
  ...pair('stdio.h', 'fprintf_s', STREAM, NARROW, (name) => toStream(name, narrow)),
  ...pair('stdio.h', '_scprintf', '', NARROW, () => count(narrow)),
  ...pair('conio.h', '_cprintf', '', NARROW, () => toStdout(narrow)),
  ...pair('conio.h', '_cwprintf', '', WIDE, () => toStdout(wide)),
  ...pair('stdio.h', 'wprintf', '', WIDE, () => toStdout(wide)),
  ...pair('stdio.h', 'fwprintf', STREAM, WIDE, (name) => toStream(name, wide)),
  ...pair('stdio.h', 'swprintf', 'wchar_t *buffer, size_t size, ', WIDE, () => printWideCut),
  ...pair('stdio.h', '_swprintf', 'wchar_t *buffer, ', WIDE, () => printUnbounded(wide)),
  ...pair('stdio.h', '_snwprintf', 'wchar_t *buffer, size_t size, ', WIDE, () => printOld(wide)),
  ...pair('stdio.h', 'swprintf_s', 'wchar_t *buffer, size_t size, ', WIDE, (name) => printSafe(wide, name)),
  ...pair('stdio.h', '_snwprintf_s', 'wchar_t *buffer, size_t size, size_t count, ', WIDE, (name) => printCounted(wide, name)),
  ...pair('stdio.h', 'wprintf_s', '', WIDE, () => toStdout(wide)),
  ...pair('stdio.h', 'fwprintf_s', STREAM, WIDE, (name) => toStream(name, wide)),
  ...pair('stdio.h', '_scwprintf', '', WIDE, () => count(wide)),
];
