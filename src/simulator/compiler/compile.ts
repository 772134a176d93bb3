import type { PlacedDiagnostic } from './diagnostic.ts';
import type { Program } from './program.ts';
import type { SourceFile } from './source.ts';

export interface CompileInput {
  /** The file to compile, then files that it may `#include "…"`. A name ending in `.c` compiles as C, anything else as C++. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  /** Text of the system headers by name as written in `#include <name>`, lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Functions that exist without C++ source: declared in a header and called, they become natives; anything else undefined is an error. */
  readonly natives: ReadonlySet<string>;
}

export interface CompileResult {
  /** null when there is an error among the diagnostics. */
  readonly program: Program | null;
  /** In source order, errors and warnings. */
  readonly diagnostics: readonly PlacedDiagnostic[];
}

/** A pure function of its input. Never throws on any text. */
export type Compile = (input: CompileInput) => CompileResult;
