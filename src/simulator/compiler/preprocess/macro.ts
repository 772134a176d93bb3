/** Macros and their expansion, by Prosser's algorithm: every token carries the set of macros that made it. */
import { lex } from '../lex.ts';
import type { Reporter } from '../report.ts';
import type { Span } from '../source.ts';
import { spanOf } from '../token.ts';
import type { HideSet, Token } from '../token.ts';
import { adding, hides, intersection, union } from './hide.ts';

export interface Macro {
  readonly name: string;
  /** null for an object-like macro; of a variadic one the last is `__VA_ARGS__` or its own name. */
  readonly parameters: readonly string[] | null;
  readonly variadic: boolean;
  readonly body: readonly Token[];
  /** For each token of the body, the parameter that it names, or -1. */
  readonly uses: readonly number[];
  /** null for a predefined macro. */
  readonly definition: Span | null;
}

export function createMacro(
  name: string,
  parameters: readonly string[] | null,
  variadic: boolean,
  body: readonly Token[],
  definition: Span | null,
): Macro {
  const uses = body.map((token) => (parameters !== null && token.kind === 'identifier' ? parameters.indexOf(token.text) : -1));
  return { name, parameters, variadic, body, uses, definition };
}

/** Tokens one after the other, with a way to put some back. Answers `end` again and again once exhausted. */
export class TokenSupply {
  readonly #source: () => Token;
  readonly #returned: Token[] = [];
  /** The token before the one that `next()` answered last. */
  previous: Token | null = null;
  #latest: Token | null = null;

  constructor(source: () => Token) {
    this.#source = source;
  }

  next(): Token {
    this.previous = this.#latest;
    this.#latest = this.#returned.pop() ?? this.#source();
    return this.#latest;
  }

  /** The next `next()` answers the first of `tokens`. */
  unread(tokens: readonly Token[]): void {
    for (let index = tokens.length - 1; index >= 0; index -= 1) {
      const token = tokens[index];
      if (token !== undefined) this.#returned.push(token);
    }
  }
}

/** A macro whose text depends on where it is used: `__LINE__`, `__FILE__`, `__COUNTER__`. */
export type DynamicMacro = (site: Token) => Token | null;

interface Call {
  readonly arguments: readonly (readonly Token[])[];
  readonly close: Token;
}

/** All expansion of one compilation may produce this many tokens; more is a macro bomb. */
const TOKEN_BUDGET = 500_000;
/** Macro calls within arguments of macro calls. */
const DEPTH_LIMIT = 200;

/** Macros of <windows.h> that have the names of functions of C++. */
const MIN_MAX: ReadonlySet<string> = new Set(['min', 'max']);

export class MacroExpander {
  readonly macros = new Map<string, Macro>();
  readonly #reporter: Reporter;
  readonly #dynamic: DynamicMacro;
  #spent = 0;
  #depth = 0;

  constructor(reporter: Reporter, dynamic: DynamicMacro) {
    this.#reporter = reporter;
    this.#dynamic = dynamic;
  }

  /** The next token of `supply` that no macro expands further. */
  next(supply: TokenSupply): Token {
    for (;;) {
      const token = supply.next();
      if (token.kind !== 'identifier') return token;
      const macro = this.macros.get(token.text);
      if (macro === undefined) return this.#dynamic(token) ?? token;
      if (hides(token.hidden, macro.name) || this.#reporter.stopped) return token;
      if (macro.parameters === null) {
        const made = this.#substitute(macro, [], token, adding(token.hidden, macro.name), 0, macro.body.length);
        this.#replace(supply, made, token, token);
        continue;
      }
      const qualified = supply.previous?.text === '::' && MIN_MAX.has(macro.name);
      const open = supply.next();
      const called = open.kind === 'punctuator' && open.text === '(';
      if (called && qualified) this.#warnQualified(macro, token);
      if (!called || qualified) {
        supply.unread([open]);
        return token;
      }
      const call = this.#call(macro, open, supply);
      // The call never closes: left as it is, the parser can say which parenthesis is missing where.
      if (call === null) return token;
      if (!this.#countFits(macro, call, token)) {
        supply.unread([{ ...token, kind: 'number', text: '0', tail: call.close.tail }]);
        continue;
      }
      const hidden = adding(intersection(token.hidden, call.close.hidden), macro.name);
      this.#replace(supply, this.#substitute(macro, call.arguments, token, hidden, 0, macro.body.length), token, call.close);
    }
  }

  /** All of `tokens` expanded, with nothing after them to draw on. */
  expand(tokens: readonly Token[], end: Token): Token[] {
    let at = 0;
    const supply = new TokenSupply(() => tokens[at++] ?? end);
    const out: Token[] = [];
    for (let token = this.next(supply); token !== end; token = this.next(supply)) out.push(token);
    return out;
  }

  /** Puts an expansion in the place of the call from `name` to `last`. Of an empty one the space before it stays. */
  #replace(supply: TokenSupply, made: Token[], name: Token, last: Token): void {
    if (made.length === 0 && name.spaced) {
      const next = supply.next();
      supply.unread([next.kind === 'end' ? next : { ...next, spaced: true }]);
    } else supply.unread(finished(made, name, last));
  }

