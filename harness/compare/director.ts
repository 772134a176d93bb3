import { preferPacket } from '../../src/simulator/kernel/completion-port.ts';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { FindingCode } from '../../src/simulator/machine/finding.ts';
import type { ThreadId } from '../../src/simulator/kernel/state.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import { Simulation, type SimulationSnapshot } from '../../src/simulator/session/simulation.ts';
import type { ChoiceKind } from '../../src/simulator/trace/event.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';
import { isLeftOut, leftOut } from '../abstraction.ts';
import type { SimulatedCall } from './match.ts';
import { inputs, simulatedCall, type Values } from './simulated.ts';

/** A schedule whose answers are given one by one, by their index; the plain one where none is given. */
export class Answers extends Schedule {
  /** Choices that were asked since this was last emptied. */
  readonly asked: { readonly index: number; readonly kind: ChoiceKind; readonly options: number }[] = [];
  #given: ReadonlyMap<number, number> = new Map();

  get given(): ReadonlyMap<number, number> {
    return this.#given;
  }

  give(answers: ReadonlyMap<number, number>): void {
    this.#given = answers;
  }

  override choose(kind: ChoiceKind, options: number): number {
    const { index } = this;
    const plain = super.choose(kind, options);
    this.asked.push({ index, kind, options });
    return Math.min(this.#given.get(index) ?? plain, options - 1);
  }
}

/** Where a thread of the simulated run stands. `call`: before a call of Windows that it has not made; `inside`: in one. */
export type Standing =
  | { readonly at: 'call'; readonly api: string }
  | { readonly at: 'inside'; readonly api: string; readonly blocked: boolean }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'ended' };

/** What new memory of the heap holds, which is anything: the pattern that the simulator shows, or zeros. */
export type FreshHeap = 'pattern' | 'zeros';

/** A led run between two calls. Restoring one is going there. */
export interface Led {
  readonly simulation: SimulationSnapshot;
  readonly begun: ReadonlyMap<ThreadId, readonly Values[]>;
}

const unwrittenReads: ReadonlySet<string> = new Set<FindingCode>(['uninitialised-read', 'uninitialised-argument']);

/** What is sent is there at once, unless the choice `latency` says otherwise: then that much later at most. */
const heldUs = 1_000;

/** Steps that a thread may make between two calls, and moments that may pass until a call returns. */
const longestWay = 4_000_000;
const mostMoments = 4_000;

/**
 * Leads a simulated run from outside, call by call: of all threads only the one goes on that is told to. What Windows does not
 * promise (who runs, for how long) is the director's to say; all else is as in any run.
 */
export class Director {
  readonly answers = new Answers();
  readonly #simulation: Simulation;
  /** What went into the calls that have begun, innermost last. */
  readonly #begun = new Map<ThreadId, readonly Values[]>();

