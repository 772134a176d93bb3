import { check } from './check/unit.ts';
import type { Diagnostic, PlacedDiagnostic } from './diagnostic.ts';
import { ProgramBuilder } from './emit/unit.ts';
import { parse } from './parse.ts';
import type { Program } from './program.ts';
import type { SourceFile, SourceTable, Span } from './source.ts';
import { Watcher } from './watch/watcher.ts';

export interface CompileInput {
  /** The file to compile, then files that it may `#include "…"`. A name ending in `.c` compiles as C, anything else as C++. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  /** Text of the system headers by name as written in `#include <name>`, lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Functions that exist without C++ source: declared in a header and called, they become natives; anything else undefined is an error. */
  readonly natives: ReadonlySet<string>;
  /** By native: others whose address a call of it may give to the program, declared or not. */
  readonly handedOut?: ReadonlyMap<string, readonly HandedOut[]>;
}

/** A native that programs reach through its address alone. */
export interface HandedOut {
  readonly name: string;
  /** How many parameters it has. */
  readonly parameters: number;
}

export interface CompileResult {
  /** null when there is an error among the diagnostics. */
  readonly program: Program | null;
  /** In source order, errors and warnings. */
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** Reads expressions in terms of the program's names; null without a program. */
  readonly watcher: Watcher | null;
}

/** A pure function of its input. Never throws on any text. */
export type Compile = (input: CompileInput) => CompileResult;

export const compile: Compile = (input) => {
  const { unit, sources, diagnostics: found, macros, complete } = parse(input);
  const withoutProgram = (diagnostics: readonly Diagnostic[]): CompileResult => ({
    program: null,
    diagnostics: inSourceOrder(diagnostics).map((one) => place(one, sources)),
    watcher: null,
  });
  // Of what was read half, or without a header, the checks could only say what follows from that.
  if (!complete) return withoutProgram(found);
  const checked = check(unit, input, sources);
  const broken = found.some(isError);
  const diagnostics = [...found, ...checked.diagnostics.filter((one) => !(broken && one.code === 'no-main'))];
  if (diagnostics.some(isError)) return withoutProgram(diagnostics);
  const builder = new ProgramBuilder(checked, input);
  const program = builder.build(sources);
  return { ...withoutProgram(diagnostics), program, watcher: new Watcher(checked, input, macros, builder.symbols, builder.debug) };
};

const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

const inSourceOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start || a.span.end - b.span.end);

const place = (diagnostic: Diagnostic, sources: SourceTable): PlacedDiagnostic => {
  const at = (span: Span): Pick<PlacedDiagnostic, 'file' | 'start' | 'end'> => ({
    file: sources.files[span.file]?.name ?? '',
    start: sources.position(span.file, span.start),
    end: sources.position(span.file, span.end),
  });
  return {
    severity: diagnostic.severity,
    code: diagnostic.code,
    data: diagnostic.data,
    ...at(diagnostic.span),
    notes: diagnostic.notes.map((note) => ({ code: note.code, data: note.data, ...at(note.span) })),
    fixes: diagnostic.fixes.map((fix) => ({ ...at(fix.span), text: fix.text })),
  };
};
