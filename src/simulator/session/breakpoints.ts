import type { DiagnosticData } from '../compiler/diagnostic.ts';
import type { Thread } from '../kernel/state.ts';
import { mostWatchedBytes, mostWatches, type WatchedBytes } from '../machine/watched.ts';
import type { SimulatedProcess } from './process.ts';
import type { Breakpoint, BoundBreakpoint } from './session.ts';
import type { Simulation } from './simulation.ts';
import { windows } from './library.ts';
import type { StopView, WatchView } from './view.ts';

/** Bytes that a data breakpoint is about. */
interface DataWatch {
  readonly process: SimulatedProcess;
  /** Index of the machine's thread, and the level of the frame in which the expression was read; null: none. */
  readonly frame: { readonly thread: number; readonly level: number } | null;
  readonly bytes: WatchedBytes;
  /** Instructions within which a variable that lives in a register does live. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly expression: string;
  last: WatchView;
}

interface Bound {
  readonly breakpoint: Breakpoint;
  readonly told: BoundBreakpoint;
  readonly instructions: ReadonlyMap<SimulatedProcess, ReadonlySet<number>>;
  readonly data: DataWatch | null;
  /** Steps of its hits as far as they are counted, in order. */
  hits: number[];
}

/** A session's breakpoints. They are no part of the run: it is the same with and without them. */
export class Breakpoints {
  readonly #simulation: Simulation;
  #bound: readonly Bound[] = [];
  /** The step up to which hits are counted. */
  #counted = 0;
  /** Steps are being made that follow those. */
  #counts = false;
  /** Data breakpoints that are in force, by process: indices into `#bound`, in the order of the machine's table. */
  readonly #armed = new Map<SimulatedProcess, readonly number[]>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  /** Replaces all breakpoints. A data breakpoint that was among them before goes on watching what it watched. */
  set(breakpoints: readonly Breakpoint[]): BoundBreakpoint[] {
    const before = new Map(this.#bound.flatMap((one) => (one.data === null ? [] : [[JSON.stringify(one.breakpoint), one] as const])));
    this.#bound = [];
    this.#counted = 0;
    for (const one of breakpoints) this.#bound = [...this.#bound, before.get(JSON.stringify(one)) ?? this.#bind(one)];
    return this.#bound.map(({ told }) => told);
  }

  /** Whether some of them stop at a certain hit only. */
  get counting(): boolean {
    return this.#bound.some(({ breakpoint }) => breakpoint.kind !== 'data' && (breakpoint.hit ?? null) !== null);
  }

  /** The step up to which hits are counted. */
  get counted(): number {
    return this.#counted;
  }

  /** Another future than the one known. */
  forgetAfter(step: number): void {
    this.#counted = Math.min(this.#counted, step);
    for (const one of this.#bound) one.hits = one.hits.slice(0, hitsUpTo(one.hits, step));
  }

  /** Hits up to a step that is counted. */
  hits(step: number): (number | null)[] {
    return this.#bound.map(({ breakpoint, hits }) => (breakpoint.kind === 'data' ? null : hitsUpTo(hits, step)));
  }

  /** Puts them into the machines, with further places at which the run is to be asked about. */
  arm(further: ReadonlyMap<SimulatedProcess, ReadonlySet<number>>): void {
    this.#counts = this.#simulation.step <= this.#counted;
    for (const process of this.#simulation.processes) {
      const all = new Set(further.get(process) ?? []);
      for (const { instructions } of this.#bound) for (const one of instructions.get(process) ?? []) all.add(one);
      process.stopAt(all);
      this.#watch(process);
    }
  }

  disarm(): void {
    if (this.#counts) this.#counted = Math.max(this.#counted, this.#simulation.step);
    this.#counts = false;
    for (const process of this.#simulation.processes) {
      process.stopAt(new Set());
      process.machine?.watched.set([]);
    }
    this.#armed.clear();
  }

  /** The breakpoint that the thread has come to in the turn that it has just made. */
  reached(process: SimulatedProcess, thread: Thread): StopView | null {
    return this.#changed(process, thread) ?? this.#arrived(process, thread);
  }

  #arrived(process: SimulatedProcess, thread: Thread): StopView | null {
    const { machine } = process;
    if (machine === null || thread.machineThread === null || thread.exitCode !== null || thread.call !== null) return null;
    const at = machine.at(thread.machineThread);
    const pending = machine.pending(thread.machineThread);
    const api = pending === null ? null : process.plan.program.natives[pending.native];
    let stop: StopView | null = null;
    for (const [index, bound] of this.#bound.entries()) {
      const { breakpoint, instructions } = bound;
      if (breakpoint.kind === 'data') continue;
      const here = pending === null ? instructions.get(process)?.has(at) === true : breakpoint.kind === 'call' && breakpoint.name === api;
      if (!here) continue;
      const [frame] = machine.frames(thread.machineThread);
      const verdict = breakpoint.condition === null || frame === undefined ? true : process.watches.holds(breakpoint.condition, frame);
      if (verdict === false) continue;
      const hit = this.#hit(bound);
      if (stop !== null || ((breakpoint.hit ?? null) !== null && hit !== breakpoint.hit)) continue;
      stop = { breakpoint: index, process: process.name, thread: thread.id, data: null, error: verdict === true ? null : verdict };
    }
    return stop;
  }

  /** Which hit it is that is made in the present step. */
  #hit({ hits }: Bound): number {
    const { step } = this.#simulation;
    if (this.#counts && step > this.#counted && step > (hits.at(-1) ?? 0)) hits.push(step);
    return hitsUpTo(hits, step);
  }

  // ── Data

  #changed(process: SimulatedProcess, thread: Thread): StopView | null {
    const armed = this.#armed.get(process) ?? [];
    const changes = armed.length === 0 ? [] : (process.machine?.watched.changes() ?? []);
    for (const { index, ended } of changes) {
      const breakpoint = armed[index] ?? 0;
      const data = this.#bound[breakpoint]?.data;
      if (!data) continue;
      const gone = ended || !this.#inScope(data);
      const before = data.last;
      data.last = gone ? before : this.#valueOf(data);
      if (gone) this.#watch(process);
      return { breakpoint, process: process.name, thread: thread.id, error: null, data: { before, after: gone ? null : data.last } };
    }
    return null;
  }

  /** Puts those of a process's data breakpoints in force whose objects exist. */
  #watch(process: SimulatedProcess): void {
    const { machine } = process;
    if (machine === null) return;
    const alive = [...this.#bound.keys()].filter((index) => {
      const data = this.#bound[index]?.data;
      return data?.process === process && machine.watched.lives(data.bytes) && this.#inScope(data);
    });
    const list = alive.flatMap((index) => this.#bound[index]?.data ?? []);
    for (const data of list) data.last = this.#valueOf(data);
    machine.watched.set(list.map(({ bytes }) => bytes));
    this.#armed.set(process, alive);
  }

  #inScope({ process, frame, range }: DataWatch): boolean {
    if (frame === null || range === null) return true;
    const { machine } = process;
    if (machine === null || !machine.has(frame.thread)) return false;
    const pc = machine.frames(frame.thread).at(-1 - frame.level)?.pc ?? -1;
    return range.from <= pc && pc < range.to;
  }

