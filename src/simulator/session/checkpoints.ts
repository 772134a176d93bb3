import { bytesHeld } from './held.ts';
import type { Samples } from './history/samples.ts';
import type { Simulation, SimulationSnapshot } from './simulation.ts';

/** Steps between checkpoints at first, and how many are kept before every other one is let go. */
const firstSpacing = 256;
const most = 256;
/** What all of them together may hold before that happens too. */
const mostBytes = 256 << 20;

/** Moments of a run that can be gone back to at once; all others are reached by running on from the one before. */
export class Checkpoints {
  readonly #simulation: Simulation;
  #saved: SimulationSnapshot[];
  #spacing = firstSpacing;
  /** What they hold, or a little more. */
  #held = 0;

  /** Are taken on the way as well. */
  readonly #samples: Samples;

  constructor(simulation: Simulation, samples: Samples) {
    this.#simulation = simulation;
    this.#samples = samples;
    this.#saved = [simulation.save()];
  }

  get count(): number {
    return this.#saved.length;
  }

  /** Bytes that they hold together; what they share counts once. */
  get bytes(): number {
    return bytesHeld(this.#saved);
  }

  /** Runs on to `step`, or to where the run stops, keeping checkpoints on the way. */
  run(step: number): void {
    const simulation = this.#simulation;
    for (;;) {
      const next = Math.min(step, this.#nextDue(), this.#samples.due);
      simulation.run(next);
      this.#samples.take();
      if (simulation.step < next || simulation.interrupted || simulation.end !== null) return;
      if (simulation.step >= this.#nextDue()) this.#keep();
      if (simulation.step >= step) return;
    }
  }

  /** Goes to a step that the run is known to have. */
  seek(step: number): void {
    const simulation = this.#simulation;
    const nearest = this.#saved.findLast((saved) => saved.step <= step);
    const better = simulation.step <= step && simulation.step >= (nearest?.step ?? 0);
    if (!better && nearest !== undefined) simulation.restore(nearest);
    this.follow(step);
  }

  /** Goes to a later step that the run is known to have by making every step up to it. */
  follow(step: number): void {
    const simulation = this.#simulation;
    while (simulation.step < step && simulation.end === null) {
      const before = simulation.step;
      this.run(step);
      if (simulation.step === before) break;
    }
  }

  /** The last moment before `step` that can be gone to at once. */
  before(step: number): number {
    return this.#saved.findLast((saved) => saved.step < step)?.step ?? 0;
  }

  /** Forgets checkpoints after `step`. */
  cut(step: number): void {
    this.#saved = this.#saved.filter((saved) => saved.step <= step);
  }

  #nextDue(): number {
    const last = this.#saved.at(-1)?.step ?? 0;
    return this.#simulation.step < last ? Infinity : last + this.#spacing;
  }

  #keep(): void {
    const previous = this.#saved.slice(-1);
    const next = this.#simulation.save();
    this.#held += bytesHeld([...previous, next]) - bytesHeld(previous);
    this.#saved.push(next);
    while (this.#saved.length > most || (this.#held > mostBytes && this.#saved.length > 2)) {
      this.#saved = this.#saved.filter((_, i) => i % 2 === 0);
      this.#spacing *= 2;
      this.#held = this.bytes;
    }
  }
}
