/**
 * Text to preprocessing tokens. It never fails: whatever it cannot read becomes an `unknown` token with a flaw.
 * Works on char codes over the text with line splices taken out; only a file that has splices pays for them.
 */
import type { Flaw, Token, TokenKind } from './token.ts';

const SPACE = 1;
const LETTER = 2; // may begin an identifier
const DIGIT = 4;

/** Classes of the ASCII characters. `$` is a letter to MSVC. */
const CLASSES = new Uint8Array(128);
for (const code of [9, 11, 12, 13, 32]) CLASSES[code] = SPACE;
for (let code = 48; code <= 57; code += 1) CLASSES[code] = DIGIT;
for (let code = 65; code <= 90; code += 1) CLASSES[code] = CLASSES[code + 32] = LETTER;
CLASSES[36] = CLASSES[95] = LETTER;

const IDENTIFIER_CHARACTER = /^[\p{ID_Continue}]$/u;

/** `\u00e9` in an identifier, which is the same as the character. */
const UNIVERSAL_NAME = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const universalNames = (text: string): string =>
  text.replaceAll(new RegExp(UNIVERSAL_NAME, 'g'), (_, short?: string, long?: string) =>
    String.fromCodePoint(parseInt(short ?? long ?? '', 16)),
  );

/** Encoding prefixes of literals; those with R open a raw string. */
const PREFIXES: ReadonlySet<string> = new Set(['L', 'u8', 'u', 'U', 'R', 'LR', 'u8R', 'uR', 'UR']);

/** Quotes and dots that editors and input methods put in place of the plain ones. */
const LOOKALIKES: ReadonlyMap<number, string> = new Map([
  [0x2018, "'"],
  [0x2019, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x2013, '-'],
  [0x2212, '-'],
  [0x37e, ';'],
]);

/** The plain character that `code` looks like, or null. Full-width forms are 0xFEE0 above ASCII. */
export function lookalike(code: number): string | null {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return LOOKALIKES.get(code) ?? null;
}

/** Every punctuator, longest first for each first character; digraphs map to their plain form. */
const PUNCTUATORS: readonly string[] = (
  '{ } [ ] ( ) ; : :: , . .* ... -> ->* - -- -= + ++ += * *= / /= % %= ^ ^= & && &= | || |= ! != ~ ' +
  '= == < <= << <<= <=> > >= >> >>= ? # ## <: :> <% %> %: %:%:'
).split(' ');
const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['<:', '['],
  [':>', ']'],
  ['<%', '{'],
  ['%>', '}'],
  ['%:', '#'],
  ['%:%:', '##'],
]);
const PUNCTUATORS_BY_FIRST: readonly (readonly string[])[] = Array.from({ length: 128 }, (_, code) =>
  PUNCTUATORS.filter((text) => text.charCodeAt(0) === code).sort((a, b) => b.length - a.length),
);

/** Text without line splices, and how to get back: from logical offset `at[i]` on, the written text is `shift[i]` further. */
interface Spliced {
  readonly text: string;
  readonly at: readonly number[];
  readonly shift: readonly number[];
}

function splice(text: string): Spliced {
  const at: number[] = [];
  const shift: number[] = [];
  let out = '';
  let from = 0;
  for (let slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', slash + 1)) {
    const end = text.charCodeAt(slash + 1) === 10 ? slash + 2 : text.startsWith('\r\n', slash + 1) ? slash + 3 : 0;
    if (end === 0) continue;
    out += text.slice(from, slash);
    from = end;
    at.push(out.length);
    shift.push(end - out.length);
  }
  return { text: at.length === 0 ? text : out + text.slice(from), at, shift };
}

class Lexer {
  readonly #file: number;
  readonly #written: string;
  readonly #spliced: Spliced;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #at = 0;
  #splice = 0;
  #lineStart = true;
  #spaced = false;

  constructor(file: number, text: string) {
    this.#file = file;
    this.#written = text;
    this.#spliced = splice(text);
    this.#text = this.#spliced.text;
  }

