import type { Thread } from '../kernel/state.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { SimulatedProcess } from './process.ts';
import type { Simulation } from './simulation.ts';

/** Asked after each turn of a thread, when it has come to one of the places at which turns end. */
export type Seen = (process: SimulatedProcess, thread: Thread) => void;

/** Where turns are to end while steps are made again. */
export interface Arming {
  arm(): void;
  disarm(): void;
}

/** Makes steps again that are known, for somebody who wants to see them. The run is afterwards where it was, and as it was. */
export class Replay {
  readonly #simulation: Simulation;
  readonly #checkpoints: Checkpoints;

  constructor(simulation: Simulation, checkpoints: Checkpoints) {
    this.#simulation = simulation;
    this.#checkpoints = checkpoints;
  }

  /** Makes the steps from `from + 1` to `to` again. */
  visit(from: number, to: number, arming: Arming, seen: Seen): void {
    const simulation = this.#simulation;
    const { step: present, end } = simulation;
    this.#checkpoints.seek(from);
    arming.arm();
    simulation.listen({
      wants: (process, thread) => {
        seen(process, thread);
        return false;
      },
    });
    this.#checkpoints.follow(to);
    simulation.listen(null);
    arming.disarm();
    this.#checkpoints.seek(present);
    if (end === 'limit') simulation.stop();
  }

  /** The last step after `least` and before the present one in whose turn `wanted` held; null: there is none. */
  last(least: number, arming: Arming, wanted: (process: SimulatedProcess, thread: Thread) => boolean): number | null {
    let found: number | null = null;
    for (let to = this.#simulation.step - 1; to > least && found === null;) {
      const from = this.#checkpoints.before(to);
      this.visit(from, to, arming, (process, thread) => {
        if (wanted(process, thread) && this.#simulation.step > least) found = this.#simulation.step;
      });
      to = from;
    }
    return found;
  }
}
