/** The values of literals. Pure: what is wrong comes back as a {@link LiteralFlaw} for the caller to report. */
import type { Encoding } from './ast.ts';
import type { DiagnosticData } from './diagnostic.ts';

/** `at` and `length` count from the beginning of the literal's text. */
export interface LiteralFlaw {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly data: DiagnosticData;
  readonly at: number;
  readonly length: number;
}

export type NumberValue =
  | {
      readonly kind: 'integer';
      readonly value: bigint;
      readonly base: 2 | 8 | 10 | 16;
      readonly suffix: string;
      readonly flaw: LiteralFlaw | null;
    }
  | { readonly kind: 'float'; readonly value: number; readonly suffix: '' | 'f' | 'l'; readonly flaw: LiteralFlaw | null };

/** Suffixes of integers, lower-cased, to the spelling that the tree uses. `z` and MSVC's narrow `i8`…`i32` become what they mean on x64. */
const INTEGER_SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['u', 'u'],
  ['l', 'l'],
  ['ul', 'ul'],
  ['lu', 'ul'],
  ['ll', 'll'],
  ['ull', 'ull'],
  ['llu', 'ull'],
  ['i64', 'i64'],
  ['ui64', 'ui64'],
  ['i8', ''],
  ['i16', ''],
  ['i32', ''],
  ['ui8', 'u'],
  ['ui16', 'u'],
  ['ui32', 'u'],
  ['z', 'll'],
  ['uz', 'ull'],
  ['zu', 'ull'],
]);

const digitValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
};

const error = (code: string, data: DiagnosticData, at: number, length: number): LiteralFlaw => ({
  code,
  severity: 'error',
  data,
  at,
  length,
});

/** Reads a pp-number. Where it is not a number of C++, the value is the part that is. */
export function readNumber(text: string): NumberValue {
  const second = text.charCodeAt(1) | 32;
  const prefixed = text.charCodeAt(0) === 48 && (second === 120 || second === 98);
  const radix = !prefixed ? 10 : second === 120 ? 16 : 2;
  let at = prefixed ? 2 : 0;
  let digits = '';
  let run = at;
  let point = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 39 || (code === 46 && point < 0)) {
      digits += text.slice(run, at);
      run = at + 1;
      if (code === 46) point = digits.length;
    } else if (digitValue(code) >= (radix === 2 ? 10 : radix)) break;
  }
  digits += text.slice(run, at);
  const marker = text.charCodeAt(at) | 32;
  const exponent = (radix === 10 && marker === 101) || (radix === 16 && marker === 112) ? exponentAt(text, at + 1) : null;
  if (point >= 0 || exponent !== null) return readFloat(text, digits, point, radix, exponent, at);
  return readInteger(text, digits, radix, prefixed, at);
}

/** The digits of an exponent and where they end, or null where there are none. */
function exponentAt(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const sign = text.charCodeAt(at);
  let end = sign === 43 || sign === 45 ? at + 1 : at;
  const first = end;
  while (digitValue(text.charCodeAt(end)) < 10) end += 1;
  return end === first ? null : { value: Number(text.slice(at, end)), end };
}

function readFloat(
  text: string,
  digits: string,
  point: number,
  radix: number,
  exponent: { readonly value: number; readonly end: number } | null,
  at: number,
): NumberValue {
  const end = exponent?.end ?? at;
  const power = exponent?.value ?? 0;
  const fraction = point < 0 ? 0 : digits.length - point;
  let value: number;
  if (radix === 16) value = Number(BigInt(`0x${digits === '' ? '0' : digits}`)) * 2 ** (power - 4 * fraction);
  else value = Number(`${digits === '' ? '0' : digits}e${String(power - fraction)}`);
  const suffix = text.slice(end).toLowerCase();
  let flaw: LiteralFlaw | null = null;
  if (radix === 16 && exponent === null) flaw = error('hex-float-needs-exponent', {}, 0, text.length);
  else if (radix === 2 || digits === '') flaw = error('invalid-number', { text }, 0, text.length);
  else if (suffix !== '' && suffix !== 'f' && suffix !== 'l') {
    flaw = error('invalid-suffix', { suffix: text.slice(end), literal: text.slice(0, end) }, end, text.length - end);
  }
  return { kind: 'float', value, suffix: suffix === 'f' || suffix === 'l' ? suffix : '', flaw };
}

function readInteger(text: string, digits: string, radix: 10 | 16 | 2, prefixed: boolean, at: number): NumberValue {
  const written = text.slice(at);
  const suffix = INTEGER_SUFFIXES.get(written.toLowerCase());
  const octal = !prefixed && digits.length > 1 && digits.charCodeAt(0) === 48;
  const base = octal ? 8 : radix;
  let flaw: LiteralFlaw | null = null;
  if (suffix === undefined) flaw = error('invalid-suffix', { suffix: written, literal: text.slice(0, at) }, at, written.length);
  let value = 0n;
  if (digits === '') flaw = error('invalid-number', { text }, 0, text.length);
  else if (octal || radix === 2) {
    const wrong = [...digits].findIndex((digit) => digitValue(digit.charCodeAt(0)) >= base);
    if (wrong < 0) value = BigInt(`${octal ? '0o' : '0b'}${digits}`);
    else flaw = error('invalid-digit', { digit: digits.charAt(wrong), base }, 0, text.length);
  } else if (radix === 16) value = BigInt(`0x${digits}`);
  else value = digits.length <= 15 ? BigInt(Number(digits)) : BigInt(digits);
  if (value > 0xffff_ffff_ffff_ffffn) {
    flaw = error('integer-too-large', {}, 0, text.length);
    value = BigInt.asUintN(64, value);
  }
  return { kind: 'integer', value, base, suffix: suffix ?? '', flaw };
}

