/** The front end in one call: text to syntax tree. The grammar is in `parse/`, one noun a file. */
import type { Declaration, TranslationUnit } from './ast.ts';
import type { CompileInput } from './compile.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseDeclarationInto } from './parse/declaration.ts';
import { tooDeep } from './parse/depth.ts';
import { Parser } from './parse/parser.ts';
import { preprocess } from './preprocess.ts';
import type { Macro } from './preprocess/macro.ts';
import { Reporter } from './report.ts';
import { SourceTable } from './source.ts';

export interface ParseResult {
  readonly unit: TranslationUnit;
  readonly sources: SourceTable;
  readonly diagnostics: readonly Diagnostic[];
  readonly macros: ReadonlyMap<string, Macro>;
  /** False when the text was given up half-way or a header was missing: what a later stage would say about it is noise. */
  readonly complete: boolean;
}

/** A declaration of fewer tokens cannot be too deep. */
const SHORT = 500;

/** Reads the first file of `input` and all that it includes, and adds their texts to `sources`. Never throws, and ends on any text. */
export function parse(input: CompileInput, sources = new SourceTable()): ParseResult {
  const language = input.files[0].name.toLowerCase().endsWith('.c') ? 'c' : 'c++';
  const reporter = new Reporter();
  const { tokens, packs, macros, headerMissing } = preprocess(input, language, sources, reporter);
  const parser = new Parser(input, language, tokens, packs, headerMissing, sources, reporter);
  const declarations: Declaration[] = [];
  while (parser.token.kind !== 'end' && !reporter.stopped) {
    const from = parser.at;
    const count = declarations.length;
    parseDeclarationInto(parser, 'namespace', declarations);
    if (parser.at === from) parser.advance();
    const deep =
      parser.at - from < SHORT || parser.inSystemHeader(parser.tokenAt(from))
        ? null
        : declarations
            .slice(count)
            .map(tooDeep)
            .find((span) => span !== null);
    if (deep === null || deep === undefined) continue;
    declarations.length = count;
    parser.giveUp('nesting-too-deep', deep);
  }
  return {
    unit: { language, declarations },
    sources,
    diagnostics: reporter.diagnostics,
    macros,
    complete: !reporter.stopped && !headerMissing,
  };
}
