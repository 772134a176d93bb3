/**
 * printf's formatting as Microsoft's runtime does it (learn.microsoft.com, "Format specification syntax: printf and wprintf
 * functions"): characters in, characters out, narrow or wide.
 */
import { readConversion, type Conversion } from './conversion.ts';
import { floatFromBits } from './entry.ts';
import { exponential, fixed, general, hexadecimal, special } from './float.ts';
import type { RuntimeCall } from './state.ts';
import { narrowed, widened } from './locale.ts';
import { UnitBuilder } from './unit-builder.ts';
import type { Units, Width } from './width.ts';

const PERCENT = 37;
const SPACE = 32;
const ZERO = 48;
const NULL_TEXT = Uint8Array.of(40, 110, 117, 108, 108, 41);
const DEFAULT_PRECISION = 6;

interface Source extends Pick<RuntimeCall, 'finding'> {
  readonly memory: Pick<RuntimeCall['memory'], 'accessible' | 'readBytes' | 'readCString' | 'readWideString'>;
  readonly runtime: Pick<RuntimeCall['runtime'], 'locale'>;
}

/** What came of a format. `failed`: a wide character after these has no narrow one, where printf stops. */
export interface Formatted<U extends Units> {
  readonly units: U;
  readonly failed: boolean;
}

/**
 * The variable arguments: 8 bytes each from an address on, with a red zone after the last. Where there are no more, each is zero.
 */
class Cells {
  readonly #source: Source;
  #next: bigint;
  #exhausted = false;

  constructor(source: Source, address: bigint) {
    this.#source = source;
    this.#next = address;
  }

  /** An argument was asked for that the call did not give. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  int(): number {
    return Number(BigInt.asIntN(32, this.#word(4)));
  }

  /** All 64 bits, unsigned. */
  bits(): bigint {
    return this.#word(8);
  }

  #word(size: 4 | 8): bigint {
    const at = this.#advance();
    const bytes = at === null ? new Uint8Array(0) : this.#source.memory.readBytes(at, size);
    return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  #advance(): bigint | null {
    const at = this.#next;
    this.#next += 8n;
    this.#exhausted ||= !this.#source.memory.accessible(at, 8, 'read');
    return this.#exhausted ? null : at;
  }
}

/** A conversion whose `*`s have their values. */
interface Layout {
  readonly conversion: Conversion;
  readonly left: boolean;
  readonly width: number;
  readonly precision: number;
}

/**
 * Formats `format` (without terminator) with the arguments in the cells at `address`. In a wide function %s and %c are wide and %S and %C
 * narrow. Findings: `bad-format`, `missing-argument`, and what memory reports.
 */
export const formatUnits = <U extends Units>(source: Source, width: Width<U>, format: Units, address: bigint): Formatted<U> => {
  const out = new UnitBuilder();
  const cells = new Cells(source, address);
  let at = 0;
  while (at < format.length && !out.failed) {
    const percent = format.indexOf(PERCENT, at);
    if (percent < 0) {
      out.append(format.subarray(at));
      break;
    }
    if (percent > at) out.append(format.subarray(at, percent));
    const conversion = readConversion(format, percent + 1);
    at = conversion.end;
    if (!writeConversion(source, out, layOut(conversion, cells), cells, width)) {
      source.finding('bad-format', { conversion: String.fromCharCode(...format.subarray(percent, at)), position: percent });
      if (conversion.letter !== 'n') out.appendAscii(conversion.letter);
    }
    if (cells.exhausted) source.finding('missing-argument', { conversion: String.fromCharCode(...format.subarray(percent, at)) });
  }
  return { units: width.from(out.units), failed: out.failed };
};

const layOut = (conversion: Conversion, cells: Cells): Layout => {
  const width = conversion.width === '*' ? cells.int() : conversion.width;
  const precision = conversion.precision === '*' ? cells.int() : conversion.precision;
  return { conversion, left: conversion.left || width < 0, width: Math.abs(width), precision: Math.max(precision, -1) };
};

