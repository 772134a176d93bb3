import type { ObjectId, ProcessId, ThreadId } from '../../src/simulator/kernel/state.ts';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { Program, Rig, type RigOptions, type Script, type ScriptCall } from '../winapi/rig.ts';

type Value = bigint | number;

/** What a thread is told to do next. */
type Order = { readonly api: string; readonly values: readonly Value[] } | 'end';

/** How a call that a thread was told to make stands. */
export type Standing = { readonly kind: 'returned'; readonly value: bigint } | { readonly kind: 'unfinished' };

const INFINITE = 0xffff_ffff;

/** Instructions that a busy thread runs between two looks at its orders: a millisecond. */
const BUSY = 1_000_000;

/** A thread of the stage's one process that makes the calls it is told to make, and in between sleeps, or computes if it is busy. */
export interface Actor {
  readonly id: ThreadId;
  readonly orders: Order[];
}

/** A kernel with one program whose threads a test tells what to do, call by call. Time passes only where the program waits. */
export class Stage {
  readonly rig: Rig;
  /** Puts things into the program's memory. */
  readonly program: Program;
  readonly #actors: Actor[] = [];
  /** Threads by the argument that they were begun with. */
  readonly #begun: Actor[] = [];
  readonly #sleeper: Script = (program) => obey(() => this.#actorOf(program), 'sleeps');
  readonly #worker: Script = (program) => obey(() => this.#actorOf(program), 'computes');

  constructor(options: RigOptions = {}) {
    this.rig = new Rig(options);
    this.rig.functions(this.#sleeper, this.#worker, RETURNING);
    const process = this.rig.start('program', this.#sleeper);
    this.program = new Program(this.rig.memory(process), [], [this.#sleeper, this.#worker, RETURNING], FREE_ARENA, []);
    const [main = 0] = this.rig.kernel.process(process).threads;
    this.#begun.push({ id: main, orders: [] });
    this.#actors.push(...this.#begun);
  }

  /** The program's process. */
  get process(): ProcessId {
    return this.rig.kernel.thread(this.main.id).process;
  }

  get main(): Actor {
    const [main] = this.#actors;
    if (!main) throw new Error('no main thread');
    return main;
  }

  /** The thread with that number, which begins to sleep until it is told something; 0 is the main thread. */
  actor(index: number): Actor {
    while (this.#actors.length <= index) {
      const { actor } = this.create('sleeps');
      this.#actors.push(actor);
      this.until(() => this.#isAsleep(actor));
    }
    const actor = this.#actors[index];
    if (!actor) throw new Error(`no thread ${index}`);
    return actor;
  }

  /** The thread with that id; undefined: it is none of those. */
  withId(id: ThreadId): Actor | undefined {
    return this.#actors.find((actor) => actor.id === id);
  }

  /** Has the main thread begin another, suspended if it is to be busy. */
  create(manner: 'sleeps' | 'computes'): { readonly actor: Actor; readonly handle: bigint } {
    const [script, flags] = manner === 'sleeps' ? [this.#sleeper, 0] : [this.#worker, 4];
    const identifier = this.program.allocate(4);
    const handle = this.call(this.main, 'CreateThread', 0, 0, this.program.address(script), this.#begun.length, flags, identifier);
    const actor: Actor = { id: this.program.memory.u32(identifier), orders: [] };
    this.#begun.push(actor);
    return { actor, handle };
  }

  /** What a handle of the program stands for. */
  objectOf(handle: bigint): ObjectId {
    const { kernel } = this.rig;
    const entry = kernel.process(kernel.thread(this.main.id).process).handles.entries.get(Number(handle));
    if (!entry) throw new Error(`no handle ${handle}`);
    return entry.object;
  }

  /** Address of a function that does nothing and returns. */
  get returning(): bigint {
    return this.program.address(RETURNING);
  }

  /** Has a thread make a call, and gives what that returned; it must not wait. */
  call(actor: Actor, api: string, ...values: readonly Value[]): bigint {
    const standing = this.begin(actor, api, ...values);
    if (standing.kind === 'returned') return standing.value;
    throw new Error(`${api} waits`);
  }

  /** Has a thread make a call, until that has returned or waits, or the thread has ended. */
  begin(actor: Actor, api: string, ...values: readonly Value[]): Standing {
    const { events } = this.rig;
    this.order(actor, { api, values });
    let seen = events.length;
    let called = false;
    for (let value: bigint | null = null; ; value = null) {
      this.step();
      for (; seen < events.length; seen++) {
        const event = events[seen];
        if (event?.thread !== actor.id) continue;
        if (event.kind === 'call' && event.api === api) called = true;
        if (event.kind === 'returned' && called) value = this.rig.lastValue(actor.id);
        if (event.kind === 'thread-ended') return { kind: 'unfinished' };
      }
      if (value !== null) return { kind: 'returned', value };
      if (called && stateOf(this.rig.kernel.thread(actor.id)) !== 'running') return { kind: 'unfinished' };
    }
  }

  /** Tells a thread what to do when its turn comes; wakes it if it sleeps. */
  order(actor: Actor, order: Order): void {
    actor.orders.push(order);
    if (!this.#isAsleep(actor)) return;
    this.rig.kernel.state.current = -1;
    this.rig.kernel.wake(actor.id, { kind: 'timeout' }, 0);
  }

  /** Lets time pass, ms. */
  rest(time: number): void {
    this.begin(this.main, 'SleepEx', time, 0);
    this.until(() => this.#isAsleep(this.main));
  }

  /** One step of the run; there must be one. */
  step(): void {
    const end = this.rig.run(1);
    if (end !== null) throw new Error(`nothing goes on any more: ${end}`);
  }

  /** Lets the run go on until something holds. */
  until(holds: () => boolean): void {
    for (let steps = 0; !holds(); steps++) {
      if (steps > MOST_STEPS) throw new Error('it does not come');
      this.step();
    }
  }

  #isAsleep({ id }: Actor): boolean {
    const thread = this.rig.kernel.thread(id);
    return stateOf(thread) === 'blocked' && thread.call?.api === IDLE;
  }

  #actorOf(program: Program): Actor {
    const actor = this.#begun[Number(program.argument)];
    if (!actor) throw new Error('a thread that nobody has begun');
    return actor;
  }
}

const MOST_STEPS = 20_000;

/** A part of memory that no thread of the rig uses. */
const FREE_ARENA = 0xf_8000;

/** In which threads sleep that have no orders. What tests have them call are other functions. */
const IDLE = 'Sleep';

function* obey(actor: () => Actor, manner: 'sleeps' | 'computes'): Generator<ScriptCall, number, bigint> {
  const { orders } = actor();
  for (;;) {
    const order = orders.shift();
    if (order === 'end') return 0;
    if (order) yield { api: order.api, arguments: order.values.map(BigInt), work: 10 };
    else if (manner === 'sleeps') yield { api: IDLE, arguments: [BigInt(INFINITE)], work: 1 };
    else yield { api: 'GetLastError', arguments: [], work: BUSY };
  }
}

const RETURNING: Script = function* (program) {
  yield* program.work(1);
  return 0;
};
