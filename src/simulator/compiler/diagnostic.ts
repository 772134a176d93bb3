import type { Position, Span } from './source.ts';

export type Severity = 'error' | 'warning';

/** What a catalogue may put into a message's holes: names, types already spelled as C++, numbers. */
export type DiagnosticData = Readonly<Record<string, string | number | boolean>>;

/** One replacement that would mend the program; `span.start === span.end` inserts. */
export interface FixIt {
  readonly span: Span;
  readonly text: string;
}

/** A second place that explains the first: "declared here", "to match this '{'". */
export interface DiagnosticNote {
  readonly code: string;
  readonly data: DiagnosticData;
  readonly span: Span;
}

/**
 * One thing the compiler has to say, without words: `code` names an entry of the catalogue
 * (`src/catalogue/<language>/diagnostics.ts`), `data` fills its holes. Codes are kebab-case, e.g. `undeclared-identifier`.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly data: DiagnosticData;
  readonly span: Span;
  readonly notes: readonly DiagnosticNote[];
  readonly fixes: readonly FixIt[];
}

/** A diagnostic with its span resolved, plain data that crosses the worker boundary. */
export interface PlacedDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly data: DiagnosticData;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly notes: readonly {
    readonly code: string;
    readonly data: DiagnosticData;
    readonly file: string;
    readonly start: Position;
    readonly end: Position;
  }[];
  readonly fixes: readonly { readonly file: string; readonly start: Position; readonly end: Position; readonly text: string }[];
}
