import { USER_CALL_NS } from '../../src/simulator/kernel/cost.ts';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

const inUserMode = new Set(winapi.filter(({ cost }) => cost === USER_CALL_NS).map(({ name }) => name));

/** What a process's work has cost so far. */
export interface Cost {
  readonly threads: number;
  /** Of all its threads, virtual ns. */
  readonly cpu: number;
  /** How often a thread had to wait: each time, the processor is given to another. */
  readonly waits: number;
  /** Calls that go into the kernel. */
  readonly crossings: number;
}

export function measure(run: Simulation, name: string): Cost {
  const id = run.processes.find((process) => process.name === name)?.id;
  const threads = [...run.kernel.state.threads.values()].filter(({ process }) => process === id);
  const events = run.trace.upTo(run.step).filter(({ process }) => process === name);
  return {
    threads: threads.length,
    cpu: threads.reduce((sum, { cpu }) => sum + cpu, 0),
    waits: events.filter(({ kind }) => kind === 'blocked').length,
    crossings: events.filter((event) => event.kind === 'call' && !inUserMode.has(event.api)).length,
  };
}