  /** @param returned gets each call that has returned, by its thread */
  constructor(built: BuiltScenario, returned: Map<ThreadId, SimulatedCall>, heap: FreshHeap) {
    const processes = heap === 'zeros' ? built.processes.map((plan) => ({ ...plan, heapFill: 0 })) : built.processes;
    const network = { ...built.network, latencyUs: 0, jitterUs: heldUs };
    this.#simulation = new Simulation({ ...built, processes, network }, this.answers);
    this.#simulation.witness({
      begins: (call) => this.#begun.set(call.thread, [...(this.#begun.get(call.thread) ?? []), inputs(call)]),
      returns: (call, value) => {
        // Calls that a callback makes lie within the call that runs it.
        const begun = this.#begun.get(call.thread) ?? [];
        this.#begun.set(call.thread, begun.slice(0, -1));
        const { lastError } = this.#simulation.kernel.thread(call.thread);
        const args = begun.at(-1) ?? {};
        if (!isLeftOut(call.entry.name, args[leftOut.field])) returned.set(call.thread, simulatedCall(call, args, value, lastError));
      },
    });
    this.#simulation.listen({ wants: () => true });
    this.#simulation.kernel.direct(null);
  }

  save(): Led {
    return { simulation: this.#simulation.save(), begun: new Map(this.#begun) };
  }

  restore({ simulation, begun }: Led): void {
    this.#simulation.restore(simulation);
    this.#begun.clear();
    for (const [thread, calls] of begun) this.#begun.set(thread, calls);
  }

  /** Whether a program has read memory that nobody had written, in any run so far. */
  get readUnwritten(): boolean {
    return this.#simulation.trace.findings(Infinity).some(({ finding }) => unwrittenReads.has(finding.code));
  }

  /** The threads of a process in the order in which they were created; empty before it starts. */
  threads(process: string): readonly ThreadId[] {
    const { kernel, processes } = this.#simulation;
    const id = processes.find(({ name }) => name === process)?.id ?? null;
    return id === null ? [] : kernel.process(id).threads;
  }

  standing(thread: ThreadId): Standing {
    const { kernel, processes } = this.#simulation;
    const state = kernel.thread(thread);
    if (state.exitCode !== null) return { at: 'ended' };
    if (state.call !== null) return { at: 'inside', api: state.call.api, blocked: stateOf(state) === 'blocked' };
    const process = processes.find(({ id }) => id === state.process);
    const pending = state.machineThread === null ? null : (process?.machine?.pending(state.machineThread) ?? null);
    if (pending === null) return { at: 'elsewhere' };
    return { at: 'call', api: process?.plan.program.natives[pending.native] ?? '' };
  }

  /** Whether a thread could go on at once. */
  isReady(thread: ThreadId): boolean {
    const state = this.#simulation.kernel.state.threads.get(thread);
    return state !== undefined && ['ready', 'running'].includes(stateOf(state));
  }

  /** Lets a thread go on to its next call of Windows, be it in a callback of the call that it is in. False: it does not get there. */
  toCall(thread: ThreadId): boolean {
    return this.#goOn(thread, () => this.standing(thread).at === 'call' && !this.#isLeftOut(thread));
  }

  /** Sees to it that a thread which asks a completion port gets the packet of this key and so many bytes, if it is there. */
  prefer(thread: ThreadId, port: number, key: number, bytes: number): void {
    const { kernel } = this.#simulation;
    const state = kernel.thread(thread);
    const entry = kernel.process(state.process).handles.entries.see(port);
    const object = entry?.kind === 'completion-port' ? kernel.state.ports.get(entry.object) : undefined;
    if (object !== undefined) preferPacket(kernel, object, state, (packet) => packet.key === BigInt(key) && packet.bytes === bytes);
  }

  /** Lets a thread make the call that it stands before; it returns, or waits. */
  call(thread: ThreadId): void {
    this.#simulation.kernel.direct(thread);
    this.#simulation.run(this.#simulation.step + longestWay);
  }

  /** Lets a thread go on to its next call, or to where it waits: what it does between calls is done. */
  proceed(thread: ThreadId): void {
    const { kernel } = this.#simulation;
    const limit = this.#simulation.step + longestWay;
    kernel.direct(thread);
    while (this.#simulation.step < limit && this.standing(thread).at === 'elsewhere') {
      const state = stateOf(kernel.thread(thread));
      const { step } = this.#simulation;
      if (state !== 'ready' && state !== 'running') return;
      this.#simulation.run(limit);
      if (this.#simulation.step === step) return;
    }
  }

  /** Lets a thread go on until it has returned from the call that it is in. False: it does not. */
  untilReturned(thread: ThreadId, returned: () => boolean): boolean {
    return this.#goOn(thread, returned);
  }

  #isLeftOut(thread: ThreadId): boolean {
    const state = this.#simulation.kernel.thread(thread);
    const process = this.#simulation.processes.find(({ id }) => id === state.process);
    const pending = state.machineThread === null ? null : (process?.machine?.pending(state.machineThread) ?? null);
    const entry = winapi.find(({ name }) => name === process?.plan.program.natives[pending?.native ?? -1]);
    const index = entry?.parameters.findIndex(({ name }) => name === leftOut.field) ?? -1;
    return pending !== null && index >= 0 && isLeftOut(entry?.name ?? '', pending.args.uint(index));
  }

  /** While the thread is blocked, time passes, moment by moment. */
  #goOn(thread: ThreadId, enough: () => boolean): boolean {
    const { kernel, processes } = this.#simulation;
    const limit = this.#simulation.step + longestWay;
    let quiet = 0;
    for (let moments = 0; moments < mostMoments && this.#simulation.step < limit && !enough();) {
      const { step } = this.#simulation;
      const state = stateOf(kernel.thread(thread));
      if (state === 'ended') return false;
      const waits = state !== 'ready' && state !== 'running';
      if (waits) moments++;
      quiet = waits && kernel.state.timers.size === 0 ? quiet + 1 : 0;
      // Nothing is to come, and all processes have had the time to start.
      if (quiet > processes.length) return false;
      kernel.direct(waits ? null : thread);
      this.#simulation.run(waits ? step + 1 : limit);
      if (this.#simulation.step === step) return enough();
    }
    return enough();
  }

  /** Lets one moment pass: a process starts, something arrives, a wait times out. False: nothing is to come. */
  moment(): boolean {
    const { step } = this.#simulation;
    this.#simulation.kernel.direct(null);
    this.#simulation.run(step + 1);
    return this.#simulation.step > step;
  }
}
