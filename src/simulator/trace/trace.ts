import type { TraceEvent } from './event.ts';

/** Events of a run in order, cut back when the run is taken back. */
export class Trace {
  readonly #events: TraceEvent[] = [];

  get events(): readonly TraceEvent[] {
    return this.#events;
  }

  add(event: TraceEvent): void {
    this.#events.push(event);
  }

  /** Events of one step. */
  at(step: number): readonly TraceEvent[] {
    return this.#events.slice(this.#firstFrom(step), this.#firstFrom(step + 1));
  }

  /** Events of steps from 0 to `step`, inclusive. */
  upTo(step: number): readonly TraceEvent[] {
    return this.#events.slice(0, this.#firstFrom(step + 1));
  }

  /** Forgets everything after `step`. */
  cut(step: number): void {
    this.#events.length = this.#firstFrom(step + 1);
  }

  /** Index of the first event whose step is `step` or later. */
  #firstFrom(step: number): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle]?.step ?? Infinity) < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One event a line, keys in the order the events were made in: equal runs give equal bytes. */
export function toJsonLines(events: readonly TraceEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
