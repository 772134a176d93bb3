import type { TraceEvent } from '../../trace/event.ts';
import type { Arrow, ArrowKind } from '../timeline-view.ts';

/** A thread at a step: where an arrow begins. */
interface Cause {
  readonly thread: number;
  readonly step: number;
}

interface Direction {
  /** Segments on their way. */
  readonly flying: { readonly cause: Cause | null; readonly flags: string; readonly bytes: number }[];
  /** Bytes that have arrived and nobody has taken, by who sent them. */
  readonly arrived: { readonly cause: Cause | null; bytes: number }[];
  /** Who has sent bytes last: what leaves later by itself is the rest of them. */
  writer: Cause | null;
}

/** What the reader of the trace knows of a thread. */
export interface ThreadKnowledge {
  /** What it waits for, or waited for last. */
  waitOf(thread: number): (TraceEvent & { readonly kind: 'blocked' })['on'] | null;
}

/** Objects whose signal one thread gives and another takes: what giving and taking are called, and the arrow between them. */
const given: Readonly<
  Partial<Record<string, { readonly gives: readonly string[]; readonly takes: readonly string[]; readonly kind: ArrowKind }>>
> = {
  event: { gives: ['set'], takes: ['consume'], kind: 'signal' },
  semaphore: { gives: ['release'], takes: ['take', 'take-last'], kind: 'signal' },
  mutex: { gives: ['release', 'abandon'], takes: ['acquire'], kind: 'lock' },
  'critical-section': { gives: ['leave'], takes: ['enter'], kind: 'lock' },
  'srw-lock': { gives: ['release'], takes: ['acquire-exclusive', 'acquire-shared'], kind: 'lock' },
};

/** Queues whose entries leave in the order in which they came. */
const queues: Readonly<Partial<Record<string, { readonly put: string; readonly takes: readonly string[]; readonly kind: ArrowKind }>>> = {
  'completion-port': { put: 'queue', takes: ['take', 'take-last'], kind: 'packet' },
  'message-queue': { put: 'post', takes: ['take', 'take-last'], kind: 'message' },
};

/**
 * What happened because of what: follows the events of a run in order and draws an arrow wherever one thread has made another's
 * progress possible. What the network does is put down to the thread that sent what has arrived.
 */
export class Arrows {
  /** In the order of their heads. */
  readonly all: Arrow[] = [];
  /** Steps of their heads. */
  readonly heads: number[] = [];
  readonly #threads: ThreadKnowledge;
  #step = 0;
  /** Who has acted in the step under way: a thread, or whoever sent what the network has delivered in it. */
  #actor: Cause | null = null;
  #network = false;
  #ended = false;
  readonly #directions = new Map<string, Direction>();
  readonly #datagrams = new Map<number, Cause | null>();
  readonly #givers = new Map<number, Cause>();
  readonly #queues = new Map<number, (Cause | null)[]>();
  readonly #apcs = new Map<number, { readonly cause: Cause | null; readonly timer: number }[]>();
  /** Threads that have been created and have not run. */
  readonly #unborn = new Map<number, Cause>();
  /** A packet that has left its port: the next event tells whom it wakes, if anybody. */
  #packet: { readonly cause: Cause | null; readonly thread: number; readonly object: number } | null = null;
  /** Threads for which an APC or a message has come in this step: they have arrows of their own. */
  readonly #served = new Set<number>();

  constructor(threads: ThreadKnowledge) {
    this.#threads = threads;
  }

  follow(event: TraceEvent): void {
    if (event.step !== this.#step) this.#begin(event.step);
    if (!isAbout(event)) {
      this.#handOver();
      this.#acts(event.thread);
    }
    switch (event.kind) {
      case 'thread-started':
        if (this.#actor !== null) this.#unborn.set(event.thread, this.#actor);
        break;
      case 'transition':
        this.#changes(event);
        break;
      case 'woken':
        this.#wakes(event.thread);
        break;
      case 'segment':
        this.#segment(event);
        break;
      case 'received':
        this.#received(event);
        break;
      case 'datagram':
        if (event.phase === 'sent') this.#datagrams.set(event.packet, this.#causeOf(event.thread));
        else if (event.phase === 'delivered') this.#delivers(this.#datagrams.get(event.packet) ?? null);
        if (event.phase !== 'sent') this.#datagrams.delete(event.packet);
        break;
      case 'apc':
        this.#apc(event);
        break;
      default:
        break;
    }
  }

  #begin(step: number): void {
    this.#handOver();
    this.#step = step;
    this.#actor = null;
    this.#network = false;
    this.#ended = false;
    this.#served.clear();
  }

  #acts(thread: number): void {
    if (thread === 0) return;
    if (this.#actor?.thread !== thread || this.#actor.step !== this.#step) this.#actor = { thread, step: this.#step };
    this.#network = false;
  }

  #delivers(cause: Cause | null): void {
    this.#actor = cause;
    this.#network = true;
  }

