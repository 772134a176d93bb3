/** scanf's reading (learn.microsoft.com, "Format specification fields: scanf and wscanf functions"). */
import { readNumber, readSize, type Size } from './conversion.ts';
import { floatBits } from './entry.ts';
import { isSpace, readFloat, readInteger, type Characters } from './number.ts';
import type { RuntimeCall } from './state.ts';
import { narrowed, widened } from './locale.ts';
import { terminated, wide, type Units, type Width } from './width.ts';

/** Something to write into the program's memory once the whole input is known to be there. */
interface Store {
  readonly address: bigint;
  readonly bytes: Uint8Array;
}

export interface ScanResult {
  /** What scanf returns: conversions stored, -1 when the input ended before the first. */
  readonly value: number;
  readonly stores: readonly Store[];
  /** Characters used up. */
  readonly consumed: number;
  /** Conversions that are none, as written. */
  readonly bad: readonly string[];
}

interface Directive {
  readonly suppress: boolean;
  /** 0: none given. */
  readonly width: number;
  readonly size: Size;
  readonly letter: string;
  /** Whether a character belongs to `%[…]`. */
  readonly set: ((unit: number) => boolean) | null;
  readonly end: number;
}

const PERCENT = 37;
const CARET = 94;
const CLOSE = 93;
const DASH = 45;
const END = -1;

const readDirective = (format: Units, start: number): Directive => {
  const suppress = format[start] === 42;
  const { value: width, end: sizeAt } = readNumber(format, suppress ? start + 1 : start);
  const { size, end: letterAt } = readSize(format, sizeAt);
  const letter = String.fromCharCode(format[letterAt] ?? 0);
  if (letter !== '[') return { suppress, width, size, letter, set: null, end: letterAt + 1 };
  const { set, end } = readSet(format, letterAt + 1);
  return { suppress, width, size, letter, set, end };
};

const readSet = (format: Units, start: number): { readonly set: (unit: number) => boolean; readonly end: number } => {
  const inverted = format[start] === CARET;
  const named = new Set<number>();
  const first = inverted ? start + 1 : start;
  let i = first;
  for (let byte = format[i]; byte !== undefined && (byte !== CLOSE || i === first); byte = format[i]) {
    const last = format[i + 2];
    if (format[i + 1] === DASH && last !== undefined && last !== CLOSE) {
      for (let member = byte; member <= last; member += 1) named.add(member);
      i += 3;
    } else {
      named.add(byte);
      i += 1;
    }
  }
  return { set: (unit) => named.has(unit) !== inverted, end: i + 1 };
};

/** What kind of function scans. `secure`: a size follows each address of a text, as in scanf_s. */
export interface ScanKind {
  readonly width: Width;
  readonly secure: boolean;
}

/** One scan of `text` by `format`; nothing is written yet. */
class Scan {
  readonly #call: RuntimeCall;
  readonly #text: Characters;
  readonly #kind: ScanKind;
  #cell: bigint;
  #at = 0;
  #count = 0;
  readonly stores: Store[] = [];
  readonly bad: string[] = [];

  constructor(call: RuntimeCall, text: Characters, cells: bigint, kind: ScanKind) {
    this.#call = call;
    this.#text = text;
    this.#cell = cells;
    this.#kind = kind;
  }

