import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import { Schedule } from '../kernel/schedule.ts';
import { buildScenario } from './build.ts';
import { Run } from './run.ts';
import type { OpenResult, Session, SessionInput } from './session.ts';
import { Simulation } from './simulation.ts';

/** Compiles the sources of a scenario and, if they are right, opens a session at step 0. A bad schedule token is taken as `d`. */
export function openSession(input: SessionInput): { readonly result: OpenResult; readonly session: Session | null } {
  const sources = new Map(
    input.scenario.processes.map(({ source }) => [source, [{ name: source, text: input.sources[source] ?? '' }] as const]),
  );
  const built = buildScenario(input.scenario, sources);
  const diagnostics: Record<string, readonly PlacedDiagnostic[]> = Object.fromEntries(built.diagnostics);
  if (built.kind === 'rejected') return { result: { kind: 'rejected', diagnostics }, session: null };
  const session = new Run(new Simulation(built, Schedule.parse(input.schedule) ?? new Schedule()));
  return { result: { kind: 'opened', view: session.view, diagnostics }, session };
}
