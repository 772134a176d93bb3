/** The files being read, one inside the other, and the directives in them. */
import type { CompileInput } from '../compile.ts';
import type { DiagnosticNote } from '../diagnostic.ts';
import { readNumber } from '../literal.ts';
import type { Reporter } from '../report.ts';
import type { SourceTable, Span } from '../source.ts';
import { nearest } from '../spelling.ts';
import { spanOf, spanning } from '../token.ts';
import type { Token } from '../token.ts';
import { evaluateCondition } from './condition.ts';
import { Includes } from './include.ts';
import { isPrecompiledHeader, isProjectHeader, libraryOf } from './known-header.ts';
import type { OpenedFile } from './include.ts';
import { MacroExpander, createMacro } from './macro.ts';
import type { Macro } from './macro.ts';
import { Pragmas } from './pragma.ts';
import { DYNAMIC_MACROS, predefinedMacros } from './predefined.ts';

interface Conditional {
  readonly open: Token;
  /** A group of it was chosen already. */
  taken: boolean;
  otherwise: boolean;
}

/** A file being read. */
interface Frame {
  readonly source: OpenedFile;
  /** Where it is included; null for the main file. */
  readonly included: Span | null;
  readonly conditionals: Conditional[];
  at: number;
  /** What `#line` says: added to line numbers, and the name for `__FILE__`. */
  lineShift: number;
  name: string;
  ended: boolean;
}

const DIRECTIVES: readonly string[] =
  'define undef include if ifdef ifndef elif elifdef elifndef else endif error warning line pragma'.split(' ');
const INCLUDE_DEPTH = 100;
/** Tokens that all files together may hold, each counted as often as it is included. */
const TOKEN_BUDGET = 2_000_000;

export class Directives {
  readonly expander: MacroExpander;
  readonly pragmas: Pragmas;
  headerMissing = false;
  readonly #language: 'c' | 'c++';
  readonly #sources: SourceTable;
  readonly #reporter: Reporter;
  readonly #includes: Includes;
  readonly #frames: Frame[] = [];
  readonly #once = new Set<number>();
  #top: Frame;
  #counter = 0;
  #spent = 0;

  constructor(input: CompileInput, language: 'c' | 'c++', sources: SourceTable, reporter: Reporter) {
    this.#language = language;
    this.#sources = sources;
    this.#reporter = reporter;
    this.#includes = new Includes(input, sources);
    this.expander = new MacroExpander(reporter, (site) => this.#dynamic(site));
    this.pragmas = new Pragmas(reporter);
    for (const macro of predefinedMacros(language)) this.expander.macros.set(macro.name, macro);
    this.#top = this.#enter(this.#includes.openMain(input));
  }

  /** The next token that is not part of a directive nor skipped, before macro expansion; the end of the main file for ever after. */
  next(): Token {
    for (;;) {
      const frame = this.#top;
      const token = this.#peek();
      if (token.kind === 'end') {
        if (!frame.ended) this.#endOfFile(frame);
        if (this.#frames.length === 1 || this.#reporter.stopped) return token;
        this.#frames.pop();
        this.#top = this.#frames[this.#frames.length - 1] ?? frame;
        continue;
      }
      frame.at += 1;
      this.#spent += 1;
      if (this.#spent > TOKEN_BUDGET) this.#reporter.fatal('source-too-large', token);
      if (this.#reporter.stopped) return { ...token, kind: 'end', text: '' };
      if (!isHash(token)) return token;
      this.#directive(token);
    }
  }

  #enter(source: OpenedFile, included: Span | null = null): Frame {
    const name = this.#sources.files[source.file]?.name ?? '';
    const frame: Frame = { source, included, conditionals: [], at: 0, lineShift: 0, name, ended: false };
    this.#frames.push(frame);
    this.#top = frame;
    return frame;
  }

  /** The next token of the present file; its last, `end`, is never passed. */
  #peek(): Token {
    const { source, at } = this.#top;
    const token = source.tokens[at] ?? source.tokens.at(-1);
    if (token === undefined) throw new Error('a lexed file has an end');
    return token;
  }

  #endOfFile(frame: Frame): void {
    frame.ended = true;
    for (const conditional of frame.conditionals) this.#reporter.error('unterminated-conditional', conditional.open);
  }

  /** The rest of the line. */
  #line(): Token[] {
    const line: Token[] = [];
    for (let token = this.#peek(); token.kind !== 'end' && !token.lineStart; token = this.#peek()) {
      line.push(token);
      this.#top.at += 1;
    }
    return line;
  }

  #warning(code: string, span: Span, data: Readonly<Record<string, string>> = {}, notes: readonly DiagnosticNote[] = []): void {
    if (!this.#top.source.system) this.#reporter.warning(code, span, { data, notes });
  }

