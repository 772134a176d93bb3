/**
 * Exceptions under way, in two phases as on Windows: the *search* asks the frames, innermost first, who handles the exception,
 * and calls filters on top of everything; then the *unwinding* takes frames away and runs what they have to do at that, until
 * the handler's frame is innermost. The tables are `FunctionInfo.unwind`.
 *
 * The code that runs in between is ordinary code of the program: a reader steps through it. Hence all that is known of an
 * exception under way is plain data here, part of snapshots.
 */
import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { CatchHandler, Program, UnwindState } from '../compiler/program.ts';
import { noncontinuable, noncontinuableException, thrownException, type Exception } from './exception.ts';
import { exitCodes } from './fault.ts';
import type { FindingCode, FindingData } from './finding.ts';
import type { Space } from './space.ts';
import type { Thread } from './thread.ts';

/** What the machine does for exceptions. */
export interface UnwindHost {
  readonly program: Program;
  readonly space: Space;
  instruction(linear: number): number;
  linearOf(instruction: number): number;
  functionAddress(index: number): bigint;
  /** False: no room. */
  call(thread: number, functionAddress: bigint, args: readonly bigint[]): boolean;
  complete(thread: number, value: bigint): void;
  /** The thread cannot go on; `code` null: that has been told. */
  end(thread: number, exitCode: number, code: FindingCode | null, data: FindingData): void;
}

/** Where control goes on: in the frame at `depth`, in the handler of one of its states. */
interface Target {
  readonly depth: number;
  readonly state: number;
  /** null: the frame lets no C++ exception pass. */
  readonly landing: { readonly handler: number; readonly slot: number; readonly value: bigint } | null;
}

/** An exception under way. `depth` is how many frames the thread had when it was raised. */
type Flight = { readonly exception: Exception; readonly depth: number } & (
  | { readonly phase: 'search'; readonly asked: { readonly depth: number; readonly state: number } }
  | { readonly phase: 'unwinding'; readonly target: Target; readonly cleanup: { readonly depth: number; readonly state: number } | null }
);

/** A C++ exception whose handler runs in the frame at `depth`. */
interface Caught {
  readonly object: bigint;
  readonly type: number;
  readonly depth: number;
  /** Thrown again: the object outlives this handler. */
  readonly again: boolean;
}

interface Progress {
  /** Innermost last: a filter or cleanup may raise another. */
  readonly flights: readonly Flight[];
  readonly caught: readonly Caught[];
}

export type UnwindSnapshot = ReadonlyMap<number, Progress>;

const idle: Progress = { flights: [], caught: [] };
const mask64 = (1n << 64n) - 1n;

export class Unwinder {
  readonly #host: UnwindHost;
  #threads: UnwindSnapshot = new Map();

  constructor(host: UnwindHost) {
    this.#host = host;
  }

  save(): UnwindSnapshot {
    return this.#threads;
  }

  restore(snapshot: UnwindSnapshot): void {
    this.#threads = snapshot;
  }

