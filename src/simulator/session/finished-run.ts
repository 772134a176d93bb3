import type { PlacedDiagnostic } from '../compiler/diagnostic.ts';
import { Schedule } from '../kernel/schedule.ts';
import { buildScenario } from './build.ts';
import { stepOf, type Moment } from './moment.ts';
import { read, type Reading } from './reading.ts';
import type { SessionInput } from './session.ts';
import { Simulation } from './simulation.ts';

/** A run at its end, to be asked what it shows. */
export interface FinishedRun {
  readonly steps: number;
  /** Where the first finding was made. */
  readonly firstFinding: number | null;
  read(reading: Reading): string;
  /** null: the run has no such moment. */
  stepOf(moment: Moment): number | null;
}

/** Runs programs until nothing happens any more, past findings, or for `limit` steps. A bad schedule token is taken as `d`. */
export function runToEnd(
  { scenario, sources, schedule }: SessionInput,
  limit: number,
): FinishedRun | { readonly diagnostics: Readonly<Record<string, readonly PlacedDiagnostic[]>> } {
  const textOf = (source: string): string => sources[source] ?? '';
  const files = new Map(scenario.processes.map(({ source }) => [source, [{ name: source, text: textOf(source) }] as const]));
  const built = buildScenario(scenario, files);
  if (built.kind === 'rejected') return { diagnostics: Object.fromEntries(built.diagnostics) };
  const simulation = new Simulation(built, Schedule.parse(schedule) ?? new Schedule());
  while (simulation.end === null && simulation.step < limit) simulation.run(limit);
  const { events } = simulation.trace;
  return {
    steps: simulation.step,
    firstFinding: simulation.findings[0]?.step ?? null,
    read: (reading) => read(simulation, reading, textOf),
    stepOf: (moment) => stepOf(events, moment),
  };
}
