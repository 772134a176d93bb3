import type { EventBody, TraceEvent } from './event.ts';

type FindingEvent = TraceEvent & { readonly kind: 'finding' };
type TextEvent = TraceEvent & { readonly kind: 'output' | 'input' };

/** Events of a run in order, cut back when the run is taken back. */
export class Trace {
  /** Those that somebody has asked for; made then, because most runs of a million events are never looked at. */
  readonly #events: TraceEvent[] = [];
  /** What has come since, in parts. */
  readonly #bodies: EventBody[] = [];
  readonly #steps: number[] = [];
  readonly #times: number[] = [];
  readonly #processes: string[] = [];
  readonly #threads: number[] = [];
  readonly #findings: FindingEvent[] = [];
  /** What stands on each process's console. */
  readonly #texts = new Map<string, TextEvent[]>();

  get events(): readonly TraceEvent[] {
    const moments = { step: this.#steps, time: this.#times, process: this.#processes, thread: this.#threads };
    for (const [i, body] of this.#bodies.entries()) {
      const [step, time, process, thread] = [moments.step[i] ?? 0, moments.time[i] ?? 0, moments.process[i] ?? '', moments.thread[i] ?? 0];
      this.#events.push({ step, time, process, thread, ...body });
    }
    for (const list of [this.#bodies, ...Object.values(moments)]) list.length = 0;
    return this.#events;
  }

  /** How many events there are. */
  get length(): number {
    return this.#events.length + this.#bodies.length;
  }

  add(body: EventBody, step: number, time: number, process: string, thread: number): void {
    this.#bodies.push(body);
    this.#steps.push(step);
    this.#times.push(time);
    this.#processes.push(process);
    this.#threads.push(thread);
    if (body.kind === 'finding') this.#findings.push({ step, time, process, thread, ...body });
    if (body.kind !== 'output' && body.kind !== 'input') return;
    const event: TextEvent = { step, time, process, thread, ...body };
    const texts = this.#texts.get(process);
    if (texts === undefined) this.#texts.set(process, [event]);
    else texts.push(event);
  }

  /** Events of one step. */
  at(step: number): readonly TraceEvent[] {
    const { events } = this;
    return events.slice(firstFrom(events, step), firstFrom(events, step + 1));
  }

  /** Events of steps from 0 to `step`, inclusive. */
  upTo(step: number): readonly TraceEvent[] {
    const { events } = this;
    return events.slice(0, firstFrom(events, step + 1));
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
    const events = this.events as TraceEvent[];
    for (const list of [events, this.#findings, ...this.#texts.values()]) list.length = firstFrom(list, step + 1);
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