  forget(thread: number): void {
    const threads = new Map(this.#threads);
    threads.delete(thread);
    this.#threads = threads;
  }

  /** Whether some filter will be asked about an exception raised now. */
  guarded(thread: Thread): boolean {
    for (let depth = thread.depth; depth > 0; depth--) {
      for (let state = this.#stateOf(thread, depth); state >= 0; state = this.#at(thread, depth, state)?.outer ?? -1)
        if (this.#at(thread, depth, state)?.action.kind === 'except') return true;
      if (this.#isEdge(thread, depth)) return false;
    }
    return false;
  }

  /** Raises an exception at the thread's instruction. Afterwards the thread goes on somewhere, or has ended. */
  raise(thread: Thread, exception: Exception): void {
    thread.keepArguments();
    this.#search(thread, exception, thread.depth, thread.depth, null);
  }

  /** A function that the host called has returned: true when it was a filter, whose answer has been dealt with. */
  answered(thread: Thread): boolean {
    const flight = this.#progress(thread).flights.at(-1);
    if (flight?.phase !== 'search' || flight.depth !== thread.depth) return false;
    this.#setFlights(thread, this.#progress(thread).flights.slice(0, -1));
    const { exception, depth, asked } = flight;
    const answer = Number(BigInt.asIntN(32, thread.value));
    const state = this.#at(thread, asked.depth, asked.state);
    if (answer > 0 && state?.action.kind === 'except') {
      const { handler, slot } = state.action;
      this.#unwind(thread, exception, depth, { ...asked, landing: { handler, slot, value: BigInt(exception.code) } });
    } else if (answer === 0) this.#search(thread, exception, depth, asked.depth, state?.outer ?? -1);
    else if (exception.flags & noncontinuable) this.raise(thread, noncontinuableException());
    else if (exception.byCall) this.#host.complete(thread.index, 0n);
    return true;
  }

  /** Carries out the instruction of exceptions that the thread stands at. */
  execute(thread: Thread): void {
    const { view } = this.#host.space;
    const slot = view.getUint16(thread.pc + 2, true);
    switch (view.getUint16(thread.pc, true)) {
      case OP.THROW:
        this.raise(thread, thrownException(view.getBigUint64(thread.fp + slot * 8, true), view.getUint32(thread.pc + 8, true)));
        return;
      case OP.RETHROW:
        this.#throwAgain(thread);
        return;
      case OP.RESUME: {
        const flights = this.#progress(thread).flights;
        const flight = flights.at(-1);
        if (flight?.phase !== 'unwinding') throw new Error('nothing to resume');
        this.#setFlights(thread, flights.slice(0, -1));
        this.#unwind(thread, flight.exception, flight.depth, flight.target);
        return;
      }
      default:
        this.#endHandler(thread, slot);
    }
  }

  // ── Searching

  /** Asks from the frame at `from` outward; `state` null: what it stands in. */
  #search(thread: Thread, exception: Exception, raisedAt: number, from: number, state: number | null): void {
    for (let depth = from; depth > 0; depth--) {
      let at = depth === from && state !== null ? state : this.#stateOf(thread, depth);
      for (let one = this.#at(thread, depth, at); one !== undefined; one = this.#at(thread, depth, at)) {
        const { action } = one;
        if (action.kind === 'except') {
          this.#ask(thread, exception, raisedAt, { depth, state: at }, action.filter);
          return;
        }
        if (action.kind === 'terminate' && exception.thrown !== null) {
          this.#unwind(thread, exception, raisedAt, { depth, state: at, landing: null });
          return;
        }
        const landing = action.kind === 'catch' ? this.#match(exception, action.handlers) : null;
        if (landing !== null) {
          this.#unwind(thread, exception, raisedAt, { depth, state: at, landing });
          return;
        }
        at = one.outer;
      }
      if (this.#isEdge(thread, depth)) break;
    }
    this.#unhandled(thread, exception);
  }

  #ask(
    thread: Thread,
    exception: Exception,
    raisedAt: number,
    asked: { readonly depth: number; readonly state: number },
    filter: number,
  ): void {
    const { program } = this.#host;
    const frame = thread.frame(asked.depth);
    const address = this.#host.functionAddress(thread.frame(raisedAt).function);
    const overflow = exception.code === exitCodes.stackOverflow;
    if (overflow) thread.lendReserve();
    const called = this.#host.call(thread.index, this.#host.functionAddress(program.dispatcher), [
      this.#host.functionAddress(filter),
      thread.addressOnStack(frame.sp),
      BigInt(exception.code),
      BigInt(exception.flags),
      address,
      BigInt(exception.parameters.length),
      ...exception.parameters,
    ]);
    if (called) this.#setFlights(thread, [...this.#progress(thread).flights, { exception, depth: raisedAt, phase: 'search', asked }]);
    else this.#unhandled(thread, exception);
  }

  /** The handler that takes a C++ exception, and what its parameter is made of. */
  #match(exception: Exception, handlers: readonly CatchHandler[]): Target['landing'] {
    const { thrown } = exception;
    if (thrown === null) return null;
    const type = this.#host.program.thrown[thrown.type];
    for (const { handler, slot, type: wanted } of handlers) {
      if (wanted < 0) return { handler, slot, value: thrown.object };
      const fit = type?.caughtAs.find((one) => one.type === wanted);
      if (fit === undefined) continue;
      if (!fit.converted) return { handler, slot, value: thrown.object + BigInt(fit.offset) };
      const pointer = new DataView(this.#host.space.peek(thrown.object, 8).bytes.buffer).getBigUint64(0, true);
      return { handler, slot, value: pointer === 0n ? 0n : (pointer + BigInt(fit.offset)) & mask64 };
    }
    return null;
  }

  #unhandled(thread: Thread, exception: Exception): void {
    const { thrown } = exception;
    if (thrown === null)
      this.#host.end(thread.index, exception.code, exception.told ? null : 'unhandled-exception', { code: hex32(exception.code) });
    else {
      const type = this.#host.program.thrown[thrown.type]?.name ?? '';
      this.#host.end(thread.index, exitCodes.failFast, 'uncaught-exception', { type });
    }
  }

