import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { RunHeader } from '../record-type.ts';

/** A process that ended otherwise here than there, or printed something else. */
export interface OtherOutput {
  readonly process: string;
  readonly recorded: Output;
  readonly simulated: Output;
}

interface Output {
  readonly console: string;
  readonly exitCode: number | null;
}

const mostSteps = 1_000_000;

/**
 * Of a run without a call there is no history to be followed: what remains is what its processes have printed, and how they ended.
 * Without calls nothing is left to a schedule, so one run tells. null: it is the same.
 */
export function otherOutput(built: BuiltScenario, { processes }: RunHeader): OtherOutput | null {
  const simulation = new Simulation(built, new Schedule());
  simulation.run(mostSteps);
  for (const { name, console, exitCode } of processes) {
    const ours = simulation.processes.find((process) => process.name === name)?.exitCode ?? null;
    const simulated = { console: simulation.consoleText(name), exitCode: ours };
    if (simulated.console !== console || ours !== exitCode) return { process: name, recorded: { console, exitCode }, simulated };
  }
  return null;
}