  #spend(count: number, site: Span): void {
    this.#spent += count;
    if (this.#spent > TOKEN_BUDGET) this.#reporter.fatal('macro-expansion-too-large', site);
  }

  /** Reads the arguments after `open`; when the text ends first, puts everything back and answers null. */
  #call(macro: Macro, open: Token, supply: TokenSupply): Call | null {
    const named = (macro.parameters?.length ?? 0) - (macro.variadic ? 1 : 0);
    const read = [open];
    const found: Token[][] = [];
    let current: Token[] = [];
    for (let depth = 0; ;) {
      const token = supply.next();
      if (token.kind === 'end') {
        this.#spend(read.length, open);
        supply.unread([...read, token]);
        return null;
      }
      read.push(token);
      if (token.kind === 'punctuator') {
        if (token.text === '(') depth += 1;
        else if (token.text === ')' && depth === 0) {
          if (found.length > 0 || current.length > 0 || named > 0) found.push(current);
          // Calls in arguments of calls are read once for each level around them.
          if (this.#depth > 0) this.#spend(read.length, open);
          return { arguments: found, close: token };
        } else if (token.text === ')') depth -= 1;
        else if (token.text === ',' && depth === 0 && !(macro.variadic && found.length >= named)) {
          found.push(current);
          current = [];
          continue;
        }
      }
      current.push(token);
    }
  }

  #warnQualified(macro: Macro, { file, start, end, text }: Token): void {
    const notes = macro.definition === null ? [] : [{ code: 'macro-defined-here', data: { name: macro.name }, span: macro.definition }];
    this.#reporter.warning('qualified-macro', { file, start, end }, { data: { name: text }, notes });
  }

  #countFits(macro: Macro, call: Call, site: Token): boolean {
    const given = call.arguments.length;
    const expected = (macro.parameters?.length ?? 0) - (macro.variadic ? 1 : 0);
    if (given === expected || (macro.variadic && given >= expected)) return true;
    const notes = macro.definition === null ? [] : [{ code: 'macro-defined-here', data: { name: macro.name }, span: macro.definition }];
    this.#reporter.error('macro-argument-count', site, { data: { name: macro.name, expected, given }, notes });
    return false;
  }

  /** The body from `from` to `to` with arguments in place of parameters. */
  #substitute(macro: Macro, args: Call['arguments'], site: Token, hidden: HideSet, from: number, to: number): Token[] {
    const { body, uses, parameters } = macro;
    const out: Token[] = [];
    const expanded: (readonly Token[])[] = [];
    const rest = macro.variadic ? (parameters?.length ?? 0) - 1 : -1;
    let pasting = false;
    let leftEmpty = true;
    let gap = false;
    for (let index = from; index < to; index += 1) {
      const token = body[index];
      if (token === undefined) break;
      if (isPaste(token) && index > from && index < to - 1) {
        pasting = true;
        continue;
      }
      const use = uses[index] ?? -1;
      const pasted = pasting || isPaste(body[index + 1]);
      let piece: readonly Token[];
      if (parameters !== null && token.text === '#' && token.kind === 'punctuator' && (uses[index + 1] ?? -1) >= 0) {
        piece = [placed(stringized(args[uses[index + 1] ?? 0] ?? [], token), site, hidden)];
        index += 1;
      } else if (parameters !== null && token.text === '#' && body[index + 1]?.text === '@' && (uses[index + 2] ?? -1) >= 0) {
        piece = [placed(charized(args[uses[index + 2] ?? 0] ?? [], token), site, hidden)];
        index += 2;
      } else if (macro.variadic && token.text === '__VA_OPT__' && body[index + 1]?.text === '(') {
        const close = closingParen(body, index + 1, to);
        const given = (args[rest]?.length ?? 0) > 0;
        piece = given ? this.#substitute(macro, args, site, hidden, index + 2, close) : [];
        index = close;
      } else if (use < 0) piece = [placed(token, site, hidden)];
      else {
        const written = args[use] ?? [];
        const comma = use === rest && out[out.length - 1]?.text === ',' && isComma(body, index, pasting);
        if (comma && written.length === 0) {
          // `, ##__VA_ARGS__` everywhere, and plain `, __VA_ARGS__` in MSVC: no arguments, no comma.
          out.pop();
          pasting = false;
          continue;
        }
        const verbatim = pasted && !(comma && pasting);
        if (comma) pasting = false;
        piece = verbatim ? written : (expanded[use] ??= this.#expandArgument(written, site));
        piece = piece.map((part, at) => ({
          ...part,
          hidden: union(part.hidden, hidden),
          spaced: at === 0 ? token.spaced : part.spaced,
          lineStart: false,
        }));
      }
      const [first] = piece;
      if (gap && first?.spaced === false) piece = [{ ...first, spaced: true }, ...piece.slice(1)];
      gap = first === undefined && (gap || token.spaced);
      this.#spend(piece.length, site);
      if (this.#reporter.stopped) return [];
      if (pasting) {
        pasting = false;
        const left = leftEmpty ? undefined : out.pop();
        const [right, ...others] = piece;
        if (left !== undefined && right !== undefined) out.push(...this.#paste(left, right, site, hidden), ...others);
        else if (left !== undefined) out.push(left);
        else for (const part of piece) out.push(part);
        leftEmpty &&= piece.length === 0;
      } else {
        for (const part of piece) out.push(part);
        leftEmpty = piece.length === 0;
      }
    }
    return out;
  }

  #expandArgument(tokens: readonly Token[], site: Token): readonly Token[] {
    const [first] = tokens;
    if (first === undefined) return tokens;
    if (this.#depth >= DEPTH_LIMIT) {
      this.#reporter.fatal('macro-nesting-too-deep', site);
      return [];
    }
    this.#depth += 1;
    const out = this.expand(tokens, { ...first, kind: 'end', text: '' });
    this.#depth -= 1;
    return out;
  }

  /** One token out of two; both where they do not make one. */
  #paste(left: Token, right: Token, site: Token, hidden: HideSet): readonly Token[] {
    const text = left.text + right.text;
    const [made, end] = lex(site.file, text);
    if (made === undefined || end?.kind !== 'end' || made.flaw !== null) {
      this.#reporter.error('invalid-paste', site, { data: { left: left.text, right: right.text } });
      return [left, right];
    }
    return [{ ...placed(made, site, union(hidden, intersection(left.hidden, right.hidden))), spaced: left.spaced }];
  }
}