  run(format: Units): ScanResult {
    let i = 0;
    let ended = false;
    while (i < format.length) {
      const byte = format[i] ?? 0;
      if (isSpace(byte)) {
        this.#skipSpaces();
        i += 1;
      } else if (byte !== PERCENT) {
        if (this.#text.at(this.#at) !== byte) break;
        this.#at += 1;
        i += 1;
      } else {
        const directive = readDirective(format, i + 1);
        const outcome = this.#convert(directive);
        if (outcome === 'unknown') this.bad.push(String.fromCharCode(...format.subarray(i, directive.end)));
        ended = outcome === 'end';
        if (outcome !== 'matched') break;
        i = directive.end;
      }
    }
    return { value: ended && this.#count === 0 ? -1 : this.#count, stores: this.stores, consumed: this.#at, bad: this.bad };
  }

  #skipSpaces(): void {
    while (isSpace(this.#text.at(this.#at))) this.#at += 1;
  }

  #convert(directive: Directive): 'matched' | 'failed' | 'end' | 'unknown' {
    const { letter } = directive;
    if (letter === 'n') {
      this.#storeInteger(directive, BigInt(this.#at));
      return 'matched';
    }
    if (!'diuxXopfFeEgGaAcCsS[%'.includes(letter)) return 'unknown';
    if (!'cC['.includes(letter)) this.#skipSpaces();
    if (this.#text.at(this.#at) === END) return 'end';
    if (letter === '%') return this.#percent();
    return this.#value(directive) ? 'matched' : 'failed';
  }

  #percent(): 'matched' | 'failed' {
    if (this.#text.at(this.#at) !== PERCENT) return 'failed';
    this.#at += 1;
    return 'matched';
  }

  #value(directive: Directive): boolean {
    const { letter } = directive;
    if ('cC'.includes(letter)) return this.#characters(directive, null, directive.width || 1);
    if (letter === '[') return this.#characters(directive, directive.set, directive.width || Infinity);
    if ('sS'.includes(letter)) return this.#characters(directive, (byte) => !isSpace(byte), directive.width || Infinity);
    if ('fFeEgGaA'.includes(letter)) return this.#float(directive);
    return this.#integer(directive);
  }

  #integer(directive: Directive): boolean {
    const base = { d: 10, u: 10, i: 0, o: 8 }[directive.letter] ?? 16;
    const { negative, magnitude, end } = readInteger(this.#text, this.#at, base, directive.width || Infinity);
    if (end === this.#at) return false;
    this.#at = end;
    if (!directive.suppress) {
      this.#storeInteger(directive, negative ? -magnitude : magnitude);
      this.#count += 1;
    }
    return true;
  }

  #float(directive: Directive): boolean {
    const { value, end } = readFloat(this.#text, this.#at, directive.width || Infinity);
    if (end === this.#at) return false;
    this.#at = end;
    if (directive.suppress) return true;
    const bytes = new Uint8Array(directive.size === 'l' ? 8 : 4);
    const view = new DataView(bytes.buffer);
    if (directive.size === 'l') view.setBigUint64(0, floatBits(value), true);
    else view.setFloat32(0, value, true);
    this.stores.push({ address: this.#pointer(), bytes });
    this.#count += 1;
    return true;
  }

  /** %c (no test: exactly `limit`), %s and %[. */
  #characters(directive: Directive, belongs: ((byte: number) => boolean) | null, limit: number): boolean {
    const taken: number[] = [];
    while (taken.length < limit) {
      const byte = this.#text.at(this.#at + taken.length);
      if (byte === END || (belongs !== null && !belongs(byte))) break;
      taken.push(byte);
    }
    if (taken.length === 0 || (belongs === null && taken.length < limit)) return false;
    this.#at += taken.length;
    return directive.suppress || this.#storeText(directive, this.#kind.width.from(taken), belongs !== null);
  }

  #storeText(directive: Directive, text: Units, ends: boolean): boolean {
    const isWide = this.#isWide(directive);
    const units = isWide ? this.#widened(text) : this.#narrowed(text);
    const stored = ends ? terminated(units) : units;
    const address = this.#pointer();
    const room = this.#kind.secure ? Number(this.#pointer() & 0xffffffffn) : Infinity;
    if (stored.length > room) {
      if (room > 0) this.stores.push({ address, bytes: new Uint8Array(isWide ? 2 : 1) });
      return false;
    }
    this.stores.push({ address, bytes: isWide ? wide.bytes(stored) : Uint8Array.from(stored) });
    this.#count += 1;
    return true;
  }

  /** %s is of the function's own kind and %S of the other, unless a prefix says which. */
  #isWide({ size, letter }: Directive): boolean {
    if (size === 'l' || size === 'w') return true;
    if (size === 'h') return false;
    return (letter === 'S' || letter === 'C') !== (this.#kind.width.kind === 'wide');
  }

  #widened(text: Units): Units {
    return text instanceof Uint8Array ? widened(this.#call, text) : text;
  }

  #narrowed(text: Units): Units {
    return text instanceof Uint8Array ? text : narrowed(this.#call, text).bytes;
  }

  #storeInteger({ size, letter }: Directive, value: bigint): void {
    const width = letter === 'p' || size === 'll' ? 8 : size === 'hh' ? 1 : size === 'h' ? 2 : 4;
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(64, value), true);
    this.stores.push({ address: this.#pointer(), bytes: bytes.slice(0, width) });
  }

  /** The next variable argument. */
  #pointer(): bigint {
    const pointer = this.#call.memory.readU64(this.#cell);
    this.#cell += 8n;
    return pointer;
  }
}

/** Reads `text` by `format`, the addresses in the cells at `cells`; {@link finishScan} then writes what was read. */
export const scan = (call: RuntimeCall, format: Units, text: Characters, cells: bigint, kind: ScanKind): ScanResult =>
  new Scan(call, text, cells, kind).run(format);

/** Writes what was read and returns scanf's value. */
export const finishScan = (call: RuntimeCall, result: ScanResult): number => {
  for (const conversion of result.bad) call.finding('bad-format', { conversion });
  for (const { address, bytes } of result.stores) call.memory.writeBytes(address, bytes);
  return result.value;
};
