/**
 * printf's formatting as Microsoft's runtime does it (learn.microsoft.com, "Format specification syntax: printf and wprintf
 * functions"): bytes in, bytes out. Wide formatting works on the same bytes (UTF-8) and differs only in what %s and %c mean.
 */
import { ByteBuilder, latin1 } from './bytes.ts';
import { readConversion, type Conversion } from './conversion.ts';
import { floatFromBits } from './entry.ts';
import { exponential, fixed, general, hexadecimal, special } from './float.ts';
import type { RuntimeCall } from './state.ts';
import { toUtf8 } from './unicode.ts';
import { wide } from './width.ts';

const PERCENT = 37;
const SPACE = 32;
const ZERO = 48;
const NULL_TEXT = Uint8Array.of(40, 110, 117, 108, 108, 41);
const DEFAULT_PRECISION = 6;

type Source = Pick<RuntimeCall, 'memory' | 'finding'>;

/** Which function the format was written for: in a wide one, %s and %c are wide and %S and %C narrow. */
export type Flavour = 'narrow' | 'wide';

/**
 * The variable arguments: 8 bytes each from an address on. Nothing says how many there are; the compiler has checked literal
 * formats, and reading too far is for the memory to notice.
 */
class Cells {
  readonly #source: Source;
  #next: bigint;

  constructor(source: Source, address: bigint) {
    this.#source = source;
    this.#next = address;
  }

  int(): number {
    return this.#source.memory.readI32(this.#advance());
  }

  /** All 64 bits, unsigned. */
  bits(): bigint {
    return this.#source.memory.readU64(this.#advance());
  }

  #advance(): bigint {
    const at = this.#next;
    this.#next += 8n;
    return at;
  }
}

/** A conversion whose `*`s have their values. */
interface Layout {
  readonly conversion: Conversion;
  readonly left: boolean;
  readonly width: number;
  readonly precision: number;
}

/** Formats `format` (without terminator) with the arguments in the cells at `address`. Findings: `bad-format`, and what memory reports. */
export const formatBytes = (source: Source, format: Uint8Array, address: bigint, flavour: Flavour): Uint8Array => {
  const out = new ByteBuilder(format.length + 64);
  const cells = new Cells(source, address);
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf(PERCENT, at);
    if (percent < 0) {
      out.append(format.subarray(at));
      break;
    }
    if (percent > at) out.append(format.subarray(at, percent));
    const conversion = readConversion(format, percent + 1);
    at = conversion.end;
    if (!writeConversion(source, out, layOut(conversion, cells), cells, flavour)) {
      source.finding('bad-format', { conversion: latin1(format.subarray(percent, at)), position: percent });
      if (conversion.letter !== 'n') out.appendAscii(conversion.letter);
    }
  }
  return out.take();
};

const layOut = (conversion: Conversion, cells: Cells): Layout => {
  const width = conversion.width === '*' ? cells.int() : conversion.width;
  const precision = conversion.precision === '*' ? cells.int() : conversion.precision;
  return { conversion, left: conversion.left || width < 0, width: Math.abs(width), precision: Math.max(precision, -1) };
};

/** false: nothing was written, the conversion is none. */
const writeConversion = (source: Source, out: ByteBuilder, layout: Layout, cells: Cells, flavour: Flavour): boolean => {
  switch (layout.conversion.letter) {
    case '%':
      out.push(PERCENT);
      return true;
    case 'd':
    case 'i':
      writeSigned(out, layout, cells);
      return true;
    case 'u':
      writeUnsigned(out, layout, cells, 10, '');
      return true;
    case 'x':
      writeUnsigned(out, layout, cells, 16, '0x');
      return true;
    case 'X':
      writeUnsigned(out, layout, cells, 16, '0X');
      return true;
    case 'o':
      writeUnsigned(out, layout, cells, 8, '0');
      return true;
    case 'p':
      writePadded(out, layout, '', cells.bits().toString(16).toUpperCase().padStart(16, '0'), layout.conversion.zero);
      return true;
    case 'c':
    case 'C':
      writeText(out, layout, characterOf(cells.int(), isWide(layout.conversion, flavour)));
      return true;
    case 's':
    case 'S':
      writeText(out, layout, textAt(source, cells.bits(), layout.precision, isWide(layout.conversion, flavour)));
      return true;
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      writeFloat(out, layout, floatFromBits(cells.bits()));
      return true;
    default:
      return false;
  }
};

/** %s is of the function's own kind and %S of the other, unless a prefix says which. */
const isWide = ({ size, letter }: Conversion, flavour: Flavour): boolean => {
  if (size === 'l' || size === 'w' || size === 'll') return true;
  if (size === 'h' || size === 'hh') return false;
  return (letter === 's' || letter === 'c') === (flavour === 'wide');
};

