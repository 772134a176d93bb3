import { entry, floatBits, alias, sizeArgument, type Behaviour, type RuntimeEntry, invalidParameter } from './entry.ts';
import { ascii } from './bytes.ts';
import { ERRNO, setErrno } from './errno.ts';
import { isSpace, readFloat, readInteger } from './number.ts';
import { threadState, type RuntimeCall } from './state.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';

/** A block that could not be had is told: hardly any program means to go on without it. */
const allocated = (call: RuntimeCall, block: bigint, bytes: number): bigint => {
  if (block === 0n) {
    setErrno(call, ERRNO.ENOMEM);
    call.finding('memory-exhausted', { bytes });
  }
  return block;
};

const allocation: readonly RuntimeEntry[] = [
  entry('stdlib.h', 'void *malloc(size_t size);', (call) =>
    allocated(call, call.heap.allocate(sizeArgument(call, 0), false), sizeArgument(call, 0)),
  ),
  entry('stdlib.h', 'void *calloc(size_t count, size_t size);', (call) => {
    const bytes = sizeArgument(call, 0) * sizeArgument(call, 1);
    return allocated(call, call.heap.allocate(bytes, true), bytes);
  }),
  // Microsoft's realloc(p, 0) frees p and returns NULL.
  entry('stdlib.h', 'void *realloc(void *block, size_t size);', (call) => {
    const block = call.arguments.pointer(0);
    const size = sizeArgument(call, 1);
    if (block === 0n || size > 0) return allocated(call, call.heap.reallocate(block, size), size);
    call.heap.release(block);
    return 0n;
  }),
  entry('stdlib.h', 'void free(void *block);', (call) => {
    call.heap.release(call.arguments.pointer(0));
    return undefined;
  }),
  entry('stdlib.h', 'void *_recalloc(void *block, size_t count, size_t size);', (call) => {
    const old = call.arguments.pointer(0);
    const before = old === 0n ? 0 : call.heap.sizeOf(old);
    const bytes = sizeArgument(call, 1) * sizeArgument(call, 2);
    const block = allocated(call, call.heap.reallocate(old, bytes), bytes);
    if (block !== 0n && bytes > before) call.memory.fill(block + BigInt(before), 0, bytes - before);
    return block;
  }),
  entry('stdlib.h', 'size_t _msize(void *block);', (call) => call.heap.sizeOf(call.arguments.pointer(0))),
];

/** Characters of a string as numbers are read from: past the leading white space, and where that ends. */
const numberText = (units: Units) => {
  let start = 0;
  while (isSpace(units[start] ?? 0)) start += 1;
  return { start, at: (index: number): number => units[index] ?? -1 };
};

interface IntegerRange {
  readonly least: bigint;
  readonly greatest: bigint;
}

const SIGNED_32: IntegerRange = { least: -(1n << 31n), greatest: (1n << 31n) - 1n };
const UNSIGNED_32: IntegerRange = { least: 0n, greatest: (1n << 32n) - 1n };
const SIGNED_64: IntegerRange = { least: -(1n << 63n), greatest: (1n << 63n) - 1n };
const UNSIGNED_64: IntegerRange = { least: 0n, greatest: (1n << 64n) - 1n };

/** A number brought into its range as strtol does: too large is the greatest, and errno says so. An unsigned one may be negated. */
const fitted = (call: RuntimeCall, negative: boolean, magnitude: bigint, { least, greatest }: IntegerRange): bigint => {
  const unsigned = least === 0n;
  const value = negative ? -magnitude : magnitude;
  if (unsigned ? magnitude <= greatest : value >= least && value <= greatest)
    return unsigned && negative ? (greatest + 1n + value) & greatest : value;
  setErrno(call, ERRNO.ERANGE);
  return unsigned || !negative ? greatest : least;
};

const toNumber = (width: Width, header: string, name: string, type: string, range: IntegerRange): RuntimeEntry =>
  entry(header, `${type} ${name}(const ${width.type} *text, ${width.type} **end, int base);`, (call) => {
    const base = call.arguments.int(2);
    const text = numberText(width.read(call.memory, call.arguments.pointer(0)));
    if (base < 0 || base === 1 || base > 36) return invalidParameter(call, name);
    const { negative, magnitude, end } = readInteger(text, text.start, base);
    const reached = end === text.start ? 0 : end;
    if (call.arguments.pointer(1) !== 0n) {
      call.memory.writeU64(call.arguments.pointer(1), call.arguments.pointer(0) + BigInt(reached * width.size));
    }
    return fitted(call, negative, magnitude, range);
  });

const toInteger = (width: Width, header: string, name: string, type: string, range: IntegerRange): RuntimeEntry =>
  entry(header, `${type} ${name}(const ${width.type} *text);`, (call) => {
    const text = numberText(width.read(call.memory, call.arguments.pointer(0)));
    const { negative, magnitude } = readInteger(text, text.start, 10);
    return fitted(call, negative, magnitude, range);
  });