  #directive(hash: Token): void {
    const name = this.#peek();
    if (name.lineStart || name.kind === 'end') return; // `#` alone
    const line = this.#line().slice(1);
    switch (name.text) {
      case 'define':
        this.#define(name, line);
        return;
      case 'undef':
        this.#undefine(name, line);
        return;
      case 'include':
        this.#include(name, line);
        return;
      case 'if':
        this.#open(name, this.#condition(name, line));
        return;
      case 'ifdef':
      case 'ifndef':
        this.#open(name, this.#definedHere(name, line) === (name.text === 'ifdef'));
        return;
      case 'elif':
      case 'elifdef':
      case 'elifndef':
      case 'else':
        this.#alternative(name, true);
        return;
      case 'endif':
        this.#close(name, line);
        return;
      case 'error':
      case 'warning':
        this.#message(name, line);
        return;
      case 'line':
        this.#lineDirective(name, line);
        return;
      case 'pragma':
        this.#pragma(line);
        return;
      default:
        if (name.kind === 'number') return; // `# 12 "file"`, left by other preprocessors
        if (name.text === 'import' || name.text === 'using') {
          this.#reporter.error('unsupported', spanning(hash, name), { data: { feature: `#${name.text}` } });
          return;
        }
        this.#unknown(spanning(hash, name), name);
    }
  }

  #unknown(span: Span, name: Token): void {
    const suggestion = nearest(name.text, DIRECTIVES);
    if (suggestion === null) this.#reporter.error('unknown-directive', span, { data: { name: name.text } });
    else {
      const fixes = [{ span: spanOf(name), text: suggestion }];
      this.#reporter.error('unknown-directive-suggest', span, { data: { name: name.text, suggestion }, fixes });
    }
  }

  #pragma(line: readonly Token[]): void {
    if (line[0]?.text === 'once') this.#once.add(this.#top.source.file);
    else if (line[0]?.text === 'overlapped') this.#warnIncluder(line[1]?.text ?? '');
    else this.pragmas.run(line);
  }

  /** `#pragma overlapped code` in a system header: a warning where the reader's file includes it. */
  #warnIncluder(code: string): void {
    const frame = this.#frames.find(({ source }) => source.system);
    if (frame?.included) this.#reporter.warning(code.replaceAll('_', '-'), frame.included);
  }

  #message(name: Token, line: readonly Token[]): void {
    const span = spanning(name, line.at(-1) ?? name);
    const first = line[0];
    const text = first === undefined ? '' : (this.#sources.files[span.file]?.text.slice(first.start, span.end) ?? '');
    if (name.text === 'error') this.#reporter.fatal('user-error', span, { data: { text } });
    else this.#reporter.warning('user-warning', span, { data: { text } });
  }

  #lineDirective(name: Token, line: readonly Token[]): void {
    const [number, file] = this.#expanded(line);
    const value = number?.kind === 'number' ? Number(readNumber(number.text).value) : 0;
    if (number === undefined || value < 1) {
      this.#reporter.error('invalid-line-directive', name);
      return;
    }
    this.#top.lineShift = value - (this.#sources.position(name.file, name.start).line + 1);
    if (file?.kind === 'string') this.#top.name = file.text.slice(1, -1);
  }

  // ── Macros ────────────────────────────────────────────────────────────────────────────────────────────────────

  #dynamic(site: Token): Token | null {
    switch (site.text) {
      case '__LINE__': {
        const outermost = this.#top;
        const line = this.#sources.position(site.file, site.start).line;
        return { ...site, kind: 'number', text: String(line + (site.file === outermost.source.file ? outermost.lineShift : 0)) };
      }
      case '__FILE__':
        return { ...site, kind: 'string', text: `"${this.#top.name.replaceAll(/["\\]/g, '\\$&')}"` };
      case '__COUNTER__':
        return { ...site, kind: 'number', text: String(this.#counter++) };
      default:
        return null;
    }
  }

  #macroName(directive: Token, line: readonly Token[]): Token | null {
    const [name] = line;
    if (name?.kind === 'identifier' && name.text !== 'defined') return name;
    this.#reporter.error('expected-macro-name', name ?? directive, { data: { directive: directive.text } });
    return null;
  }

  #define(directive: Token, line: readonly Token[]): void {
    const name = this.#macroName(directive, line);
    if (name === null) return;
    const open = line[1];
    let macro: Macro | null;
    if (open?.text === '(' && !open.spaced) macro = this.#functionLike(name, line);
    else macro = createMacro(name.text, null, false, line.slice(1), spanOf(name));
    if (macro === null) return;
    const before = this.expander.macros.get(macro.name);
    if (before !== undefined && !sameMacro(before, macro)) {
      const notes = before.definition === null ? [] : [{ code: 'macro-defined-here', data: { name: macro.name }, span: before.definition }];
      this.#warning('macro-redefined', name, { name: macro.name }, notes);
    }
    this.expander.macros.set(macro.name, macro);
  }

  /** `line`: name, `(`, parameters, `)`, body. */
  #functionLike(name: Token, line: readonly Token[]): Macro | null {
    const parameters: string[] = [];
    let variadic = false;
    let at = 2;
    if (line[at]?.text !== ')') {
      for (; ; at += 1) {
        const parameter = line[at];
        if (parameter?.text === '...') {
          variadic = true;
          parameters.push('__VA_ARGS__');
        } else if (parameter?.kind === 'identifier' && !parameters.includes(parameter.text)) {
          parameters.push(parameter.text);
          if (line[at + 1]?.text === '...') {
            variadic = true;
            at += 1;
          }
        } else {
          this.#reporter.error('invalid-macro-parameters', parameter ?? name, { data: { name: name.text } });
          return null;
        }
        at += 1;
        if (line[at]?.text === ',' && !variadic) continue;
        if (line[at]?.text === ')') break;
        this.#reporter.error('invalid-macro-parameters', line[at] ?? line.at(-1) ?? name, { data: { name: name.text } });
        return null;
      }
    }
    return createMacro(name.text, parameters, variadic, line.slice(at + 1), spanOf(name));
  }

  #undefine(directive: Token, line: readonly Token[]): void {
    const name = this.#macroName(directive, line);
    if (name !== null) this.expander.macros.delete(name.text);
  }

  #expanded(line: readonly Token[]): Token[] {
    return this.expander.expand(line, { ...this.#peek(), kind: 'end', text: '', lineStart: true });
  }

  // ── Conditionals ──────────────────────────────────────────────────────────────────────────────────────────────

  #isDefined(name: string): boolean {
    return this.expander.macros.has(name) || DYNAMIC_MACROS.has(name) || name === '__has_include';
  }

  #definedHere(directive: Token, line: readonly Token[]): boolean {
    const name = this.#macroName(directive, line);
    return name !== null && this.#isDefined(name.text);
  }

  /** Answers `defined` and `__has_include`, expands the rest and evaluates. */
  #condition(directive: Token, line: readonly Token[]): boolean {
    const answered: Token[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const token = line[at];
      if (token === undefined) break;
      if (token.text === 'defined') {
        const paren = line[at + 1]?.text === '(';
        const name = line[at + (paren ? 2 : 1)];
        if (name?.kind !== 'identifier' || (paren && line[at + 3]?.text !== ')')) {
          this.#reporter.error('expected-macro-name', name ?? token, { data: { directive: 'defined' } });
          return false;
        }
        answered.push({ ...token, kind: 'number', text: this.#isDefined(name.text) ? '1' : '0' });
        at += paren ? 3 : 1;
      } else if (token.text.startsWith('__has_') && line[at + 1]?.text === '(') {
        const header = token.text === '__has_include' ? this.#headerName(line.slice(at + 2)) : null;
        const found = header !== null && this.#includes.find(header.name, header.local, this.#top.source) !== null;
        answered.push({ ...token, kind: 'number', text: found ? '1' : '0' });
        while (at < line.length && line[at]?.text !== ')') at += 1;
      } else answered.push(token);
    }
    return evaluateCondition(this.#expanded(answered), directive, this.#language, this.#reporter);
  }

  #open(directive: Token, holds: boolean): void {
    this.#top.conditionals.push({ open: directive, taken: holds, otherwise: false });
    if (!holds) this.#skip();
  }

  /** `#elif…` and `#else`: met while reading a chosen group (`reading`), they end it; else they may begin one. True when it begins here. */
  #alternative(directive: Token, reading: boolean, line: readonly Token[] = []): boolean {
    const { conditionals } = this.#top;
    const conditional = conditionals[conditionals.length - 1];
    if (conditional === undefined) {
      this.#reporter.error('directive-without-if', directive, { data: { directive: directive.text } });
      return true;
    }
    if (conditional.otherwise) {
      const notes = [{ code: 'to-match', data: { text: `#${conditional.open.text}` }, span: spanOf(conditional.open) }];
      this.#reporter.error('directive-after-else', directive, { data: { directive: directive.text }, notes });
    }
    if (directive.text === 'else') conditional.otherwise = true;
    if (reading) {
      this.#skip();
      return false;
    }
    if (conditional.taken) return false;
    if (directive.text === 'else') conditional.taken = true;
    else if (directive.text === 'elif') conditional.taken = this.#condition(directive, line);
    else conditional.taken = this.#definedHere(directive, line) === (directive.text === 'elifdef');
    return conditional.taken;
  }

  #close(directive: Token, line: readonly Token[]): void {
    if (this.#top.conditionals.pop() === undefined)
      this.#reporter.error('directive-without-if', directive, { data: { directive: 'endif' } });
    const [extra] = line;
    if (extra !== undefined) this.#warning('extra-tokens', extra, { directive: 'endif' });
  }

  /** Passes over groups until one is to be read or the conditional ends. */
  #skip(): void {
    let depth = 0;
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'end') return;
      this.#top.at += 1;
      this.#spent += 1;
      if (!isHash(token)) continue;
      const name = this.#peek();
      if (name.lineStart || name.kind === 'end') continue;
      const line = this.#line().slice(1);
      if (name.text === 'if' || name.text === 'ifdef' || name.text === 'ifndef') depth += 1;
      else if (name.text === 'endif' && depth > 0) depth -= 1;
      else if (name.text === 'endif') {
        this.#close(name, line);
        return;
      } else if (depth === 0 && /^(?:else|elif|elifdef|elifndef)$/.test(name.text) && this.#alternative(name, false, line)) return;
    }
  }

  // ── Headers ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** `<name>` or `"name"` at the beginning of `line`, taken from the text as written. */
  #headerName(line: readonly Token[]): { readonly name: string; readonly local: boolean; readonly span: Span } | null {
    const [first] = line;
    if (first === undefined) return null;
    if (first.kind === 'string')
      return { name: first.text.slice(1, first.flaw === null ? -1 : undefined), local: true, span: spanOf(first) };
    if (first.text !== '<') return null;
    const text = this.#sources.files[first.file]?.text ?? '';
    const end = text.indexOf('>', first.start);
    const newline = text.indexOf('\n', first.start);
    const written = first.tail >= 0 && text.charAt(first.start) === '<';
    if (written && end >= 0 && (newline < 0 || end < newline))
      return { name: text.slice(first.start + 1, end).trim(), local: false, span: { file: first.file, start: first.start, end: end + 1 } };
    const close = line.findIndex((token) => token.text === '>');
    if (close < 0) return null;
    const spelled = line.slice(1, close).map((token) => (token.spaced ? ' ' : '') + token.text);
    return { name: spelled.join('').trim(), local: false, span: spanning(first, line[close] ?? first) };
  }

  #include(directive: Token, line: readonly Token[]): void {
    const header = this.#headerName(line) ?? this.#headerName(this.#expanded(line));
    if (header === null || header.name === '') {
      this.#reporter.error('expected-header-name', line[0] ?? directive);
      return;
    }
    let found = this.#includes.find(header.name, header.local, this.#top.source);
    if (found === null && header.local && isProjectHeader(header.name)) {
      found = isPrecompiledHeader(header.name) ? this.#includes.find('tchar.h', false, this.#top.source) : null;
      this.#warning(found === null ? 'project-header-missing' : 'precompiled-header-missing', header.span, { name: header.name });
      if (found === null) return;
    }
    const library = found === null ? libraryOf(header.name) : null;
    if (library !== null) {
      this.headerMissing = true;
      if (library === 'standard') this.#reporter.error('standard-header-not-here', header.span, { data: { name: header.name } });
      else this.#reporter.error('library-not-here', header.span, { data: { name: header.name, library } });
      return;
    }
    if (found === null) {
      const suggestion = this.#includes.suggest(header.name, header.local);
      const known = suggestion === null ? null : this.#includes.find(suggestion, header.local, this.#top.source);
      if (suggestion === null || known === null) {
        this.headerMissing = true;
        this.#reporter.error('header-not-found', header.span, { data: { name: header.name } });
        return;
      }
      const fixes = [{ span: header.span, text: header.local ? `"${suggestion}"` : `<${suggestion}>` }];
      this.#reporter.error('header-not-found-suggest', header.span, { data: { name: header.name, suggestion }, fixes });
      found = known;
    }
    if (this.#once.has(found.file)) return;
    if (this.#frames.length >= INCLUDE_DEPTH) {
      this.#reporter.fatal('include-too-deep', header.span, { data: { name: header.name } });
      return;
    }
    this.#spent += 1;
    this.#enter(found, header.span);
  }
}

const isHash = (token: Token): boolean => token.lineStart && token.kind === 'punctuator' && token.text === '#';

const sameMacro = (a: Macro, b: Macro): boolean =>
  a.body.length === b.body.length &&
  a.variadic === b.variadic &&
  a.parameters?.join() === b.parameters?.join() &&
  a.body.every((token, index) => token.text === b.body[index]?.text);