// ── Characters and strings ──────────────────────────────────────────────────────────────────────────────────────

/** The encoding prefix of a character or string literal's text. */
export function encodingOf(text: string): Encoding {
  switch (text.charCodeAt(0)) {
    case 76:
      return 'L';
    case 85:
      return 'U';
    case 117:
      return text.charCodeAt(1) === 56 ? 'u8' : 'u';
    default:
      return '';
  }
}

const SIMPLE_ESCAPES: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [116, 9],
  [114, 13],
  [48, 0],
  [97, 7],
  [98, 8],
  [102, 12],
  [118, 11],
  [92, 92],
  [39, 39],
  [34, 34],
  [63, 63],
]);

/** Appends a character in the code units of `encoding`: UTF-8 bytes, UTF-16 units or code points. */
function encode(point: number, encoding: Encoding, units: number[]): void {
  if (encoding === 'U') units.push(point);
  else if (encoding === 'L' || encoding === 'u') {
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
  } else if (point < 0x80) units.push(point);
  else if (point < 0x800) units.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) units.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else units.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
}

/** Largest value of one code unit. */
const unitLimit = (encoding: Encoding): number => (encoding === 'U' ? 0xffff_ffff : encoding === 'L' || encoding === 'u' ? 0xffff : 0xff);

/** Decodes what stands between the quotes of `text` into `units`; flaws go to `flaws`. */
function decode(text: string, from: number, to: number, encoding: Encoding, units: number[], flaws: LiteralFlaw[]): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code !== 92) {
      const point = text.codePointAt(at) ?? code;
      // Half of a surrogate pair has no UTF-8 form; it becomes the replacement character.
      encode(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, encoding, units);
      at += point > 0xffff ? 2 : 1;
      continue;
    }
    at = decodeEscape(text, at, to, encoding, units, flaws);
  }
}

function decodeEscape(text: string, at: number, to: number, encoding: Encoding, units: number[], flaws: LiteralFlaw[]): number {
  const letter = text.charCodeAt(at + 1);
  const start = at;
  at += 2;
  if (digitValue(letter) < 8) {
    let value = digitValue(letter);
    for (let count = 1; count < 3 && at < to && digitValue(text.charCodeAt(at)) < 8; count += 1, at += 1)
      value = value * 8 + digitValue(text.charCodeAt(at));
    if (value > unitLimit(encoding)) flaws.push(error('escape-out-of-range', { escape: text.slice(start, at) }, start, at - start));
    units.push(value & unitLimit(encoding));
    return at;
  }
  const universal = letter === 117 || letter === 85;
  if (letter === 120 || universal) {
    const most = letter === 117 ? 4 : letter === 85 ? 8 : to;
    let value = 0;
    let count = 0;
    for (; count < most && at < to && digitValue(text.charCodeAt(at)) < 16; count += 1, at += 1)
      value = Math.min(value * 16 + digitValue(text.charCodeAt(at)), 2 ** 40);
    const escape = text.slice(start, at);
    const limit = universal ? 0x10ffff : unitLimit(encoding);
    if (count === 0 || (universal && count < most)) flaws.push(error('incomplete-escape', { escape }, start, at - start));
    else if (value > limit || (universal && value >= 0xd800 && value <= 0xdfff))
      flaws.push(error('escape-out-of-range', { escape }, start, at - start));
    else if (universal) encode(value, encoding, units);
    else units.push(value);
    return at;
  }
  const simple = SIMPLE_ESCAPES.get(letter);
  if (simple === undefined) {
    const escape = text.slice(start, at);
    flaws.push({ code: 'unknown-escape', severity: 'warning', data: { escape }, at: start, length: 2 });
    encode(text.codePointAt(at - 1) ?? letter, encoding, units);
    return at - 1 + ((text.codePointAt(at - 1) ?? 0) > 0xffff ? 2 : 1);
  }
  units.push(simple);
  return at;
}

/** Reads one piece of a string in the encoding of the whole; an unterminated one to its end. */
export function readString(text: string, encoding: Encoding, units: number[], flaws: LiteralFlaw[]): void {
  const open = text.indexOf('"');
  if (text.charCodeAt(open - 1) === 82) {
    const paren = text.indexOf('(', open);
    const close = text.length - (paren - open) - 1;
    for (const character of text.slice(paren + 1, Math.max(close, paren + 1)).replaceAll('\r\n', '\n'))
      encode(character.codePointAt(0) ?? 0, encoding, units);
    return;
  }
  const closed = text.length > open + 1 && text.endsWith('"');
  decode(text, open + 1, closed ? text.length - 1 : text.length, encoding, units, flaws);
}

/**
 * The value of a character literal. A narrow one is a signed `char`; several characters make an `int`, first one highest,
 * as MSVC has it (so a value outside -128…127 in a narrow literal means `int`).
 */
export function readCharacter(text: string): { readonly value: number; readonly flaws: readonly LiteralFlaw[] } {
  const encoding = encodingOf(text);
  const open = text.indexOf("'");
  const units: number[] = [];
  const flaws: LiteralFlaw[] = [];
  const closed = text.length > open + 1 && text.endsWith("'");
  decode(text, open + 1, closed ? text.length - 1 : text.length, encoding, units, flaws);
  const [first = 0] = units;
  if (units.length <= 1) return { value: encoding === '' && first > 127 ? first - 256 : first, flaws };
  if (encoding !== '') {
    flaws.push(error('character-too-large', {}, 0, text.length));
    return { value: first, flaws };
  }
  if (units.length > 4) flaws.push(error('character-too-long', {}, 0, text.length));
  else flaws.push({ code: 'multi-character', severity: 'warning', data: {}, at: 0, length: text.length });
  return { value: units.reduce((value, unit) => (value << 8) | unit, 0), flaws };
}
