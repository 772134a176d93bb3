import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import { Schedule } from '../kernel/schedule.ts';
import { buildScenario } from './build.ts';
import { read, type Reading } from './reading.ts';
import type { SessionInput } from './session.ts';
import { Simulation } from './simulation.ts';

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

/** Runs programs to their end and says whether the run shows what it must. A bad schedule token is taken as `d`. */
export function judge(input: JudgeInput): Verdict {
  const sourceText = (source: string): string => input.sources[source] ?? '';
  const sources = new Map(input.scenario.processes.map(({ source }) => [source, [{ name: source, text: sourceText(source) }] as const]));
  const built = buildScenario(input.scenario, sources);
  if (built.kind === 'rejected') return { kind: 'rejected', diagnostics: Object.fromEntries(built.diagnostics) };
  const simulation = new Simulation(built, Schedule.parse(input.schedule) ?? new Schedule());
  while (simulation.end === null && simulation.step < input.limit) simulation.run(input.limit);
  for (const [expectation, expected] of input.expects.entries()) {
    const was = read(simulation, expected.read, sourceText);
    if (!meets(was, expected)) return { kind: 'failed', expectation, was, step: simulation.findings[0]?.step ?? simulation.step };
  }
  return { kind: 'passed', steps: simulation.step };
}

function meets(was: string, expected: Expectation): boolean {
  if ('is' in expected) return was === expected.is;
  return 'has' in expected ? was.includes(expected.has) : !was.includes(expected.lacks);
}