  run(): Token[] {
    const text = this.#text;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      const kind = code < 128 ? (CLASSES[code] ?? 0) : 0;
      if (kind === SPACE) {
        this.#at += 1;
        this.#spaced = true;
      } else if (code === 10) {
        this.#at += 1;
        this.#lineStart = this.#spaced = true;
      } else if (kind === LETTER) this.#word();
      else if (kind === DIGIT) this.#number();
      else if (code === 47 && this.#comment()) continue;
      else if (code === 34 || code === 39) this.#quoted(this.#at, code);
      else if (code === 46 && CLASSES[text.charCodeAt(this.#at + 1)] === DIGIT) this.#number();
      else if (code === 92 && this.#wordEnd(this.#at) > this.#at) this.#word();
      else if (code < 128) this.#punctuator(code);
      else this.#beyondAscii();
    }
    this.#push('end', text.length, null, '');
    return this.#tokens;
  }

  /** The written offset of a logical one; callers ask in rising order. */
  #place(at: number): number {
    const { at: cuts, shift } = this.#spliced;
    while (this.#splice < cuts.length && (cuts[this.#splice] ?? 0) <= at) this.#splice += 1;
    return at + (this.#splice === 0 ? 0 : (shift[this.#splice - 1] ?? 0));
  }

  /** Adds the token that stands from `#at` to `to` and goes past it. */
  #push(kind: TokenKind, to: number, flaw: Flaw | null, text: string | null = null): void {
    const start = this.#place(this.#at);
    const end = to > this.#at ? this.#place(to - 1) + 1 : start;
    this.#tokens.push({
      file: this.#file,
      start,
      end,
      kind,
      text: text ?? this.#text.slice(this.#at, to),
      tail: end,
      lineStart: this.#lineStart,
      spaced: this.#spaced,
      flaw,
      hidden: null,
    });
    this.#at = to;
    this.#lineStart = this.#spaced = false;
  }

  /** The end of the identifier characters from `at` on. */
  #wordEnd(at: number): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        if (((CLASSES[code] ?? 0) & (LETTER | DIGIT)) !== 0) at += 1;
        else {
          const named = code === 92 ? this.#universalNameEnd(at) : at;
          if (named === at) return at;
          at = named;
        }
      } else {
        const point = text.codePointAt(at);
        if (point === undefined || !IDENTIFIER_CHARACTER.test(String.fromCodePoint(point))) return at;
        at += point > 0xffff ? 2 : 1;
      }
    }
  }

  /** The end of the universal character name at `at`; `at` where none stands that could be in an identifier. */
  #universalNameEnd(at: number): number {
    UNIVERSAL_NAME.lastIndex = at;
    const [written, short, long] = UNIVERSAL_NAME.exec(this.#text) ?? [''];
    const point = parseInt(short ?? long ?? '', 16);
    return point <= 0x10ffff && IDENTIFIER_CHARACTER.test(String.fromCodePoint(point)) ? at + written.length : at;
  }

  #word(): void {
    const end = this.#wordEnd(this.#at);
    const next = this.#text.charCodeAt(end);
    if ((next === 34 || next === 39) && end - this.#at <= 3) {
      const prefix = this.#text.slice(this.#at, end);
      const raw = prefix.endsWith('R');
      if (PREFIXES.has(prefix) && !(raw && next === 39)) {
        if (raw) this.#raw(end);
        else this.#quoted(end, next);
        return;
      }
    }
    const written = this.#text.slice(this.#at, end);
    this.#push('identifier', end, null, written.includes('\\') ? universalNames(written) : written);
  }

  /** A preprocessing number: longer than any valid number, judged when it is used. */
  #number(): void {
    const text = this.#text;
    let at = this.#at + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      const last = text.charCodeAt(at - 1) | 32;
      if (code === 46) at += 1;
      else if ((code === 43 || code === 45) && (last === 101 || last === 112) && !this.#hexInteger(at)) at += 1;
      else if (code === 39 && ((CLASSES[text.charCodeAt(at + 1)] ?? 0) & (LETTER | DIGIT)) !== 0) at += 2;
      else if (code < 128 && ((CLASSES[code] ?? 0) & (LETTER | DIGIT)) !== 0) at += 1;
      else break;
    }
    this.#push('number', at, null);
  }

  /** `0xE+1` is one pp-number by the letter of the standard, which surprises everybody: end it before the sign as MSVC does. */
  #hexInteger(at: number): boolean {
    const text = this.#text;
    return text.charCodeAt(this.#at) === 48 && (text.charCodeAt(this.#at + 1) | 32) === 120 && (text.charCodeAt(at - 1) | 32) === 101;
  }

  #comment(): boolean {
    const text = this.#text;
    const next = text.charCodeAt(this.#at + 1);
    if (next === 47) {
      const end = text.indexOf('\n', this.#at);
      this.#at = end < 0 ? text.length : end;
    } else if (next === 42) {
      const end = text.indexOf('*/', this.#at + 2);
      if (end < 0) {
        this.#push('unknown', this.#at + 2, 'unterminated-comment');
        this.#at = text.length;
      } else this.#at = end + 2;
    } else return false;
    this.#spaced = true;
    return true;
  }

  #quoted(open: number, quote: number): void {
    const text = this.#text;
    let at = open + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (at >= text.length || code === 10) {
        const end = text.charCodeAt(at - 1) === 13 ? at - 1 : at;
        const flaw = quote === 34 ? 'unterminated-string' : 'unterminated-character';
        this.#push(quote === 34 ? 'string' : 'character', Math.max(end, open + 1), flaw);
        return;
      }
      if (code === quote) break;
      at += code === 92 && at + 1 < text.length && text.charCodeAt(at + 1) !== 10 ? 2 : 1;
    }
    if (quote === 34) this.#push('string', at + 1, null);
    else this.#push('character', at + 1, at === open + 1 ? 'empty-character' : null);
  }

  /** A raw string keeps the text as written, splices included. */
  #raw(open: number): void {
    const text = this.#text;
    const paren = text.indexOf('(', open);
    const delimiter = paren >= 0 && paren - open <= 17 ? text.slice(open + 1, paren) : null;
    const close = delimiter === null ? -1 : text.indexOf(`)${delimiter}"`, paren);
    if (delimiter === null || close < 0) {
      const line = text.indexOf('\n', open);
      this.#push('string', line < 0 ? text.length : line, 'unterminated-raw-string');
      return;
    }
    const end = close + delimiter.length + 2;
    const start = this.#place(this.#at);
    this.#push('string', end, null, this.#written.slice(start, this.#place(end - 1) + 1));
  }

  #punctuator(code: number): void {
    const text = this.#text;
    for (const candidate of PUNCTUATORS_BY_FIRST[code] ?? []) {
      if (candidate.length > 1 && !text.startsWith(candidate, this.#at)) continue;
      // `<::` is `<` `::` in C++, as in f<::T>, unless it goes on as `<:::` or `<::>`.
      if (candidate === '<:' && text.startsWith('<::', this.#at) && !/[:>]/.test(text.charAt(this.#at + 3))) continue;
      this.#push('punctuator', this.#at + candidate.length, null, DIGRAPHS.get(candidate) ?? candidate);
      return;
    }
    this.#push('unknown', this.#at + 1, 'bad-character');
  }

  #beyondAscii(): void {
    const end = this.#wordEnd(this.#at);
    const code = this.#text.codePointAt(this.#at) ?? 0;
    const plain = lookalike(code);
    if (plain !== null) {
      const punctuator = PUNCTUATORS.includes(plain);
      this.#push(punctuator ? 'punctuator' : 'unknown', this.#at + 1, 'lookalike-character', punctuator ? plain : null);
    } else if (end > this.#at) this.#push('identifier', end, null);
    else this.#push('unknown', this.#at + (code > 0xffff ? 2 : 1), 'bad-character');
  }
}

/** All tokens of one file; the last is `end`, and an unterminated comment is an `unknown` token before it. */
export const lex = (file: number, text: string): readonly Token[] => new Lexer(file, text).run();
