import type { EventBody, TraceEvent } from './event.ts';
import { PackedEvents } from './packed.ts';

type FindingEvent = TraceEvent & { readonly kind: 'finding' };
type TextEvent = TraceEvent & { readonly kind: 'output' | 'input' };

/** Events of a run in order, cut back when the run is taken back. They are packed, and each is made anew when it is asked for. */
export class Trace implements Iterable<TraceEvent> {
  readonly #packed = new PackedEvents();
  readonly #findings: FindingEvent[] = [];
  /** What stands on each process's console. */
  readonly #texts = new Map<string, TextEvent[]>();

  #cuts = 0;

  /** How often events have been forgotten. */
  get cuts(): number {
    return this.#cuts;
  }

  /** The event of an index below `length`. */
  event(index: number): TraceEvent {
    return this.#packed.event(index);
  }

  /** How many events there are. */
  get length(): number {
    return this.#packed.length;
  }

  /** All of them, made at once. */
  get events(): readonly TraceEvent[] {
    return [...this];
  }

  *[Symbol.iterator](): Generator<TraceEvent, undefined> {
    for (let index = 0; index < this.#packed.length; index++) yield this.#packed.event(index);
  }

  /** Those of steps from 0 to `step`, the last first. */
  *backwards(step = Infinity): Generator<TraceEvent, undefined> {
    for (let index = this.#packed.from(step + 1) - 1; index >= 0; index--) yield this.#packed.event(index);
  }

  /** The last step up to `step` in which a thread's wait ended; null: there is none. */
  lastWake(step: number): number | null {
    for (const event of this.backwards(step)) if (event.kind === 'woken') return event.step;
    return null;
  }

  add(body: EventBody, step: number, time: number, process: string, thread: number): void {
    const moment = { step, time, process, thread };
    this.#packed.add(body, moment);
    if (body.kind === 'finding') this.#findings.push({ ...moment, ...body });
    if (body.kind !== 'output' && body.kind !== 'input') return;
    const event: TextEvent = { ...moment, ...body };
    const texts = this.#texts.get(process);
    if (texts === undefined) this.#texts.set(process, [event]);
    else texts.push(event);
  }

  /** Events of one step. */
  at(step: number): readonly TraceEvent[] {
    return this.#slice(this.#packed.from(step), this.#packed.from(step + 1));
  }

  /** Events of steps from 0 to `step`, inclusive. */
  upTo(step: number): readonly TraceEvent[] {
    return this.#slice(0, this.#packed.from(step + 1));
  }

  /** Findings of steps from 0 to `step`. */
  findings(step: number): readonly FindingEvent[] {
    return this.#findings.slice(0, firstFrom(this.#findings, step + 1));
  }

  /** What came to stand on a process's console in steps from 0 to `step`: as much of its end as has `lines` line ends. */
  texts(process: string, step: number, lines = Infinity): readonly TextEvent[] {
    const all = this.#texts.get(process) ?? [];
    const end = firstFrom(all, step + 1);
    let start = lines === Infinity ? 0 : end;
    for (let ends = 0; start > 0 && ends < lines; start--) {
      const text = all[start - 1]?.text ?? '';
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends += 1;
    }
    return all.slice(start, end);
  }

  /** Forgets everything after `step`. */
  cut(step: number): void {
    const left = this.#packed.from(step + 1);
    if (left < this.#packed.length) this.#cuts++;
    this.#packed.cut(left);
    for (const list of [this.#findings, ...this.#texts.values()]) list.length = firstFrom(list, step + 1);
  }

  #slice(from: number, to: number): readonly TraceEvent[] {
    return Array.from({ length: to - from }, (_, i) => this.#packed.event(from + i));
  }
}

/** Index of the first event whose step is `step` or later. */
function firstFrom(events: readonly TraceEvent[], step: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.step ?? Infinity) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One event a line, keys in the order the events were made in: equal runs give equal bytes. */
export function toJsonLines(events: readonly TraceEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
