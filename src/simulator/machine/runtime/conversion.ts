import type { Units } from './width.ts';

/** One conversion of a printf format, `%-08.3I64d`, as written; `*` is kept as such. */
export interface Conversion {
  readonly left: boolean;
  /** '+', ' ' or ''. */
  readonly sign: string;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number | '*';
  /** -1: none. */
  readonly precision: number | '*';
  readonly size: Size;
  /** The conversion character; '' when the format ends before it. */
  readonly letter: string;
  /** Index after the conversion. */
  readonly end: number;
}

/** Length prefixes that matter on 64-bit Windows: z, t, j, I and I64 are `ll`, I32 and L are ''. */
export type Size = '' | 'hh' | 'h' | 'l' | 'll' | 'w';

const isDigit = (byte: number | undefined): byte is number => byte !== undefined && byte >= 48 && byte <= 57;

/** Reads the size prefix at `at`; shared with scanf. */
export const readSize = (format: Units, at: number): { readonly size: Size; readonly end: number } => {
  const letter = String.fromCharCode(format[at] ?? 0);
  const next = String.fromCharCode(format[at + 1] ?? 0);
  switch (letter) {
    case 'h':
      return next === 'h' ? { size: 'hh', end: at + 2 } : { size: 'h', end: at + 1 };
    case 'l':
      return next === 'l' ? { size: 'll', end: at + 2 } : { size: 'l', end: at + 1 };
    case 'z':
    case 't':
    case 'j':
      return { size: 'll', end: at + 1 };
    case 'L':
      return { size: '', end: at + 1 };
    case 'w':
      return { size: 'w', end: at + 1 };
    case 'I': {
      const digits = next + String.fromCharCode(format[at + 2] ?? 0);
      if (digits === '64') return { size: 'll', end: at + 3 };
      if (digits === '32') return { size: '', end: at + 3 };
      return { size: 'll', end: at + 1 };
    }
    default:
      return { size: '', end: at };
  }
};

/** Widths and precisions beyond this are cut: no program means them. */
const GREATEST_NUMBER = 1_000_000;

/** Reads a decimal number at `at`. */
export const readNumber = (format: Units, at: number): { readonly value: number; readonly end: number } => {
  let value = 0;
  let end = at;
  for (let byte = format[end]; isDigit(byte); byte = format[end]) {
    value = Math.min(value * 10 + byte - 48, GREATEST_NUMBER);
    end += 1;
  }
  return { value, end };
};

const STAR = 42;
const DOT = 46;

/** Reads the conversion whose '%' stands before `at`. */
export const readConversion = (format: Units, at: number): Conversion => {
  let left = false;
  let sign = '';
  let alternate = false;
  let zero = false;
  let i = at;
  for (; ; i += 1) {
    const flag = format[i];
    if (flag === 45) left = true;
    else if (flag === 43) sign = '+';
    else if (flag === 32) sign ||= ' ';
    else if (flag === 35) alternate = true;
    else if (flag === 48) zero = true;
    else break;
  }
  let width: number | '*' = 0;
  if (format[i] === STAR) {
    width = '*';
    i += 1;
  } else {
    ({ value: width, end: i } = readNumber(format, i));
  }
  let precision: number | '*' = -1;
  if (format[i] === DOT) {
    if (format[i + 1] === STAR) {
      precision = '*';
      i += 2;
    } else {
      ({ value: precision, end: i } = readNumber(format, i + 1));
    }
  }
  const { size, end } = readSize(format, i);
  const letter = format[end];
  return letter === undefined
    ? { left, sign, alternate, zero, width, precision, size, letter: '', end }
    : { left, sign, alternate, zero, width, precision, size, letter: String.fromCharCode(letter), end: end + 1 };
};
