import type { TraceEvent } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import { Arrows } from './arrows.ts';
import { LaneHistory } from './lane.ts';
import { firstAtLeast, note } from './sorted.ts';

/** Steps of things that threads or processes did. */
export interface Marks {
  readonly steps: number[];
  /** Places in the trace. */
  readonly events: number[];
}

const marks = (): Marks => ({ steps: [], events: [] });

/** What a process has cost, as steps in which it did so. */
export interface Costs {
  readonly calls: number[];
  readonly switches: number[];
}

/** A run as its trace tells it, in columns that a window can be cut out of: read on as far as the trace has come. */
export class History {
  readonly trace: Trace;
  /** How often the trace had been cut when this was begun: what was read before a cut does not hold after it. */
  readonly cuts: number;
  readonly lanes = new Map<number, LaneHistory>();
  readonly arrows: Arrows;
  readonly findings = marks();
  readonly outputs = marks();
  readonly choices = marks();
  /** By process. */
  readonly costs = new Map<string, Costs>();
  /** Steps in which something is told of an object of the kernel or the network, by its id. */
  readonly objects = new Map<number, number[]>();
  /** Steps that tell their time, and the latest time told up to each. */
  readonly #timed: number[] = [];
  readonly #times: number[] = [];
  #read = 0;

  constructor(trace: Trace) {
    this.trace = trace;
    this.cuts = trace.cuts;
    this.arrows = new Arrows({
      waitOf: (thread) => {
        const event = this.#event(this.lanes.get(thread)?.lastWait ?? -1);
        return event?.kind === 'blocked' ? event.on : null;
      },
    });
  }

  /** Reads what the trace has got since. */
  readOn(): void {
    for (; this.#read < this.trace.length; this.#read++) this.#follow(this.trace.event(this.#read), this.#read);
  }

  /** Virtual time when a step has been made: processors' clocks differ, so it is the furthest that any has told. */
  timeAt(step: number): number {
    return this.#times[firstAtLeast(this.#timed, step + 1) - 1] ?? 0;
  }

  #event(index: number): TraceEvent | null {
    return index < 0 ? null : this.trace.event(index);
  }

  #follow(event: TraceEvent, index: number): void {
    const { step, time, process, thread } = event;
    const latest = Math.max(time, this.#times.at(-1) ?? 0);
    if (this.#timed.at(-1) !== step) this.#timed.push(step);
    this.#times[this.#timed.length - 1] = latest;
    const lane = this.lanes.get(thread);
    if (lane !== undefined && event.kind !== 'choice') note(lane.steps, step);
    switch (event.kind) {
      case 'thread-started': {
        const born = new LaneHistory(thread, process, event.function, step);
        note(born.steps, step);
        this.lanes.set(thread, born);
        break;
      }
      case 'transition':
        this.#mention(event.object, step);
        if (event.machine !== 'thread') break;
        this.lanes.get(event.object)?.enter(step, event.to);
        if (event.event === 'dispatch') this.#costsOf(process).switches.push(step);
        break;
      case 'blocked':
        lane?.block(step, index, event.alertable);
        if ('socket' in event.on) this.#mention(event.on.socket, step);
        if (event.on.kind === 'object') for (const object of event.on.objects) this.#mention(object, step);
        if (event.on.kind === 'packet') this.#mention(event.on.port, step);
        break;
      case 'callback':
        lane?.callBack(step, index, event.phase);
        break;
      case 'call':
        lane?.call(step, index);
        this.#costsOf(process).calls.push(step);
        break;
      case 'returned':
        lane?.return(step, index);
        break;
      case 'segment':
      case 'received':
        this.#mention(event.connection, step);
        break;
      case 'finding':
        this.#mark(this.findings, step, index);
        break;
      case 'output':
        this.#mark(this.outputs, step, index);
        break;
      case 'choice':
        this.#mark(this.choices, step, index);
        break;
      default:
        break;
    }
    this.arrows.follow(event);
  }

  #mark(list: Marks, step: number, index: number): void {
    list.steps.push(step);
    list.events.push(index);
  }

  #mention(object: number, step: number): void {
    const steps = this.objects.get(object);
    if (steps === undefined) this.objects.set(object, [step]);
    else note(steps, step);
  }

  #costsOf(process: string): Costs {
    let costs = this.costs.get(process);
    if (costs === undefined) this.costs.set(process, (costs = { calls: [], switches: [] }));
    return costs;
  }
}