/** false: nothing was written, the conversion is none. */
const writeConversion = (source: Source, out: UnitBuilder, layout: Layout, cells: Cells, width: Width): boolean => {
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
      writeText(out, layout, convert(source, out, character(cells.int(), isWide(layout.conversion, width)), width));
      return true;
    case 's':
    case 'S':
      writeText(out, layout, textAt(source, out, cells.bits(), layout, width));
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
const isWide = ({ size, letter }: Conversion, width: Width): boolean => {
  if (size === 'l' || size === 'w' || size === 'll') return true;
  if (size === 'h' || size === 'hh') return false;
  return (letter === 's' || letter === 'c') === (width.kind === 'wide');
};

const character = (value: number, isWideCharacter: boolean): Units =>
  isWideCharacter ? Uint16Array.of(value & 0xffff) : Uint8Array.of(value & 0xff);

/** A text in the characters that are being written. */
const convert = (source: Source, out: UnitBuilder, text: Units, width: Width): Units => {
  if (width.kind === 'wide') return text instanceof Uint8Array ? widened(source, text) : text;
  if (text instanceof Uint8Array) return text;
  const { bytes, failed } = narrowed(source, text);
  out.failed ||= failed;
  return failed ? bytes.subarray(0, 0) : bytes;
};

/**
 * The precision bounds what is read, so that a text without terminator may be printed with one. It counts characters of what is printed:
 * a wide text's narrow ones are cut where a whole one no longer fits.
 */
const textAt = (source: Source, out: UnitBuilder, address: bigint, { conversion, precision }: Layout, width: Width): Units => {
  const limit = precision < 0 ? undefined : precision;
  if (address === 0n) return NULL_TEXT.subarray(0, limit);
  const { memory } = source;
  const text = isWide(conversion, width) ? memory.readWideString(address, limit) : memory.readCString(address, limit);
  return wholeCharacters(convert(source, out, text, width), limit);
};

const wholeCharacters = (text: Units, limit = Infinity): Units => {
  if (text.length <= limit) return text;
  let end = limit;
  while (text instanceof Uint8Array && end > 0 && ((text[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return text.subarray(0, end);
};

/** The zero flag pads texts too, as Microsoft's runtime does. */
const writeText = (out: UnitBuilder, { conversion, left, width }: Layout, text: Units): void => {
  const padding = width - text.length;
  if (!left) out.repeat(conversion.zero ? ZERO : SPACE, padding);
  out.append(text);
  if (left) out.repeat(SPACE, padding);
};

/** `prefix` (sign, 0x) stands before the zeros that fill the width. */
const writePadded = (out: UnitBuilder, { left, width }: Layout, prefix: string, digits: string, zeros: boolean): void => {
  const padding = width - prefix.length - digits.length;
  if (!left && !zeros) out.repeat(SPACE, padding);
  out.appendAscii(prefix);
  if (!left && zeros) out.repeat(ZERO, padding);
  out.appendAscii(digits);
  if (left) out.repeat(SPACE, padding);
};

const writeSigned = (out: UnitBuilder, layout: Layout, cells: Cells): void => {
  const { size, sign } = layout.conversion;
  const value = size === 'll' ? BigInt.asIntN(64, cells.bits()) : shortened(cells.int(), size);
  const prefix = value < 0 ? '-' : sign;
  writeInteger(out, layout, prefix, (value < 0 ? -value : value).toString());
};

const shortened = (value: number, size: string): number =>
  size === 'hh' ? (value << 24) >> 24 : size === 'h' ? (value << 16) >> 16 : value;

const writeUnsigned = (out: UnitBuilder, layout: Layout, cells: Cells, radix: number, mark: string): void => {
  const { size, alternate, letter } = layout.conversion;
  const value = size === 'll' ? cells.bits() : masked(cells.int(), size);
  const digits = letter === 'X' ? value.toString(radix).toUpperCase() : value.toString(radix);
  if (!alternate || radix === 10) writeInteger(out, layout, '', digits);
  else if (radix === 16) writeInteger(out, layout, digits === '0' ? '' : mark, digits);
  else writeOctal(out, layout, digits);
};

const masked = (value: number, size: string): number => (size === 'hh' ? value & 0xff : size === 'h' ? value & 0xffff : value >>> 0);

/** `%#o`: the first digit is a zero, whatever else the precision asks for. */
const writeOctal = (out: UnitBuilder, layout: Layout, digits: string): void => {
  const least = digits === '0' ? 1 : digits.length + 1;
  writeInteger(out, { ...layout, precision: Math.max(layout.precision, least) }, '', digits, layout.precision >= 0);
};

/** A precision is the least number of digits, and switches the zero flag off; zero with precision zero has no digits. */
const writeInteger = (
  out: UnitBuilder,
  layout: Layout,
  prefix: string,
  digits: string,
  hasPrecision: boolean = layout.precision >= 0,
): void => {
  const shown = digits === '0' && layout.precision === 0 ? '' : digits.padStart(layout.precision, '0');
  writePadded(out, layout, prefix, shown, layout.conversion.zero && !hasPrecision);
};

const writeFloat = (out: UnitBuilder, layout: Layout, value: number): void => {
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