const characterOf = (value: number, isWideCharacter: boolean): Uint8Array =>
  isWideCharacter ? toUtf8(Uint16Array.of(value & 0xffff)) : Uint8Array.of(value & 0xff);

/** The precision bounds what is read, so that a text without terminator may be printed with one. */
const textAt = ({ memory }: Source, address: bigint, precision: number, isWideText: boolean): Uint8Array => {
  const limit = precision < 0 ? undefined : precision;
  if (address === 0n) return NULL_TEXT.subarray(0, limit);
  return isWideText ? toUtf8(wide.read(memory, address, limit)) : memory.readCString(address, limit);
};

/** The zero flag pads texts too, as Microsoft's runtime does. */
const writeText = (out: ByteBuilder, { conversion, left, width }: Layout, text: Uint8Array): void => {
  const padding = width - text.length;
  if (!left) out.repeat(conversion.zero ? ZERO : SPACE, padding);
  out.append(text);
  if (left) out.repeat(SPACE, padding);
};

/** `prefix` (sign, 0x) stands before the zeros that fill the width. */
const writePadded = (out: ByteBuilder, { left, width }: Layout, prefix: string, digits: string, zeros: boolean): void => {
  const padding = width - prefix.length - digits.length;
  if (!left && !zeros) out.repeat(SPACE, padding);
  out.appendAscii(prefix);
  if (!left && zeros) out.repeat(ZERO, padding);
  out.appendAscii(digits);
  if (left) out.repeat(SPACE, padding);
};

const writeSigned = (out: ByteBuilder, layout: Layout, cells: Cells): void => {
  const { size, sign } = layout.conversion;
  const value = size === 'll' ? BigInt.asIntN(64, cells.bits()) : narrowed(cells.int(), size);
  const prefix = value < 0 ? '-' : sign;
  writeInteger(out, layout, prefix, (value < 0 ? -value : value).toString());
};

const narrowed = (value: number, size: string): number =>
  size === 'hh' ? (value << 24) >> 24 : size === 'h' ? (value << 16) >> 16 : value;

const writeUnsigned = (out: ByteBuilder, layout: Layout, cells: Cells, radix: number, mark: string): void => {
  const { size, alternate, letter } = layout.conversion;
  const value = size === 'll' ? cells.bits() : masked(cells.int(), size);
  const digits = letter === 'X' ? value.toString(radix).toUpperCase() : value.toString(radix);
  if (!alternate || radix === 10) writeInteger(out, layout, '', digits);
  else if (radix === 16) writeInteger(out, layout, digits === '0' ? '' : mark, digits);
  else writeOctal(out, layout, digits);
};

const masked = (value: number, size: string): number => (size === 'hh' ? value & 0xff : size === 'h' ? value & 0xffff : value >>> 0);

/** `%#o`: the first digit is a zero, whatever else the precision asks for. */
const writeOctal = (out: ByteBuilder, layout: Layout, digits: string): void => {
  const least = digits === '0' ? 1 : digits.length + 1;
  writeInteger(out, { ...layout, precision: Math.max(layout.precision, least) }, '', digits, layout.precision >= 0);
};

/** A precision is the least number of digits, and switches the zero flag off; zero with precision zero has no digits. */
const writeInteger = (
  out: ByteBuilder,
  layout: Layout,
  prefix: string,
  digits: string,
  hasPrecision: boolean = layout.precision >= 0,
): void => {
  const shown = digits === '0' && layout.precision === 0 ? '' : digits.padStart(layout.precision, '0');
  writePadded(out, layout, prefix, shown, layout.conversion.zero && !hasPrecision);
};

const writeFloat = (out: ByteBuilder, layout: Layout, value: number): void => {
  const { letter, alternate, zero, sign } = layout.conversion;
  const upper = letter === 'F' || letter === 'E' || letter === 'G' || letter === 'A';
  const isNegative = value < 0 || Object.is(value, -0) || Number.isNaN(value);
  const finite = Number.isFinite(value);
  const text = finite ? floatText(Math.abs(value), letter.toLowerCase(), layout.precision, alternate) : special(value);
  const shown = upper ? text.toUpperCase() : text;
  // The 0x of %a is a prefix: zeros come after it.
  const mark = letter === 'a' || letter === 'A' ? (finite ? 2 : 0) : 0;
  writePadded(out, layout, (isNegative ? '-' : sign) + shown.slice(0, mark), shown.slice(mark), zero && finite);
};

const floatText = (value: number, letter: string, precision: number, alternate: boolean): string => {
  if (letter === 'a') return hexadecimal(value, precision, alternate);
  const figures = precision < 0 ? DEFAULT_PRECISION : precision;
  if (letter === 'f') return fixed(value, figures, alternate);
  return letter === 'e' ? exponential(value, figures, alternate) : general(value, figures, alternate);
};
