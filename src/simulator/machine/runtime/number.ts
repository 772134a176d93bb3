/** Numbers in text, as strtol, strtod and scanf read them. */

const SPACES: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 32]);

export const isSpace = (byte: number): boolean => SPACES.has(byte);

/** Value of a digit or letter in bases up to 36; 99 when it is none. */
export const digitValue = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 99;
};

/** What the text of a number is read from; -1 is its end. */
export interface Characters {
  at(index: number): number;
}

export interface IntegerText {
  readonly negative: boolean;
  readonly magnitude: bigint;
  /** Index after the last digit; the start when there was no number. */
  readonly end: number;
}

/** `[+-][0x|0]digits` at `start`, at most `limit` characters. Base 0: by prefix. */
export const readInteger = (text: Characters, start: number, base: number, limit = Infinity): IntegerText => {
  const stop = start + limit;
  const at = (index: number): number => (index < stop ? text.at(index) : -1);
  let i = start;
  const negative = at(i) === 45;
  if (negative || at(i) === 43) i += 1;
  let radix = base;
  if ((base === 0 || base === 16) && at(i) === 48 && (at(i + 1) | 32) === 120 && digitValue(at(i + 2)) < 16) {
    i += 2;
    radix = 16;
  } else if (base === 0) {
    radix = at(i) === 48 ? 8 : 10;
  }
  const first = i;
  let magnitude = 0n;
  for (let digit = digitValue(at(i)); digit < radix; digit = digitValue(at(i))) {
    magnitude = magnitude * BigInt(radix) + BigInt(digit);
    i += 1;
  }
  return { negative, magnitude, end: i === first ? start : i };
};

export interface FloatText {
  readonly value: number;
  /** The digits mean a number that no double is near: the value is infinite, or 0. */
  readonly beyond?: boolean;
  readonly end: number;
}

const isDecimal = (byte: number): boolean => byte >= 48 && byte <= 57;

/** A decimal or hexadecimal floating number, `inf`, `infinity` or `nan` at `start`, correctly rounded; `end` is the start when there is none. */
export const readFloat = (text: Characters, start: number, limit = Infinity): FloatText => {
  const stop = start + limit;
  const at = (index: number): number => (index < stop ? text.at(index) : -1);
  let i = start;
  const negative = at(i) === 45;
  if (negative || at(i) === 43) i += 1;
  const sign = negative ? -1 : 1;
  const spells = (word: string): boolean => [...word].every((letter, k) => (at(i + k) | 32) === letter.charCodeAt(0));
  if (spells('inf')) return { value: sign * Infinity, end: i + (spells('infinity') ? 8 : 3) };
  if (spells('nan')) return { value: NaN, end: i + 3 };
  if (at(i) === 48 && (at(i + 1) | 32) === 120) {
    const { value, end } = readHexadecimal(at, i + 2);
    return { value: sign * value, end: end === i + 2 ? i + 1 : end };
  }
  const first = i;
  while (isDecimal(at(i))) i += 1;
  let digits = i - first;
  if (at(i) === 46) {
    const point = i;
    i += 1;
    while (isDecimal(at(i))) i += 1;
    digits += i - point - 1;
  }
  if (digits === 0) return { value: 0, end: start };
  i = exponentEnd(at, i, 101);
  let written = '';
  for (let k = first; k < i; k += 1) written += String.fromCharCode(at(k));
  const value = Number(written);
  return { value: sign * value, end: i, beyond: value === Infinity || (value === 0 && /^[.0]*[1-9]/.test(written)) };
};

/** End of an exponent (`e+12`) at `at`, which must have a digit; else `start`. */
const exponentEnd = (at: (index: number) => number, start: number, letter: number): number => {
  if ((at(start) | 32) !== letter) return start;
  let i = start + 1;
  if (at(i) === 43 || at(i) === 45) i += 1;
  if (!isDecimal(at(i))) return start;
  while (isDecimal(at(i))) i += 1;
  return i;
};

/** Digits after 0x. More than 2⁵³ of mantissa is rounded by hand, ties to even. */
const readHexadecimal = (at: (index: number) => number, start: number): FloatText => {
  let i = start;
  let mantissa = 0n;
  let exponent = 0;
  let point = false;
  let digits = 0;
  for (; ; i += 1) {
    if (at(i) === 46 && !point) {
      point = true;
      continue;
    }
    const digit = digitValue(at(i));
    if (digit >= 16) break;
    mantissa = mantissa * 16n + BigInt(digit);
    if (point) exponent -= 4;
    digits += 1;
  }
  if (digits === 0) return { value: 0, end: start };
  const end = exponentEnd(at, i, 112);
  let power = '';
  for (let k = i + 1; k < end; k += 1) power += String.fromCharCode(at(k));
  return { value: scaleBinary(mantissa, exponent + Number(power)), end };
};

/** mantissa · 2^exponent, rounded once. */
export const scaleBinary = (mantissa: bigint, exponent: number): number => {
  const length = mantissa.toString(2).length;
  const power = Math.max(-5000, Math.min(5000, exponent));
  const dropped = Math.max(length - 53, -1074 - power, 0);
  const kept = mantissa >> BigInt(dropped);
  const rest = (mantissa - (kept << BigInt(dropped))) * 2n;
  const half = 1n << BigInt(dropped);
  const up = dropped > 0 && (rest > half || (rest === half && (kept & 1n) === 1n));
  const rounded = Number(up ? kept + 1n : kept);
  const scale = power + dropped;
  // Two exact steps: 2^scale alone may be beyond the range of a double.
  const middle = Math.trunc(scale / 2);
  return rounded * 2 ** middle * 2 ** (scale - middle);
};