const isPaste = (token: Token | undefined): boolean => token?.text === '##' && token.kind === 'punctuator';

/** Whether the variadic parameter at `index` of a body follows a comma directly or through `##`. */
const isComma = (body: readonly Token[], index: number, pasting: boolean): boolean => body[index - (pasting ? 2 : 1)]?.text === ',';

function closingParen(body: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let index = open; index < to; index += 1) {
    if (body[index]?.text === '(') depth += 1;
    else if (body[index]?.text === ')' && (depth -= 1) === 0) return index;
  }
  return to;
}

/** A token of a macro's body as it stands in an expansion at `site`. */
const placed = (token: Token, site: Span, hidden: HideSet | null): Token => ({
  file: site.file,
  start: site.start,
  end: site.end,
  kind: token.kind,
  text: token.text,
  tail: -1,
  lineStart: false,
  spaced: token.spaced,
  flaw: token.flaw,
  hidden,
});

/** The expansion as it takes the place of the call from `name` to `last`. */
function finished(tokens: Token[], name: Token, last: Token): Token[] {
  const [first] = tokens;
  if (first !== undefined) tokens[0] = { ...first, spaced: name.spaced, lineStart: name.lineStart };
  const end = tokens[tokens.length - 1];
  if (end !== undefined) tokens[tokens.length - 1] = { ...end, tail: last.tail };
  return tokens;
}

/** Microsoft's `#@`: the argument's spelling as a character literal. */
const charized = (tokens: readonly Token[], operator: Token): Token => {
  const made = stringized(tokens, operator);
  return { ...made, kind: 'character', text: `'${made.text.slice(1, -1)}'` };
};

/** The argument's spelling as a string literal. */
function stringized(tokens: readonly Token[], operator: Token): Token {
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.spaced) text += ' ';
    text += token.kind === 'string' || token.kind === 'character' ? token.text.replaceAll(/["\\]/g, '\\$&') : token.text;
  }
  return {
    ...spanOf(operator),
    kind: 'string',
    text: `"${text}"`,
    tail: -1,
    lineStart: false,
    spaced: operator.spaced,
    flaw: null,
    hidden: null,
  };
}
