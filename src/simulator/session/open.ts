import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import { Schedule } from '../kernel/schedule.ts';
import { buildScenario } from './build.ts';
import { Names } from './names.ts';
import { Run } from './run.ts';
import type { OpenResult, SessionInput } from './session.ts';
import { Simulation } from './simulation.ts';

export interface Opened {
  readonly result: OpenResult;
  /** null: there are errors. */
  readonly session: Run | null;
  readonly names: Names | null;
}

/** Compiles the sources of a scenario and, if they are right, opens a session at step 0. A bad schedule token is taken as `d`. */
export function openSession(input: SessionInput): Opened {
  const sources = new Map(
    input.scenario.processes.map(({ source }) => [source, [{ name: source, text: input.sources[source] ?? '' }] as const]),
  );
  const built = buildScenario(input.scenario, sources);
  const diagnostics: Record<string, readonly PlacedDiagnostic[]> = Object.fromEntries(built.diagnostics);
  if (built.kind === 'rejected') return { result: { kind: 'rejected', diagnostics }, session: null, names: null };
  const session = new Run(new Simulation(built, Schedule.parse(input.schedule) ?? new Schedule()));
  return { result: { kind: 'opened', view: session.view, diagnostics }, session, names: new Names(built.processes) };
}
