import type { Diagnostic, DiagnosticData, DiagnosticNote, FixIt, Severity } from './diagnostic.ts';
import type { Span } from './source.ts';
import { spanOf } from './token.ts';

/** What may go with a diagnostic besides its code and place. */
export interface Details {
  readonly data?: DiagnosticData;
  readonly notes?: readonly DiagnosticNote[];
  readonly fixes?: readonly FixIt[];
}

/** Past this many errors nobody reads on; the front end stops with `too-many-errors`. */
const ERROR_LIMIT = 100;

/** Collects diagnostics of one compilation in the order in which they are found. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #told = new Set<string>();
  #errors = 0;
  #stopped = false;

  /** True once a {@link fatal} error was reported: nothing after it is worth reading. */
  get stopped(): boolean {
    return this.#stopped;
  }

  error(code: string, span: Span, details: Details = {}): void {
    this.#add('error', code, span, details);
    this.#errors += 1;
    if (this.#errors === ERROR_LIMIT) this.fatal('too-many-errors', span);
  }

  warning(code: string, span: Span, details: Details = {}): void {
    this.#add('warning', code, span, details);
  }

  /** An error after which everything else would be noise: later reports are dropped. */
  fatal(code: string, span: Span, details: Details = {}): void {
    this.#add('error', code, span, details);
    this.#stopped = true;
  }

  #add(severity: Severity, code: string, span: Span, { data = {}, notes = [], fixes = [] }: Details): void {
    // What is declared is looked at more than once, by the declaration and by the definition.
    const key = `${code} ${span.file} ${span.start} ${span.end} ${JSON.stringify(data)}`;
    if (this.#stopped || this.#told.has(key)) return;
    this.#told.add(key);
    this.diagnostics.push({ severity, code, data, span: spanOf(span), notes, fixes });
  }
}
