import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import { runToEnd } from './finished-run.ts';
import type { Reading } from './reading.ts';
import type { SessionInput } from './session.ts';

/** What a run must show: a reading that is, has in it, or is without, a text. */
export type Expectation = { readonly read: Reading } & ({ readonly is: string } | { readonly has: string } | { readonly lacks: string });

/** One run to judge. */
export interface JudgeInput extends SessionInput {
  readonly expects: readonly Expectation[];
  /** The most steps that it may take. */
  readonly limit: number;
}

export type Verdict =
  | { readonly kind: 'rejected'; readonly diagnostics: Readonly<Record<string, readonly PlacedDiagnostic[]>> }
  | { readonly kind: 'passed'; readonly steps: number }
  | {
      readonly kind: 'failed';
      /** Index of the first expectation that was not met. */
      readonly expectation: number;
      /** What was read instead. */
      readonly was: string;
      /** Where to look: the first finding, or the end of the run. */
      readonly step: number;
    };

/** Runs programs to their end and says whether the run shows what it must. */
export function judge({ expects, limit, ...input }: JudgeInput): Verdict {
  const run = runToEnd(input, limit);
  if ('diagnostics' in run) return { kind: 'rejected', diagnostics: run.diagnostics };
  for (const [expectation, expected] of expects.entries()) {
    const was = run.read(expected.read);
    if (!meets(was, expected)) return { kind: 'failed', expectation, was, step: run.firstFinding ?? run.steps };
  }
  return { kind: 'passed', steps: run.steps };
}

function meets(was: string, expected: Expectation): boolean {
  if ('is' in expected) return was === expected.is;
  return 'has' in expected ? was.includes(expected.has) : !was.includes(expected.lacks);
}