const toFloat = (width: Width, header: string, name: string, type: 'double' | 'float' | 'long double'): RuntimeEntry =>
  entry(header, `${type} ${name}(const ${width.type} *text, ${width.type} **end);`, (call) => {
    const text = numberText(width.read(call.memory, call.arguments.pointer(0)));
    const { value: read, end, beyond = false } = readFloat(text, text.start);
    const value = type === 'float' ? Math.fround(read) : read;
    const isLost = Number.isFinite(read) && (!Number.isFinite(value) || (value === 0 && read !== 0));
    if (beyond || isLost) setErrno(call, ERRNO.ERANGE);
    const reached = end === text.start ? 0 : end;
    if (call.arguments.pointer(1) !== 0n) {
      call.memory.writeU64(call.arguments.pointer(1), call.arguments.pointer(0) + BigInt(reached * width.size));
    }
    return floatBits(value);
  });

const atof =
  (width: Width): Behaviour =>
  (call) => {
    const text = numberText(width.read(call.memory, call.arguments.pointer(0)));
    return floatBits(readFloat(text, text.start).value);
  };

/** Digits of a value; only base 10 knows a sign. `bits`: width of the C type. */
const digitsOf = (value: bigint, radix: number, bits: number, signed: boolean): Uint8Array =>
  ascii((signed && radix === 10 ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value)).toString(radix));

const fromInteger = (width: Width, header: string, name: string, type: string, bits: number, signed: boolean): RuntimeEntry =>
  entry(header, `${width.type} *${name}(${type} value, ${width.type} *buffer, int radix);`, (call) => {
    const radix = call.arguments.int(2);
    const buffer = call.arguments.pointer(1);
    if (buffer === 0n || radix < 2 || radix > 36) return invalidParameter(call, name);
    width.write(call.memory, buffer, terminated(width.fromUtf8(digitsOf(call.arguments.long(0), radix, bits, signed))));
    return buffer;
  });

const fromIntegerSafely = (width: Width, header: string, name: string, type: string, bits: number, signed: boolean): RuntimeEntry =>
  entry(header, `errno_t ${name}(${type} value, ${width.type} *buffer, size_t size, int radix);`, (call) => {
    const radix = call.arguments.int(3);
    const buffer = call.arguments.pointer(1);
    if (buffer === 0n || radix < 2 || radix > 36) return invalidParameter(call, name);
    const digits = digitsOf(call.arguments.long(0), radix, bits, signed);
    if (digits.length >= sizeArgument(call, 2)) return invalidParameter(call, name);
    width.write(call.memory, buffer, terminated(width.fromUtf8(digits)));
    return 0;
  });

const WIDTHS = [
  { width: narrow, header: 'stdlib.h', letter: 'a' },
  { width: wide, header: 'wchar.h', letter: 'w' },
] as const;

const itoa = fromInteger(narrow, 'stdlib.h', '_itoa', 'int', 32, true);