  /** A frame lets no C++ exception pass: the program ends. */
  #refuse(thread: Thread, { thrown }: Exception, { depth, state }: Target): void {
    const action = this.#at(thread, depth, state)?.action;
    const cause = action?.kind === 'terminate' ? action.cause : 'noexcept';
    this.#host.end(thread.index, exitCodes.failFast, cause === 'unwinding' ? 'exception-during-unwinding' : 'exception-leaves-noexcept', {
      type: thrown === null ? '' : (this.#host.program.thrown[thrown.type]?.name ?? ''),
      function: this.#host.program.functions[thread.frame(depth).function]?.name ?? '',
    });
  }

  // ── Unwinding

  #unwind(thread: Thread, exception: Exception, raisedAt: number, target: Target): void {
    for (;;) {
      const { depth } = thread;
      let state = this.#stateOf(thread, depth);
      for (let one = this.#at(thread, depth, state); one !== undefined; one = this.#at(thread, depth, state)) {
        // Cleanups of a frame that lets nothing pass do not run, as with g++.
        if (depth === target.depth && (state === target.state || target.landing === null)) {
          this.#land(thread, exception, target);
          return;
        }
        const { action } = one;
        if (action.kind === 'finally' || (action.kind === 'cleanup' && exception.thrown !== null)) {
          if (action.kind === 'finally') this.#setSlot(thread, action.slot, mask64);
          thread.goTo(this.#host.linearOf(action.handler));
          const cleanup = { depth, state };
          this.#setFlights(thread, [
            ...this.#progress(thread).flights,
            { exception, depth: raisedAt, phase: 'unwinding', target, cleanup },
          ]);
          return;
        }
        state = one.outer;
      }
      if (depth <= target.depth) throw new Error('a handler was lost');
      this.#host.space.core.drop(thread.record);
    }
  }

  /** The target's frame is innermost: its handler begins, and whatever was under way further in is over. */
  #land(thread: Thread, exception: Exception, target: Target): void {
    const { landing, depth } = target;
    const { thrown } = exception;
    const { flights, caught } = this.#progress(thread);
    const kept = flights.filter((flight) =>
      flight.phase === 'search'
        ? depth > flight.depth
        : flight.cleanup === null ||
          depth > flight.cleanup.depth ||
          (depth === flight.cleanup.depth && !this.#isAround(thread, target, flight.cleanup.state)),
    );
    this.#setFlights(thread, kept);
    if (landing === null) {
      this.#refuse(thread, exception, target);
      return;
    }
    thread.returnReserve();
    thread.goTo(this.#host.linearOf(landing.handler));
    this.#setSlot(thread, landing.slot, landing.value);
    const inside = caught.filter((one) => one.depth <= depth);
    this.#set(thread, {
      flights: kept,
      caught:
        thrown === null
          ? inside
          : [...inside.map((one) => (one.object === thrown.object ? { ...one, again: false } : one)), { ...thrown, depth, again: false }],
    });
  }

  /** Whether a handler of the same frame stands around a state rather than inside its cleanup. */
  #isAround(thread: Thread, target: Target, state: number): boolean {
    for (let at = state; at >= 0; at = this.#at(thread, target.depth, at)?.outer ?? -1) if (at === target.state) return true;
    return false;
  }

  // ── Handlers of C++

  #throwAgain(thread: Thread): void {
    const { caught } = this.#progress(thread);
    const current = caught.at(-1);
    if (current === undefined) {
      this.#host.end(thread.index, exitCodes.failFast, 'rethrow-without-exception', {});
      return;
    }
    this.#set(thread, {
      ...this.#progress(thread),
      caught: caught.map((one) => (one.object === current.object ? { ...one, again: true } : one)),
    });
    this.raise(thread, thrownException(current.object, current.type));
  }

  #endHandler(thread: Thread, slot: number): void {
    const { flights, caught } = this.#progress(thread);
    const ended = caught.at(-1);
    const rest = caught.slice(0, -1);
    const last = ended !== undefined && !ended.again && !rest.some((one) => one.object === ended.object);
    const destructor = last ? (this.#host.program.thrown[ended.type]?.destructor ?? -1) : -1;
    this.#setSlot(thread, slot, last ? ended.object : 0n);
    this.#setSlot(thread, slot + 1, destructor < 0 ? 0n : this.#host.functionAddress(destructor));
    this.#set(thread, { flights, caught: rest });
    thread.goTo(thread.pc + INSTRUCTION_BYTES);
  }

  // ── Tables and slots

  /** The state of the frame at a depth, by the instruction it stands at. */
  #stateOf(thread: Thread, depth: number): number {
    const frame = thread.frame(depth);
    const ranges = this.#host.program.functions[frame.function]?.unwind?.ranges ?? [];
    const pc = this.#host.instruction(frame.pc);
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.from ?? Infinity) <= pc) low = middle + 1;
      else high = middle;
    }
    return ranges[low - 1]?.state ?? -1;
  }

  #at(thread: Thread, depth: number, state: number): UnwindState | undefined {
    return state < 0 ? undefined : this.#host.program.functions[thread.frame(depth).function]?.unwind?.states[state];
  }

  /** Exceptions do not pass from a function that Windows called to what Windows was called by; only filters are transparent. */
  #isEdge(thread: Thread, depth: number): boolean {
    const frame = thread.frame(depth);
    return frame.byHost && frame.function !== this.#host.program.dispatcher;
  }

  #setSlot(thread: Thread, slot: number, value: bigint): void {
    const at = thread.fp + slot * 8;
    this.#host.space.view.setBigUint64(at, value, true);
    this.#host.space.core.setMask(thread.record, at, 0n, 0n);
  }

  #progress(thread: Thread): Progress {
    return this.#threads.get(thread.index) ?? idle;
  }

  #setFlights(thread: Thread, flights: readonly Flight[]): void {
    this.#set(thread, { ...this.#progress(thread), flights });
  }

  #set(thread: Thread, progress: Progress): void {
    this.#threads = new Map(this.#threads).set(thread.index, progress);
  }
}

const hex32 = (code: number): string => `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
