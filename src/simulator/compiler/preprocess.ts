/**
 * The preprocessor: from the reader's file to one list of tokens, with headers included, conditionals decided and macros
 * expanded. Directives live in `preprocess/directive.ts`, expansion in `preprocess/macro.ts`.
 */
import type { CompileInput } from './compile.ts';
import type { Reporter } from './report.ts';
import type { SourceTable } from './source.ts';
import type { Token } from './token.ts';
import { lookalike } from './lex.ts';
import { Directives } from './preprocess/directive.ts';
import type { PackChange } from './preprocess/pragma.ts';
import { TokenSupply, type Macro } from './preprocess/macro.ts';

export type { PackChange } from './preprocess/pragma.ts';

export interface Preprocessed {
  /** Everything that is left to parse; the last is `end`. */
  readonly tokens: readonly Token[];
  /** From token `at` on, classes are packed to `pack` bytes (null: the default of 8). */
  readonly packs: readonly PackChange[];
  /** The macros in force at the end. */
  readonly macros: ReadonlyMap<string, Macro>;
  /** A header was not found: names that it would have declared will be missing. */
  readonly headerMissing: boolean;
}

/** Reports what is wrong with a token in itself; whether the token is of use all the same. */
function accepted(token: Token, reporter: Reporter, text: (token: Token) => string): boolean {
  const { flaw } = token;
  if (flaw === null) return true;
  const written = text(token);
  const plain = flaw === 'lookalike-character' ? (lookalike(written.codePointAt(0) ?? 0) ?? '') : '';
  const code = (written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const data = flaw === 'lookalike-character' || flaw === 'bad-character' ? { character: written, code, plain } : {};
  reporter.error(flaw, token, {
    data,
    fixes: plain === '' ? [] : [{ span: { file: token.file, start: token.start, end: token.end }, text: plain }],
  });
  return token.kind !== 'unknown';
}

/** Preprocesses the first file of `input`. Never throws; ends early when the reporter stops. */
export function preprocess(input: CompileInput, language: 'c' | 'c++', sources: SourceTable, reporter: Reporter): Preprocessed {
  const directives = new Directives(input, language, sources, reporter);
  const supply = new TokenSupply(() => directives.next());
  const text = (token: Token): string => sources.files[token.file]?.text.slice(token.start, token.end) ?? token.text;
  const tokens: Token[] = [];
  for (;;) {
    const token = directives.expander.next(supply);
    if (token.kind === 'end' || reporter.stopped) {
      tokens.push(token.kind === 'end' ? token : { ...token, kind: 'end', text: '' });
      return { tokens, packs: directives.pragmas.packs, macros: directives.expander.macros, headerMissing: directives.headerMissing };
    }
    directives.pragmas.position = tokens.length;
    if (token.kind === 'identifier' && (token.text === '__pragma' || token.text === '_Pragma')) {
      directives.pragmas.operator(token, () => directives.expander.next(supply));
    } else if (accepted(token, reporter, text)) tokens.push(token);
  }
}