const numbers: readonly RuntimeEntry[] = [
  toInteger(narrow, 'stdlib.h', 'atoi', 'int', SIGNED_32),
  toInteger(narrow, 'stdlib.h', 'atol', 'long', SIGNED_32),
  toInteger(narrow, 'stdlib.h', 'atoll', 'long long', SIGNED_64),
  toInteger(narrow, 'stdlib.h', '_atoi64', '__int64', SIGNED_64),
  toInteger(wide, 'wchar.h', '_wtoi', 'int', SIGNED_32),
  toInteger(wide, 'wchar.h', '_wtol', 'long', SIGNED_32),
  toInteger(wide, 'wchar.h', '_wtoll', 'long long', SIGNED_64),
  toInteger(wide, 'wchar.h', '_wtoi64', '__int64', SIGNED_64),
  entry('stdlib.h', 'double atof(const char *text);', atof(narrow)),
  entry('wchar.h', 'double _wtof(const wchar_t *text);', atof(wide)),
  toNumber(narrow, 'stdlib.h', 'strtol', 'long', SIGNED_32),
  toNumber(narrow, 'stdlib.h', 'strtoul', 'unsigned long', UNSIGNED_32),
  toNumber(narrow, 'stdlib.h', 'strtoll', 'long long', SIGNED_64),
  toNumber(narrow, 'stdlib.h', 'strtoull', 'unsigned long long', UNSIGNED_64),
  toNumber(narrow, 'stdlib.h', '_strtoi64', '__int64', SIGNED_64),
  toNumber(narrow, 'stdlib.h', '_strtoui64', 'unsigned __int64', UNSIGNED_64),
  toNumber(wide, 'wchar.h', '_wcstoi64', '__int64', SIGNED_64),
  toNumber(wide, 'wchar.h', '_wcstoui64', 'unsigned __int64', UNSIGNED_64),
  toNumber(wide, 'wchar.h', 'wcstol', 'long', SIGNED_32),
  toNumber(wide, 'wchar.h', 'wcstoul', 'unsigned long', UNSIGNED_32),
  toNumber(wide, 'wchar.h', 'wcstoll', 'long long', SIGNED_64),
  toNumber(wide, 'wchar.h', 'wcstoull', 'unsigned long long', UNSIGNED_64),
  toFloat(narrow, 'stdlib.h', 'strtod', 'double'),
  toFloat(narrow, 'stdlib.h', 'strtof', 'float'),
  toFloat(narrow, 'stdlib.h', 'strtold', 'long double'),
  toFloat(wide, 'wchar.h', 'wcstod', 'double'),
  toFloat(wide, 'wchar.h', 'wcstof', 'float'),
  toFloat(wide, 'wchar.h', 'wcstold', 'long double'),
  itoa,
  alias(itoa, 'itoa'),
  fromInteger(wide, 'wchar.h', '_itow', 'int', 32, true),
  ...WIDTHS.flatMap(({ width, header, letter }) => [
    fromInteger(width, header, `_lto${letter}`, 'long', 32, true),
    fromInteger(width, header, `_ulto${letter}`, 'unsigned long', 32, false),
    fromInteger(width, header, `_i64to${letter}`, '__int64', 64, true),
    fromInteger(width, header, `_ui64to${letter}`, 'unsigned __int64', 64, false),
    fromIntegerSafely(width, header, `_ito${letter}_s`, 'int', 32, true),
    fromIntegerSafely(width, header, `_lto${letter}_s`, 'long', 32, true),
    fromIntegerSafely(width, header, `_ulto${letter}_s`, 'unsigned long', 32, false),
    fromIntegerSafely(width, header, `_i64to${letter}_s`, '__int64', 64, true),
    fromIntegerSafely(width, header, `_ui64to${letter}_s`, 'unsigned __int64', 64, false),
  ]),
];

const random: readonly RuntimeEntry[] = [
  // The generator of Microsoft's runtime: 15 bits of a 32-bit linear congruence, the same sequence on every Windows.
  entry('stdlib.h', 'int rand(void);', (call) => {
    const state = threadState(call);
    state.seed = (Math.imul(state.seed, 214013) + 2531011) >>> 0;
    return (state.seed >>> 16) & 0x7fff;
  }),
  entry('stdlib.h', 'void srand(unsigned seed);', (call) => {
    threadState(call).seed = call.arguments.uint(0);
    return undefined;
  }),
];

const absolute32: Behaviour = (call) => Math.abs(call.arguments.int(0)) | 0;

const absolute64: Behaviour = (call) => {
  const value = call.arguments.long(0);
  return BigInt.asIntN(64, value < 0n ? -value : value);
};

const arithmetic: readonly RuntimeEntry[] = [
  entry('stdlib.h', 'int abs(int value);', absolute32),
  entry('stdlib.h', 'long labs(long value);', absolute32),
  entry('stdlib.h', 'long long llabs(long long value);', absolute64),
  entry('stdlib.h', '__int64 _abs64(__int64 value);', absolute64),
];

/** Bits that fall out on one side come in on the other. */
const rotate = (name: string, type: string, bits: 32n | 64n, sign: 1n | -1n): RuntimeEntry =>
  entry('stdlib.h', `${type} ${name}(${type} value, int shift);`, (call) => {
    const value = BigInt.asUintN(Number(bits), call.arguments.pointer(0));
    const shift = (((sign * call.arguments.long(1)) % bits) + bits) % bits;
    return BigInt.asUintN(Number(bits), (value << shift) | (value >> (bits - shift)));
  });

const swap = (name: string, type: string, bytes: number): RuntimeEntry =>
  entry('stdlib.h', `${type} ${name}(${type} value);`, (call) => {
    let value = BigInt.asUintN(bytes * 8, call.arguments.pointer(0));
    let swapped = 0n;
    for (let i = 0; i < bytes; i += 1, value >>= 8n) swapped = (swapped << 8n) | (value & 0xffn);
    return swapped;
  });

const bits: readonly RuntimeEntry[] = [
  rotate('_rotl', 'unsigned int', 32n, 1n),
  rotate('_rotr', 'unsigned int', 32n, -1n),
  rotate('_lrotl', 'unsigned long', 32n, 1n),
  rotate('_lrotr', 'unsigned long', 32n, -1n),
  rotate('_rotl64', 'unsigned __int64', 64n, 1n),
  rotate('_rotr64', 'unsigned __int64', 64n, -1n),
  swap('_byteswap_ushort', 'unsigned short', 2),
  swap('_byteswap_ulong', 'unsigned long', 4),
  swap('_byteswap_uint64', 'unsigned __int64', 8),
];

export const stdlibNatives: readonly RuntimeEntry[] = [...allocation, ...numbers, ...random, ...arithmetic, ...bits];
