/**
 * Where the parser stands: the tokens, the scope of names, and the few ways in which it recovers from errors. The grammar
 * is in the other files of this folder, as functions over a `Parser`.
 */
import type { Mark, Name } from '../ast.ts';
import type { CompileInput } from '../compile.ts';
import type { DiagnosticNote } from '../diagnostic.ts';
import type { PackChange } from '../preprocess.ts';
import type { Details, Reporter } from '../report.ts';
import { isSystemHeader, type SourceTable, type Span } from '../source.ts';
import { spanOf, spanning } from '../token.ts';
import type { Token, TokenKind } from '../token.ts';
import { ALTERNATIVE_OPERATORS, KEYWORDS } from './keyword.ts';
import { NameScope } from './names.ts';

/** Nested brackets, operators and statements; more would need a deeper stack than a browser's worker has. */
const NESTING_LIMIT = 256;

/** Words of attributes that say something of what is declared, without the underscores around them. */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['noreturn', 'noreturn'],
  ['unused', 'unused'],
  ['maybe_unused', 'unused'],
]);

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export class Parser {
  readonly tokens: Token[];
  readonly language: 'c' | 'c++';
  readonly input: CompileInput;
  readonly reporter: Reporter;
  at = 0;
  scope = new NameScope('namespace', null);
  linkage: 'C' | 'C++' = 'C++';
  /** Bodies of member functions, which see all of their class; parsed when the outermost class is complete. */
  readonly deferred: (() => void)[] = [];
  classDepth = 0;
  /** Names of system headers' classes of which there is one for each of several types: `numeric_limits`. */
  readonly families = new Set<string>();
  /** Function bodies around this place. */
  functionDepth = 0;
  /** The function whose body is being read: where it begins, and the index of its `{`. */
  enclosing: { readonly start: Span; readonly open: number } | null = null;
  /** Set when a missing `}` was reported: open blocks end without one. */
  unwinding = false;
  readonly #match: Int32Array;
  readonly #packs: readonly PackChange[];
  readonly #headerMissing: boolean;
  readonly #sources: SourceTable;
  readonly #end: Token;
  #marks = new Set<Mark>();
  #depth = 0;
  #lastError = -1;

  constructor(
    input: CompileInput,
    language: 'c' | 'c++',
    tokens: readonly Token[],
    packs: readonly PackChange[],
    headerMissing: boolean,
    sources: SourceTable,
    reporter: Reporter,
  ) {
    this.input = input;
    this.language = language;
    this.reporter = reporter;
    this.#packs = packs;
    this.#headerMissing = headerMissing;
    this.#sources = sources;
    this.tokens = tokens.map((token) => reserved(token, language));
    const end = this.tokens[this.tokens.length - 1];
    if (end === undefined) throw new Error('a list of tokens has an end');
    this.#end = end;
    this.#match = matchBrackets(this.tokens);
    if (language === 'c') this.linkage = 'C';
  }

  // ── Attributes ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Keeps what an attribute's word says, for the declarator that it belongs to. */
  mark(word: string): void {
    const mark = MARKS.get(word.replaceAll('__', ''));
    if (mark !== undefined) this.#marks.add(mark);
  }

  /** The marks read since they were taken last. */
  takeMarks(): ReadonlySet<Mark> {
    const marks = this.#marks;
    this.#marks = new Set();
    return marks;
  }

  // ── Looking ───────────────────────────────────────────────────────────────────────────────────────────────────

  get cpp(): boolean {
    return this.language === 'c++';
  }

  get token(): Token {
    return this.tokens[this.at] ?? this.#end;
  }

  get previous(): Token {
    return this.tokens[this.at - 1] ?? this.token;
  }

  /** The token at an index, `end` outside. */
  tokenAt(index: number): Token {
    return this.tokens[index] ?? this.#end;
  }

  peek(count = 1): Token {
    return this.tokens[this.at + count] ?? this.#end;
  }

  /** Whether the token is this punctuator or keyword. */
  is(text: string): boolean {
    const token = this.token;
    return token.text === text && token.kind !== 'identifier';
  }

  /** Whether the token is of this kind. */
  isA(kind: TokenKind): boolean {
    return this.token.kind === kind;
  }

  isAt(index: number, text: string): boolean {
    const token = this.tokenAt(index);
    return token.text === text && token.kind !== 'identifier';
  }

  /** The index of the bracket that closes the one at `index`, or -1 when it is not closed. */
  closer(index: number): number {
    return this.#match[index] ?? -1;
  }

  /** Packing in force at the present token. */
  get pack(): number | null {
    let pack: number | null = null;
    for (const change of this.#packs) {
      if (change.at > this.at) break;
      pack = change.pack;
    }
    return pack;
  }

  /** Whether a place stands in a system header, of which most is never used. */
  inSystemHeader(place: Span): boolean {
    return isSystemHeader(this.#sources, place);
  }

  column(place: Span): number {
    return this.#sources.position(place.file, place.start).column;
  }

  // ── Moving ────────────────────────────────────────────────────────────────────────────────────────────────────

  advance(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  /** From the first token of a construct to the last one read. */
  since(start: Span): Span {
    const last = this.previous;
    return last.file === start.file && last.end < start.start ? spanOf(start) : spanning(start, last);
  }

  /** Runs `parse` one level deeper; too deep, reports once, gives up on the whole text and answers `otherwise()`. */
  nested<T>(parse: () => T, otherwise: () => T): T {
    if (this.#depth >= NESTING_LIMIT) {
      this.giveUp('nesting-too-deep', this.token);
      return otherwise();
    }
    this.#depth += 1;
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  inScope<T>(scope: NameScope, parse: () => T): T {
    const before = this.scope;
    this.scope = scope;
    const result = parse();
    this.scope = before;
    return result;
  }

  // ── Errors ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Nothing after this is worth reading. */
  giveUp(code: string, place: Span): void {
    this.reporter.fatal(code, place);
    this.at = this.tokens.length - 1;
  }

  /** Reports an error at the present token, unless one was reported there already or the text before it was broken. */
  error(code: string, place: Span, details: Details = {}): void {
    if (this.#lastError === this.at || this.token.flaw !== null || (this.at > 0 && this.previous.flaw !== null)) return;
    this.#lastError = this.at;
    const ended = this.token.kind === 'end' && details.data?.['found'] === '';
    this.reporter.error(ended ? 'unexpected-end' : code, place, details);
  }

  /** The same for a name that a header, reported missing, may have declared. */
  nameError(code: string, place: Span, details: Details = {}): void {
    if (!this.#headerMissing) this.error(code, place, details);
    else this.#lastError = this.at;
  }

  unsupported(feature: string, place: Span): void {
    this.error('unsupported', place, { data: { feature } });
  }

  /** How the present token is named in a message: its spelling, or '' at the end of the file. */
  get found(): string {
    return this.token.text;
  }

  /** The empty place right after the last token read, where something is missing. */
  get gap(): Span {
    const { file, end, tail } = this.previous;
    const at = tail >= 0 ? tail : end;
    return { file, start: at, end: at };
  }

  /** Reports that `text` is missing after the last token read, with the fix that puts it there. */
  missing(code: string, text: string, notes: readonly DiagnosticNote[] = [], data: Details['data'] = {}): void {
    const { gap } = this;
    this.error(code, gap, { data, notes, fixes: this.previous.tail >= 0 ? [{ span: gap, text }] : [] });
  }

  /**
   * Reads the bracket that closes the one at index `open`, and answers its place. When something else stands here: if the
   * bracket comes later, reports what is in between and goes on after it; if it never comes, reports it missing here.
   */
  close(open: number, codes: { readonly wrong: string } = { wrong: 'unexpected-before-close' }): Span {
    const opening = this.tokenAt(open);
    const text = CLOSERS[opening.text] ?? '';
    if (this.is(text)) return spanOf(this.advance());
    const notes = [{ code: 'to-match', data: { text: opening.text }, span: spanOf(opening) }];
    const later = this.closer(open);
    // A list in braces never holds a `;`: what closes later closes something else.
    if (later > this.at && !(opening.text === '{' && this.is(';'))) {
      this.error(codes.wrong, this.token, { data: { found: this.found, text }, notes });
      this.at = later + 1;
      return spanOf(this.previous);
    }
    this.missing('expected-close', text, notes, { text, open: opening.text });
    return this.gap;
  }

  /**
   * Reads the `;` that ends a construct. When it is missing, says so at the end of what was read, and goes on at the next
   * line, or after the `;` that ends this one.
   */
  semicolon(code: string, data: Details['data'] = {}): void {
    if (this.accept(';')) return;
    this.missing(code, ';', [], data);
    if (!this.token.lineStart && !this.is('}')) this.skipStatement();
  }

  /** Skips to the end of what cannot be read: past the next `;`, or to a `}` or a line that begins a new statement. */
  skipStatement(): void {
    while (this.token.kind !== 'end' && !this.is('}')) {
      if (this.accept(';')) return;
      const later = this.closer(this.at);
      const block = this.is('{');
      this.at = later > this.at ? later + 1 : this.at + 1;
      if ((block && !this.is(';') && !this.is(',')) || (this.token.lineStart && this.beginsLine())) return;
    }
  }

  /** Whether the present token, first of its line, is one that only a new statement or declaration begins with. */
  beginsLine(): boolean {
    return (
      this.token.kind === 'keyword' && !['const', 'sizeof', 'this', 'nullptr', 'true', 'false', 'new', 'operator'].includes(this.token.text)
    );
  }

  /** Puts the word that was meant in place of a misspelt one and reads on as if it had been there. */
  replaceWord(text: string): void {
    this.tokens[this.at] = reserved({ ...this.token, text }, this.language);
  }

  name(): Name {
    const token = this.advance();
    return { text: token.text, span: spanOf(token) };
  }
}

function reserved(token: Token, language: 'c' | 'c++'): Token {
  if (token.kind !== 'identifier') return token;
  if (KEYWORDS[language].has(token.text)) return { ...token, kind: 'keyword' };
  const operator = language === 'c++' ? ALTERNATIVE_OPERATORS.get(token.text) : undefined;
  return operator === undefined ? token : { ...token, kind: 'punctuator', text: operator };
}

/** For each bracket the index of the one it belongs to. A closer drops unclosed openers of other kinds, but only `}` may drop a `{`. */
function matchBrackets(tokens: readonly Token[]): Int32Array {
  const match = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'punctuator' || text.length !== 1) continue;
    if (CLOSERS[text] !== undefined) open.push(index);
    else if (text === ')' || text === ']' || text === '}') {
      let at = open.length - 1;
      while (at >= 0) {
        const opener = tokens[open[at] ?? 0]?.text ?? '';
        if (CLOSERS[opener] === text) break;
        if (opener === '{') at = -1;
        else at -= 1;
      }
      if (at < 0) continue;
      const opener = open[at] ?? 0;
      match[index] = opener;
      match[opener] = index;
      open.length = at;
    }
  }
  return match;
}
