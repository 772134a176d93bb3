import type { Program } from '../compiler/program.ts';
import { SourceTable, type Span } from '../compiler/source.ts';
import type { Frame } from '../machine/frame.ts';

/** A span as people count it, in a named file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const nowhere: Place = { file: '', line: 0, column: 0, endLine: 0, endColumn: 0 };

/** The texts that a program was compiled from, for turning spans into lines. */
export function sourceTable(program: Program): SourceTable {
  const table = new SourceTable();
  for (const source of program.sources) table.add(source);
  return table;
}

export function placeOf(sources: SourceTable, span: Span | null): Place {
  if (span === null) return nowhere;
  const start = sources.position(span.file, span.start);
  const end = sources.position(span.file, span.end);
  return { file: sources.files[span.file]?.name ?? '', line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The innermost frame whose code the reader wrote: not a system header's. */
export function readersFrame(frames: readonly Frame[]): Frame | undefined {
  return frames.find((frame) => !frame.function.library) ?? frames[0];
}

/** The compiled file itself, and headers beside it, are the reader's; `<…>` headers are not. */
export function isReaders(sources: SourceTable, span: Span): boolean {
  return !(sources.files[span.file]?.name ?? '<').startsWith('<');
}
