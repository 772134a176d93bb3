import type { Arguments } from '../machine/native.ts';
import type { RuntimeCall, RuntimeContext } from '../machine/runtime/state.ts';

/** What the C runtime works with in one thread. */
export interface ThreadContext extends RuntimeContext, Pick<RuntimeCall, 'thread' | 'finding'> {
  /** Virtual time, ns. */
  readonly moment: () => number;
}

/** One call of a function of the C runtime. What hardly any function asks for is worked out when one does: programs call `malloc` a million times. */
export class NativeRuntimeCall implements RuntimeCall {
  readonly memory: RuntimeCall['memory'];
  readonly heap: RuntimeCall['heap'];
  readonly console: RuntimeCall['console'];
  readonly runtime: RuntimeCall['runtime'];
  readonly system: RuntimeCall['system'];
  readonly thread: number;
  readonly finding: RuntimeCall['finding'];
  readonly arguments: Arguments;
  readonly state: Record<string, unknown>;
  readonly #moment: () => number;

  constructor(context: ThreadContext, args: Arguments, state: Record<string, unknown>) {
    this.memory = context.memory;
    this.heap = context.heap;
    this.console = context.console;
    this.runtime = context.runtime;
    this.system = context.system;
    this.thread = context.thread;
    this.finding = context.finding;
    this.arguments = args;
    this.state = state;
    this.#moment = context.moment;
  }

  get now(): bigint {
    return BigInt(this.#moment());
  }
}