  #valueOf({ process, frame, expression }: DataWatch): WatchView {
    const frames = frame === null || process.machine?.has(frame.thread) !== true ? [] : process.machine.frames(frame.thread);
    return process.watches.show(expression, frame === null ? null : (frames.at(-1 - frame.level) ?? null));
  }

  // ── Binding

  #bind(breakpoint: Breakpoint): Bound {
    if (breakpoint.kind === 'data') return this.#bindData(breakpoint);
    const instructions = new Map<SimulatedProcess, ReadonlySet<number>>();
    const lines = new Set<number>();
    let calls = false;
    for (const process of this.#simulation.processes) {
      const { statements } = process;
      const found =
        breakpoint.kind === 'line'
          ? statements.onLine(breakpoint.file, breakpoint.line)
          : [...statements.ofFunction(breakpoint.name), ...(windows.has(breakpoint.name) ? [] : statements.calling(breakpoint.name))];
      calls ||= breakpoint.kind === 'call' && process.plan.program.natives.includes(breakpoint.name);
      instructions.set(process, new Set(found.map(({ instruction }) => instruction)));
      for (const { line } of found) lines.add(line);
    }
    const told: BoundBreakpoint =
      lines.size > 0 || calls
        ? { kind: 'bound', lines: [...lines].sort((a, b) => a - b) }
        : { kind: 'unbound', code: breakpoint.kind === 'line' ? 'breakpoint-no-statement' : 'breakpoint-no-call', data: {} };
    return { breakpoint, told, instructions, data: null, hits: [] };
  }

  #bindData(breakpoint: Breakpoint & { kind: 'data' }): Bound {
    const process = this.#simulation.processes.find(({ name }) => name === breakpoint.process);
    const thread = breakpoint.thread === null ? undefined : this.#simulation.kernel.state.threads.get(breakpoint.thread);
    const machine = process?.machine;
    if (process === undefined || !machine) return unbound(breakpoint, 'watch-not-running');
    const index = thread?.machineThread ?? null;
    const frames = index === null ? [] : machine.frames(index);
    const level = breakpoint.level ?? frames.length - 1;
    const frame = frames.at(-1 - level) ?? null;
    const found = process.watches.find(breakpoint.expression, frame);
    if ('code' in found) return unbound(breakpoint, found.code, found.data);
    const { address, slot } = found.object;
    const size = slot === null ? found.object.bytes.length : 8;
    if (address === null && slot === null) return unbound(breakpoint, 'breakpoint-no-object');
    if (size > mostWatchedBytes) return unbound(breakpoint, 'breakpoint-too-large', { most: mostWatchedBytes });
    if (this.#bound.filter(({ data }) => data !== null).length >= mostWatches)
      return unbound(breakpoint, 'breakpoint-too-many', { most: mostWatches });
    const variable = slot === null ? undefined : frame?.variables.find((one) => frame.value(one).slot === slot);
    const owner = slot !== null && index !== null ? { thread: index, level } : address === null ? null : machine.frameHolding(address);
    const data: DataWatch = {
      process,
      frame: index === null || frame === null ? null : { thread: index, level },
      bytes: {
        size,
        where: slot === null ? { kind: 'memory', address: address ?? 0n } : { kind: 'slot', slot },
        frame: owner === null ? null : machine.markFrame(owner.thread, owner.level),
      },
      range: variable ?? null,
      expression: breakpoint.expression,
      last: process.watches.show(breakpoint.expression, frame),
    };
    return { breakpoint, told: { kind: 'bound', lines: [] }, instructions: new Map(), data, hits: [] };
  }
}

/** How many of these steps, which are in order, are not after `step`. */
function hitsUpTo(hits: readonly number[], step: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] ?? 0) <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unbound = (breakpoint: Breakpoint, code: string, data: DiagnosticData = {}): Bound => ({
  breakpoint,
  told: { kind: 'unbound', code, data },
  instructions: new Map(),
  data: null,
  hits: [],
});
