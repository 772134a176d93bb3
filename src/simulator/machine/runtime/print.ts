/** The printf family, narrow and wide. A v… function takes the va_list where the others have the address of their arguments: one behaviour serves both. */
import { entry, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { formatBytes } from './format.ts';
import type { RuntimeCall } from './state.ts';
import { outputStream } from './stream.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';

/** The text that the format at argument `index` makes with the arguments after it, in UTF-8. */
const formatted = (call: RuntimeCall, width: Width, index: number): Uint8Array => {
  const format = width.toUtf8(width.read(call.memory, call.arguments.pointer(index)));
  return formatBytes(call, format, call.arguments.pointer(index + 1), width.kind);
};

/** The same as characters of a buffer. */
const units = (call: RuntimeCall, width: Width, index: number): Units => width.fromUtf8(formatted(call, width, index));

const print = (width: Width) => (call: RuntimeCall) => {
  const text = formatted(call, width, 0);
  call.console.write(text);
  return width.fromUtf8(text).length;
};

const printTo = (width: Width, name: string) =>
  outputStream(name, 0, (call) => {
    const text = formatted(call, width, 1);
    call.console.write(text);
    return width.fromUtf8(text).length;
  });

const printUnbounded = (call: RuntimeCall): number => {
  const text = units(call, narrow, 1);
  narrow.write(call.memory, call.arguments.pointer(0), terminated(text));
  return text.length;
};

/** snprintf: cut to fit, terminated if there is any room, returns the whole length. */
const printCut = (call: RuntimeCall): number => {
  const text = units(call, narrow, 2);
  const size = sizeArgument(call, 1);
  if (size > 0) narrow.write(call.memory, call.arguments.pointer(0), terminated(text.subarray(0, size - 1)));
  return text.length;
};

/** _snprintf: no terminator when the text fills the buffer, -1 when it does not fit. */
const printOld = (width: Width) => (call: RuntimeCall) => {
  const text = units(call, width, 2);
  const size = sizeArgument(call, 1);
  width.write(call.memory, call.arguments.pointer(0), text.length < size ? terminated(text) : text.subarray(0, size));
  return text.length > size ? -1 : text.length;
};

/** swprintf: -1 when the text and its terminator do not fit. */
const printWideCut = (call: RuntimeCall): number => {
  const text = units(call, wide, 2);
  const size = sizeArgument(call, 1);
  if (size > 0) wide.write(call.memory, call.arguments.pointer(0), terminated(text.subarray(0, size - 1)));
  return text.length < size ? text.length : -1;
};

/** sprintf_s: a buffer that is too small is an invalid parameter; it is emptied first. */
const printSafe = (width: Width, name: string) => (call: RuntimeCall) => {
  const buffer = call.arguments.pointer(0);
  const size = sizeArgument(call, 1);
  if (buffer === 0n || size === 0 || call.arguments.pointer(2) === 0n) return invalidParameter(call, name);
  const text = units(call, width, 2);
  if (text.length < size) {
    width.write(call.memory, buffer, terminated(text));
    return text.length;
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
  const text = units(call, width, 3);
  const kept = text.subarray(0, count);
  if (kept.length < size) {
    width.write(call.memory, buffer, terminated(kept));
    return kept.length < text.length ? -1 : text.length;
  }
  width.writeUnit(call.memory, buffer, 0);
  setErrno(call, ERRNO.ERANGE);
  return invalidParameter(call, name);
};

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

export const printNatives: readonly RuntimeEntry[] = [
  ...pair('stdio.h', 'printf', '', NARROW, () => print(narrow)),
  ...pair('stdio.h', 'fprintf', 'FILE *stream, ', NARROW, (name) => printTo(narrow, name)),
  ...pair('stdio.h', 'sprintf', 'char *buffer, ', NARROW, () => printUnbounded),
  ...pair('stdio.h', 'snprintf', 'char *buffer, size_t size, ', NARROW, () => printCut),
  ...pair('stdio.h', '_snprintf', 'char *buffer, size_t size, ', NARROW, () => printOld(narrow)),
  ...pair('stdio.h', 'sprintf_s', 'char *buffer, size_t size, ', NARROW, (name) => printSafe(narrow, name)),
  ...pair('stdio.h', '_snprintf_s', 'char *buffer, size_t size, size_t count, ', NARROW, (name) => printCounted(narrow, name)),
  ...pair('stdio.h', 'printf_s', '', NARROW, () => print(narrow)),
  ...pair('stdio.h', 'fprintf_s', 'FILE *stream, ', NARROW, (name) => printTo(narrow, name)),
  ...pair('stdio.h', '_scprintf', '', NARROW, () => (call: RuntimeCall) => formatted(call, narrow, 0).length),
  ...pair('wchar.h', 'wprintf', '', WIDE, () => print(wide)),
  ...pair('wchar.h', 'fwprintf', 'FILE *stream, ', WIDE, (name) => printTo(wide, name)),
  ...pair('wchar.h', 'swprintf', 'wchar_t *buffer, size_t size, ', WIDE, () => printWideCut),
  ...pair('wchar.h', '_snwprintf', 'wchar_t *buffer, size_t size, ', WIDE, () => printOld(wide)),
  ...pair('wchar.h', 'swprintf_s', 'wchar_t *buffer, size_t size, ', WIDE, (name) => printSafe(wide, name)),
  ...pair('wchar.h', '_snwprintf_s', 'wchar_t *buffer, size_t size, size_t count, ', WIDE, (name) => printCounted(wide, name)),
  ...pair('wchar.h', 'wprintf_s', '', WIDE, () => print(wide)),
];