  #causeOf(thread: number): Cause | null {
    return thread === 0 ? this.#actor : { thread, step: this.#step };
  }

  #draw(kind: ArrowKind, from: Cause | null, thread: number, object = 0): void {
    if (from === null || thread === 0 || from.thread === thread) return;
    this.all.push({ kind, from: { thread: from.thread, step: from.step }, to: { thread, step: this.#step }, object });
    this.heads.push(this.#step);
  }

  #changes(event: TraceEvent & { readonly kind: 'transition' }): void {
    const { machine, object, thread } = event;
    if (machine === 'thread') {
      if (event.to === 'ended') {
        this.#acts(object);
        this.#ended = true;
      }
      if (event.event !== 'dispatch') return;
      const creator = this.#unborn.get(object);
      if (creator === undefined) return;
      this.#unborn.delete(object);
      this.#draw('start', creator, object, object);
      return;
    }
    const signal = given[machine];
    if (signal?.gives.includes(event.event) === true) {
      const cause = this.#causeOf(thread);
      if (cause !== null) this.#givers.set(object, cause);
    } else if (signal?.takes.includes(event.event) === true) {
      const giver = this.#givers.get(object) ?? null;
      if (giver?.step !== this.#step) this.#draw(signal.kind, giver, thread, object);
    }
    const queue = queues[machine];
    if (queue === undefined) return;
    const entries = this.#queues.get(object) ?? [];
    this.#queues.set(object, entries);
    if (event.event === queue.put) entries.push(this.#causeOf(thread));
    else if (queue.takes.includes(event.event)) {
      const cause = entries.shift() ?? null;
      if (machine === 'completion-port') this.#packet = { cause, thread, object };
      else this.#draw(queue.kind, cause, thread, object);
    }
  }

  /** Nobody was woken for the packet that has left its port: who asked for it has it. */
  #handOver(): void {
    if (this.#packet !== null) this.#draw('packet', this.#packet.cause, this.#packet.thread, this.#packet.object);
    this.#packet = null;
  }

  #wakes(thread: number): void {
    if (this.#packet !== null) {
      this.#draw('packet', this.#packet.cause, thread, this.#packet.object);
      this.#packet = null;
      return;
    }
    if (this.#served.has(thread)) return;
    const wait = this.#threads.waitOf(thread);
    if (wait?.kind === 'lock' || wait?.kind === 'srw-lock' || wait?.kind === 'message') return;
    const kind = this.#network ? 'network' : this.#ended ? 'end' : 'signal';
    this.#draw(kind, this.#actor, thread, wait?.kind === 'object' ? (wait.objects[0] ?? 0) : 0);
  }

  #direction(connection: number, from: number): Direction {
    const key = `${connection}.${from}`;
    let direction = this.#directions.get(key);
    if (direction === undefined) this.#directions.set(key, (direction = { flying: [], arrived: [], writer: null }));
    return direction;
  }

  #segment({ phase, connection, from, flags, bytes, thread }: TraceEvent & { readonly kind: 'segment' }): void {
    const direction = this.#direction(connection, from);
    if (phase === 'sent') {
      if (thread !== 0 && bytes > 0) direction.writer = { thread, step: this.#step };
      const cause = thread === 0 && bytes > 0 ? direction.writer : this.#causeOf(thread);
      direction.flying.push({ cause, flags, bytes });
      return;
    }
    if (phase === 'held') return;
    const at = direction.flying.findIndex((one) => one.flags === flags && one.bytes === bytes);
    // One that was cut in two on its way is not known by its length.
    const [segment] = at < 0 ? direction.flying : direction.flying.splice(at, 1);
    if (phase !== 'delivered') return;
    if (thread === 0) this.#delivers(segment?.cause ?? null);
    if (bytes > 0) direction.arrived.push({ cause: segment?.cause ?? null, bytes });
  }

  /** Bytes come to a program: to the thread that asks for them, or, while the network acts, to the one that it wakes. */
  #received({ connection, from, bytes, thread }: TraceEvent & { readonly kind: 'received' }): void {
    const { arrived } = this.#direction(connection, from);
    let left = bytes;
    let last: Cause | null = null;
    while (left > 0) {
      const first = arrived[0];
      if (first === undefined) break;
      const count = Math.min(left, first.bytes);
      const fresh = first.cause !== null && (last?.thread !== first.cause.thread || last.step !== first.cause.step);
      if (thread !== 0 && fresh) this.#draw('network', first.cause, thread, connection);
      last = first.cause;
      first.bytes -= count;
      left -= count;
      if (first.bytes === 0) arrived.shift();
    }
  }

  #apc({ phase, target, timer }: TraceEvent & { readonly kind: 'apc' }): void {
    const waiting = this.#apcs.get(target) ?? [];
    this.#apcs.set(target, waiting);
    if (phase === 'queued') {
      waiting.push({ cause: this.#actor, timer });
      this.#served.add(target);
    } else if (phase === 'taken') this.#draw('apc', waiting.shift()?.cause ?? null, target);
    else {
      const at = waiting.findIndex((one) => one.timer === timer);
      if (at >= 0) waiting.splice(at, 1);
    }
  }
}

/** Does the event tell what happened to its thread, rather than what that thread did? */
const isAbout = (event: TraceEvent): boolean =>
  event.kind === 'woken' || event.kind === 'thread-started' || (event.kind === 'transition' && event.machine === 'thread');
