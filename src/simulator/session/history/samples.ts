import type { Simulation } from '../simulation.ts';

/** What a process uses at a step. */
export interface ProcessSample {
  /** CPU time that its threads have used since it began, ns. */
  readonly cpu: number;
  readonly threads: number;
  /** Bytes of heap and stack. */
  readonly memory: number;
  readonly handles: number;
}

export interface Sample {
  readonly step: number;
  /** Virtual time, ns. */
  readonly time: number;
  /** In the order of the simulation's processes. */
  readonly processes: readonly ProcessSample[];
}

/** Samples that are kept before every other one is let go. */
const most = 512;

/** What processes used in the course of a run: each step at first, and more rarely the longer it gets. */
export class Samples {
  readonly #simulation: Simulation;
  #taken: Sample[];
  #spacing = 1;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#taken = [this.now()];
  }

  get all(): readonly Sample[] {
    return this.#taken;
  }

  /** The step at which the next one is to be taken; Infinity while the run is where it has been already. */
  get due(): number {
    const last = this.#taken.at(-1)?.step ?? 0;
    return this.#simulation.step < last ? Infinity : last + this.#spacing;
  }

  /** Takes one if it is time. */
  take(): void {
    if (this.#simulation.step < this.due) return;
    this.#taken.push(this.now());
    if (this.#taken.length <= most) return;
    this.#taken = this.#taken.filter((_, i) => i % 2 === 0);
    this.#spacing *= 2;
  }

  /** Forgets those after `step`. */
  cut(step: number): void {
    this.#taken = this.#taken.filter((sample) => sample.step <= step);
  }

  /** The present step's. */
  now(): Sample {
    const { kernel, processes, step, time } = this.#simulation;
    return {
      step,
      time,
      processes: processes.map(({ id, machine }) => {
        const process = id === null ? undefined : kernel.state.processes.see(id);
        if (process === undefined) return { cpu: 0, threads: 0, memory: 0, handles: 0 };
        const threads = process.threads.flatMap((thread) => kernel.state.threads.see(thread) ?? []);
        const ended = process.exitCode !== null;
        return {
          cpu: threads.reduce((sum, thread) => sum + thread.cpu, 0),
          threads: threads.filter((thread) => thread.exitCode === null).length,
          memory: ended ? 0 : (machine?.bytesInUse() ?? 0),
          handles: ended ? 0 : process.handles.entries.size,
        };
      }),
    };
  }
}
