import type { SourceTable } from '../compiler/source.ts';
import { controlHandled, nextControl, CONTROL_C_EXIT, type ControlCall } from '../kernel/console-control.ts';
import { CROSSING_NS, INSTRUCTION_NS } from '../kernel/cost.ts';
import type { Emit, Kernel } from '../kernel/kernel.ts';
import { serveWait } from '../kernel/registered-wait.ts';
import { actFromOutside, actFromOutsideAt } from '../kernel/outside.ts';
import { takeWork, workEnded } from '../kernel/thread-pool.ts';
import { takeDestructible } from '../kernel/local-storage.ts';
import { hexAddress } from '../kernel/address.ts';
import { lentAt } from '../kernel/lent.ts';
import { ERROR_OPERATION_ABORTED } from '../kernel/io-status.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import { addressesIn } from '../snapshot/tree.ts';
import { openHandles } from '../kernel/handle-table.ts';
import { unsentAtEnd, unsentAtRest, unsentData, type Unsent } from '../kernel/unsent.ts';
import type { IoEnd, IoRequest } from '../kernel/request.ts';
import type { ProcessId, Thread, ThreadId } from '../kernel/state.ts';
import { raised } from '../machine/exception.ts';
import type { Report } from '../machine/fault.ts';
import type { EarlierMoment, Finding } from '../machine/finding.ts';
import { spanOf } from '../machine/frame.ts';
import { createMachine, type Machine, type MachineSnapshot } from '../machine/machine.ts';
import type { Arguments, NativeOutcome, WaitReason } from '../machine/native.ts';
import type { RuntimeEntry } from '../machine/runtime/entry.ts';
import { entryArguments } from '../machine/runtime/start.ts';
import { flushAll } from '../machine/runtime/stream-output.ts';
import type { LentAccess, Memory } from '../machine/memory.ts';
import { initialRuntimeState, type RuntimeState } from '../machine/runtime/state.ts';
import type { OperationResult } from '../network/state.ts';
import type { Trace } from '../trace/trace.ts';
import type { CallOutcome, WinapiEntry } from '../winapi/call.ts';
import { invoke } from '../winapi/invoke.ts';
import { endInMemory, releaseCount } from '../winapi/request-call.ts';
import type { ProcessPlan } from './build.ts';
import { ProcessConsole, type ConsoleState } from './console.ts';
import { findingOf } from './finding.ts';
import type { Doing } from './input.ts';
import { runtime, windows } from './library.ts';
import { NativeRuntimeCall, type ThreadContext } from './runtime-call.ts';
import { ProcessSystem } from './system.ts';
import { placeOf, sourceTable } from './place.ts';
import type { Amount, Idle } from './simulation.ts';
import { Statements } from './statements.ts';
import { Watches } from './watch.ts';

/** What a process needs of the run it is part of. */
export interface ProcessHost {
  /** Number of the step under way. */
  step(): number;
  report(finding: Finding): void;
  readonly tell: Emit;
  /** Who sees calls of Windows, if anybody does. */
  readonly witness: CallWitness | null;
  readonly trace: Trace;
}

/** A call of Windows, with all that can be read where it is made. */
export interface WitnessedCall {
  readonly process: string;
  readonly thread: ThreadId;
  readonly entry: WinapiEntry;
  readonly arguments: Arguments;
  readonly memory: Memory;
}

/** Sees each call when it begins, and when it has its answer and the thread has not gone on yet. */
export interface CallWitness {
  begins(call: WitnessedCall): void;
  returns(call: WitnessedCall, value: bigint): void;
}

export interface ProcessSnapshot {
  readonly id: ProcessId | null;
  readonly heardListening: boolean;
  readonly machine: MachineSnapshot | null;
  readonly console: ConsoleState;
  readonly runtime: RuntimeState;
  readonly exiting: number | null;
}

/** Instructions that a machine runs before the loop looks up again. */
const longestRun = 1_000_000;

const oneStep: Amount = { steps: 1, instructions: 0 };

/** When memory was given to an operation, and when its result was asked for too early. */
const storyOf = ({ begunBy, asked }: Seen<IoRequest>): readonly EarlierMoment[] => [
  ...(begunBy ? [{ code: 'lent-here', data: { api: begunBy.api }, site: begunBy.site }] : []),
  ...(asked ? [{ code: 'asked-here', data: { api: asked.api }, site: asked.site }] : []),
];

/** STATUS_NO_MEMORY (ntstatus.h) */
const statusNoMemory = 0xc0000017;

/** One process of a run: a machine, a console, and a process of the kernel, joined. */
export class SimulatedProcess {
  readonly plan: ProcessPlan;
  readonly console: ProcessConsole;
  readonly sources: SourceTable;
  readonly watches: Watches;
  #statements: Statements | null = null;
  readonly #kernel: Kernel;
  readonly #host: ProcessHost;
  #id: ProcessId | null = null;
  #heardListening = false;
  #machine: Machine | null = null;
  /** The machine as it was when the process began: going back before that and forward again begins there. */
  #fresh: MachineSnapshot | null = null;
  #runtime: RuntimeState = initialRuntimeState();
  /** The exit code, once the program has called `exit` or come back from `main`: what atexit was given runs before the end. */
  #exiting: number | null = null;
  /** Ids of the kernel for the machine's threads, those ahead of a restored snapshot included. */
  readonly #threadIds: number[] = [];
  #running = false;
  /** Of instructions that calls of Windows were made from. */
  readonly #lines = new Map<number, number>();
  /** By their numbers in the program, as far as they were called. */
  readonly #natives: (RuntimeEntry | null)[] = [];
  /** By thread of the machine. */
  readonly #contexts = new Map<number, ThreadContext>();
  #stops: ReadonlySet<number> = new Set();
  /** Steps that the turn has completed, while what ended it is dealt with. */
  #passed = 0;
  /** The thread whose native call is being answered. */
  #caller = 0;
  /** What the runtime call that has just suspended its thread waits for. */
  #waitsOn: WaitReason = 'console';

  constructor(plan: ProcessPlan, kernel: Kernel, host: ProcessHost) {
    this.plan = plan;
    this.#kernel = kernel;
    this.#host = host;
    this.sources = sourceTable(plan.program);
    this.watches = new Watches(this);
    const tell = (kind: 'output' | 'input', text: string): void => {
      const thread = this.#id === null ? undefined : kernel.state.threads.get(this.#caller);
      if (kind === 'output' && thread !== undefined) kernel.emitFor(thread, { kind, text });
      else host.tell({ kind, text }, kernel.now, plan.name, 0);
    };
    this.console = new ProcessConsole(
      plan.input,
      (text) => tell('output', text),
      (text) => tell('input', text),
    );
  }

  get name(): string {
    return this.plan.name;
  }

  /** Its id in the kernel; null before it starts. */
  get id(): ProcessId | null {
    return this.#id;
  }

  get machine(): Machine | null {
    return this.#id === null ? null : this.#machine;
  }

  /** Signed, as %errorlevel% shows it; null while it runs. */
  get exitCode(): number | null {
    const code = this.#id === null ? null : this.#kernel.process(this.#id).exitCode;
    return code === null ? null : code | 0;
  }

  /** Steps that the turn under way has completed. */
  get stepsInTurn(): number {
    return this.#running && this.#machine !== null ? this.#machine.stepsPassed : this.#passed;
  }

  /** Virtual ns that the turn under way had taken when its thread last passed a step. */
  get timeInTurn(): number {
    return this.#running && this.#machine !== null ? this.#machine.instructionsAtBoundary * INSTRUCTION_NS : 0;
  }

  // ── Beginning

  /** A process has begun to listen. */
  heard(process: string): void {
    const { startAfter } = this.plan;
    if (startAfter?.process === process && startAfter.event === 'listening') this.#heardListening = true;
  }

  canStart(all: readonly SimulatedProcess[]): boolean {
    if (this.#id !== null) return false;
    const { startAfter } = this.plan;
    if (startAfter === null || this.#heardListening) return true;
    return startAfter.event === 'ended' && all.some((other) => other.name === startAfter.process && other.exitCode !== null);
  }

  /** Nothing else happens any more: what it waits for to start will not come, so it starts now. */
  canStartLate(all: readonly SimulatedProcess[]): boolean {
    const { startAfter } = this.plan;
    return this.#id === null && startAfter !== null && all.some((other) => other.name === startAfter.process && other.id !== null);
  }

  start(): void {
    const { program } = this.plan;
    this.#machine ??= createMachine(program, {
      native: (thread, native, args) => this.#native(thread, native, args),
      report: (report) => this.#undefined(report),
      touchedLent: (thread, access) => this.#touchedLent(thread, access),
      step: () => this.#host.step(),
      ...(this.plan.heapFill === undefined ? {} : { heapFill: this.plan.heapFill }),
    });
    this.#machine.stopAt(this.#stops);
    if (this.#fresh === null) this.#fresh = this.#machine.save();
    else this.#machine.restore(this.#fresh);
    const { process, thread } = this.#kernel.startProcess(this.name, program.functions[program.entry]?.name ?? 'main', this.plan.launch);
    this.#id = process;
    for (const { act, at } of this.plan.acts) actFromOutsideAt(this.#kernel, process, act, at);
    this.#contexts.clear();
    this.#begin(this.#kernel.thread(thread), this.#machine);
  }

  // ── Running

  /** Lets a thread run; returns what it did: at least one step. */
  run(thread: Thread, steps: number, instructions: number): Amount {
    const machine = this.#started();
    const index = thread.machineThread ?? this.#begin(thread, machine);
    if (index === null) return oneStep;
    this.#caller = thread.id;
    if (thread.pooled && machine.depth(index) === 0 && !this.#work(thread, index, machine)) return oneStep;
    if (thread.control !== null && machine.depth(index) === 0 && !this.#control(thread, thread.control, index, machine)) return oneStep;
    const pending = machine.pending(index);
    if (pending === null) return this.#go(thread, index, machine, steps, Math.min(instructions, longestRun));
    const outcome = this.#ask(thread, index, machine, pending.native, pending.args);
    if (outcome.kind === 'wait') return oneStep;
    if (outcome.kind === 'callback') this.#callBack(thread, index, machine, outcome);
    else if (outcome.kind === 'raise') machine.raise(index, raised(outcome.code, outcome.flags, outcome.parameters, true));
    else if (!machine.faulted(index)) machine.complete(index, outcome.value);
    return this.#kernel.isDirected ? oneStep : this.#go(thread, index, machine, 1, 1);
  }

  /** Where its program can stand still. */
  get statements(): Statements {
    return (this.#statements ??= new Statements(this));
  }

  /** Where the machine is to stop, now and if it has yet to start. */
  stopAt(instructions: ReadonlySet<number>): void {
    this.#stops = instructions;
    this.#machine?.stopAt(instructions);
  }

  /** Runs the machine to its next stop and deals with what stopped it. */
  #go(thread: Thread, index: number, machine: Machine, steps: number, instructions: number): Amount {
    this.#running = true;
    const exit = machine.run(index, steps, instructions);
    this.#kernel.ran(thread.id, exit.steps, exit.instructions);
    this.#running = false;
    // A thread that comes to its end does so in a step of its own; any other end of a turn is part of its last step.
    const last = exit.reason === 'returned' || exit.reason === 'fault' ? exit.steps : exit.steps - 1;
    this.#passed = last;
    if (exit.reason === 'call' && thread.call !== null) this.#wait(thread, index, machine, this.#waitsOn);
    if (exit.reason === 'returned') this.#returned(thread, index, machine, exit.value);
    if (exit.reason === 'fault') this.#kernel.endProcess(thread.process, Number(exit.value));
    this.#passed = 0;
    return { steps: last + 1, instructions: exit.instructions };
  }

  /**
   * Puts a callback on top of the thread's call, which waits below it. No exception leaves a callback: one that it does not handle
   * ends the process, for what becomes of it between Windows' own frames differs from call to call (unverified).
   */
  #callBack(thread: Thread, index: number, machine: Machine, { address, arguments: args }: CallOutcome & { kind: 'callback' }): void {
    const depth = machine.depth(index);
    if (thread.call === null || !machine.call(index, address, args)) return;
    const { api } = thread.call;
    thread.interrupted.push({ call: thread.call, depth });
    thread.call = null;
    const entered = this.plan.program.functions[machine.functionAt(address)]?.name ?? '';
    this.#kernel.emitFor(thread, { kind: 'callback', phase: 'entered', api, function: entered });
  }

  /** A function that the machine was told to call has come back; of the main thread `main` itself, whose value ends the process. */
  #returned(thread: Thread, index: number, machine: Machine, value: bigint): void {
    const code = Number(BigInt.asIntN(32, value));
    const interrupted = thread.interrupted.at(-1);
    if (interrupted?.depth === machine.depth(index)) {
      thread.interrupted.pop();
      thread.call = { ...interrupted.call, returned: value };
      this.#kernel.emitFor(thread, { kind: 'callback', phase: 'left', api: interrupted.call.api, function: '' });
    } else if (this.#exiting !== null) this.#exit(thread, index, machine, this.#exiting);
    else if (machine.depth(index) > 0) return;
    else if (thread.pooled) workEnded(this.#kernel, thread);
    else if (thread.control !== null && thread.leaving === null && !controlHandled(thread.control, value)) return;
    else if (thread.start === null) this.#exit(thread, index, machine, code);
    else this.#leave(thread, index, machine, code);
  }

  /** Has a thread of the pool enter its next piece of work; false: there is none. */
  #work(thread: Thread, index: number, machine: Machine): boolean {
    if (thread.registered !== null) {
      serveWait(this.#kernel, thread, thread.registered);
      return false;
    }
    const item = takeWork(this.#kernel, thread);
    return item !== null && machine.call(index, item.address, item.arguments);
  }

  /** Has a thread that was made for Ctrl+C enter its next handler; false: there is none, or none is needed. */
  #control(thread: Thread, call: ControlCall, index: number, machine: Machine): boolean {
    const next = nextControl(this.#kernel, thread, call);
    if (next.kind === 'call') return machine.call(index, next.address, [next.argument]);
    if (next.kind === 'handled') this.#kernel.endThread(thread.id, 0);
    else this.#kernel.endProcess(thread.process, CONTROL_C_EXIT);
    return false;
  }

  /** A thread's function has come back: destructors of its local storage run, then it ends (FlsAlloc function, learn.microsoft.com). */
  #leave(thread: Thread, index: number, machine: Machine, code: number): void {
    thread.leaving ??= code;
    const next = takeDestructible(this.#kernel.process(thread.process), thread);
    if (next === null || !machine.call(index, next.destructor, [next.value])) this.#kernel.endThread(thread.id, thread.leaving);
  }

  /** Calls what atexit was given, last first, then ends the process. */
  #exit(thread: Thread, index: number, machine: Machine, code: number): void {
    this.#exiting = code;
    const last = this.#runtime.atExit.pop();
    if (last === undefined) {
      flushAll(this.#context(machine, index));
      machine.reportLeaks(index, addressesIn(this.#kernel.state));
      if (!this.#runtime.atOnce) this.#leftBehind(machine);
      this.#kernel.endProcess(thread.process, code);
    } else machine.call(index, last, []);
  }

  /** The program has ended by itself: tells what it owes and what it has left open, each at the call that it comes from. */
  #leftBehind(machine: Machine): void {
    const process = this.#kernel.process(this.#id ?? 0);
    for (const unsent of unsentAtEnd(this.#kernel, process)) this.#tellUnsent(machine, unsent, 'ended');
    // The handle that _beginthread gives is closed by its thread (learn.microsoft.com, "_beginthread").
    const closedByThreads = new Set(process.threads.map((id) => this.#kernel.thread(id).closes));
    for (const { site, kind, count } of openHandles(process.handles, closedByThreads)) {
      this.#caller = this.threadOf(site.thread);
      machine.findingAt(site, 'handle-leak', { count, form: kind });
    }
  }

  /** Nothing goes on any more, and bytes wait to be sent that could be. */
  tellUnsent(): void {
    if (this.#id === null) return;
    for (const unsent of unsentAtRest(this.#kernel, this.#kernel.process(this.#id))) this.#tellUnsent(this.#started(), unsent, 'rest');
  }

  #tellUnsent(machine: Machine, unsent: Unsent, form: string): void {
    this.#caller = unsent.thread;
    machine.findingAt(unsent.site, 'bytes-never-sent', unsentData(unsent, form));
  }

  /** Gives a thread of the kernel its thread of the machine, about to enter its function; null when memory is exhausted. */
  #begin(thread: Thread, machine: Machine): number | null {
    const index = machine.createThread();
    if (index === null) {
      this.#kernel.endThread(thread.id, statusNoMemory);
      return null;
    }
    thread.machineThread = index;
    this.#threadIds[index] = thread.id;
    const { program } = this.plan;
    if (thread.pooled || thread.control !== null) return index;
    if (thread.start !== null) {
      machine.call(index, thread.start.address, [thread.start.argument]);
      // A thread begins with the APCs that were queued to it before it ran (QueueUserAPC function, learn.microsoft.com).
      for (const apc of thread.apcs.splice(0).reverse()) machine.call(index, apc.routine, apc.arguments);
      return index;
    }
    const entry = program.functions[program.entry]?.name ?? 'main';
    machine.call(index, machine.functionAddress(program.entry), entryArguments(this.#context(machine, index), entry));
    if (program.initialiser >= 0) machine.call(index, machine.functionAddress(program.initialiser), []);
    return index;
  }

  /** What the C runtime works with in one thread; made once, because programs call `malloc` a million times. */
  #context(machine: Machine, index: number): ThreadContext {
    const known = this.#contexts.get(index);
    if (known !== undefined) return known;
    const cross = (): void => machine.work(CROSSING_NS / INSTRUCTION_NS);
    const context: ThreadContext = {
      memory: machine.memory(index),
      heap: machine.heap(index),
      console: {
        write: (bytes: Uint8Array) => {
          cross();
          this.console.write(bytes);
        },
        read: (limit: number) => this.console.read(limit),
      },
      runtime: this.#runtime,
      system: new ProcessSystem(this.#kernel, this.#id ?? 0, cross),
      thread: index,
      finding: (code, data) => machine.finding(index, code, data),
      moment: () => this.#kernel.now + this.timeInTurn,
    };
    this.#contexts.set(index, context);
    return context;
  }

  /**
   * An overlapped operation ends: it writes to the process's memory, whichever thread runs. That lent memory is gone is told where
   * the thread stands that began the operation; for an operation that was cancelled it does no harm.
   */
  transfer(request: IoRequest, result: OperationResult): IoEnd {
    const machine = this.#started();
    const index = this.#kernel.thread(request.thread).machineThread;
    const harmless = this.exitCode !== null || (result.kind === 'failed' && result.error === ERROR_OPERATION_ABORTED);
    return endInMemory(this.#kernel, machine.systemMemory, request, result, ({ address, length }) => {
      if (harmless || index === null || !machine.has(index)) return;
      const caller = this.#caller;
      this.#caller = request.thread;
      const gone = machine.condition(address, length) === 'good' ? null : address;
      machine.finding(index, 'lent-memory-gone', { address: hexAddress(address), bytes: length }, gone, storyOf(request));
      this.#caller = caller;
    });
  }

  /** The program touches what it has lent to an operation in progress, or takes an answer that it was not given for one. */
  #touchedLent(thread: number, { address, size, kind, by }: LentAccess): void {
    const lent = lentAt(this.#kernel, this.#id ?? 0, address, size, kind);
    if (lent === null) return;
    const { request, part } = lent;
    const answered = part === 'count' && kind === 'write';
    const earlier = storyOf(request);
    if (answered || (part === 'count' && by === 'program'))
      releaseCount(this.#started().systemMemory, this.#kernel.process(request.process));
    if (answered || by === 'system') return;
    const data = { api: request.begunBy?.api ?? '' };
    if (part === 'count' || (part === 'result' && kind === 'read'))
      this.#started().finding(thread, 'result-read-early', { ...data, form: part }, address, earlier);
    else {
      const form = part === 'overlapped' || part === 'result' ? { form: 'overlapped' } : {};
      this.#started().finding(thread, kind === 'read' ? 'lent-memory-read' : 'lent-memory-written', { ...data, ...form }, address, earlier);
    }
  }

  // ── Native calls

  /** NATIVE: the C runtime answers at once, unless it waits; Windows answers when the thread is next let run. */
  #native(index: number, native: number, args: Arguments): { readonly done: true; readonly value: bigint } | { readonly done: false } {
    const entry = this.#runtimeEntry(native);
    if (entry === null) return { done: false };
    const state: Record<string, unknown> = {};
    const outcome = this.#behave(entry, index, this.#started(), args, state);
    if (outcome.kind === 'done') return { done: true, value: outcome.value };
    const thread = this.#kernel.thread(this.#caller);
    thread.call = { api: entry.name, site: this.#started().site(index), state, returned: null };
    this.#waitsOn = outcome.on;
    return { done: false };
  }

  /** The C runtime's function of that number; null: it is Windows'. */
  #runtimeEntry(native: number): RuntimeEntry | null {
    const known = this.#natives[native];
    if (known !== undefined) return known;
    return (this.#natives[native] = runtime.get(this.plan.program.natives[native] ?? '') ?? null);
  }

  /** Carries out a suspended call, or asks it again. */
  #ask(thread: Thread, index: number, machine: Machine, native: number, args: Arguments): CallOutcome {
    const name = this.plan.program.natives[native] ?? '';
    const entry = runtime.get(name);
    if (entry !== undefined) {
      this.#kernel.takeWakeup(thread.id);
      const outcome = this.#behave(entry, index, machine, args, thread.call?.state ?? {});
      if (outcome.kind === 'wait') this.#wait(thread, index, machine, outcome.on);
      else thread.call = null;
      return outcome;
    }
    const api = windows.get(name);
    if (api === undefined) throw new Error(`no function '${name}'`);
    const memory = machine.memory(index, 'system');
    const site = machine.site(index);
    const witnessed = { process: this.name, thread: thread.id, entry: api, arguments: args, memory };
    if (thread.call === null) this.#host.witness?.begins(witnessed);
    const outcome = invoke(this.#kernel, api, {
      thread: thread.id,
      arguments: args,
      memory,
      heap: machine.heap(index),
      console: this.console,
      finding: (code, data, earlier) => machine.finding(index, code, data, null, earlier),
      functionName: (address) => this.#functionName(machine, address),
      functionAddress: (name) => this.#functionAddress(machine, name),
      headerOf: (name) => windows.get(name)?.header ?? null,
      site,
      line: this.#line(site.pc),
    });
    if (outcome.kind === 'done') this.#host.witness?.returns(witnessed, outcome.value);
    return outcome;
  }

  #behave(entry: RuntimeEntry, index: number, machine: Machine, args: Arguments, state: Record<string, unknown>): NativeOutcome {
    return entry.behave(new NativeRuntimeCall(this.#context(machine, index), args, state));
  }

  /** A call of the C runtime waits, or never comes back. */
  #wait(thread: Thread, index: number, machine: Machine, on: WaitReason): void {
    if (on === 'console') {
      this.#kernel.block(thread.id, { kind: 'console' });
      return;
    }
    const code = Number(thread.call?.state['exitCode'] ?? 0);
    thread.call = null;
    if (on === 'exit-thread') this.#kernel.endThread(thread.id, code);
    else this.#exit(thread, index, machine, code);
  }

  /** The kernel's id of a thread of the machine, even of one that has ended. */
  threadOf(index: number): number {
    return this.#threadIds[index] ?? 0;
  }

  #functionAddress(machine: Machine, name: string): bigint {
    const index = this.plan.program.functions.findLastIndex((one) => one.library && one.name === name);
    return index < 0 ? 0n : machine.functionAddress(index);
  }

  #functionName(machine: Machine, address: bigint): string {
    return this.plan.program.functions[machine.functionAt(address)]?.name ?? '';
  }

  #line(pc: number): number {
    const known = this.#lines.get(pc);
    if (known !== undefined) return known;
    const { line } = placeOf(this.sources, spanOf(this.plan.program, pc));
    this.#lines.set(pc, line);
    return line;
  }

  #undefined(report: Report): void {
    const thread = this.#kernel.thread(this.#caller);
    this.#host.report(findingOf({ report, process: this, thread: thread.id, step: this.#host.step(), trace: this.#host.trace }));
  }

  #started(): Machine {
    if (this.#machine === null) throw new Error(`${this.name} has not started`);
    return this.#machine;
  }

  /** The thread has gone on without waiting for anything: says so, at its line. */
  runaway(thread: Thread, { steps, calls }: Idle): void {
    if (thread.machineThread === null || thread.exitCode !== null) return;
    const form = calls > steps ? 'calls' : 'steps';
    this.#started().finding(thread.machineThread, 'runaway', { steps, calls, form });
  }

  /** Nothing can wake the thread any more: says so, at the call that it waits in. */
  deadlocked(thread: Thread): void {
    if (thread.machineThread === null) return;
    const target = thread.wait?.target;
    this.#caller = thread.id;
    this.#started().finding(thread.machineThread, 'deadlock', target?.kind === 'lock' ? { form: 'lock', owner: target.owner } : {});
  }

  /** A person does something to it. */
  actFromOutside(doing: Doing): void {
    if (doing.kind === 'line') this.#type(doing.line);
    else if (doing.kind === 'start') this.start();
    else if (this.#id !== null) actFromOutside(this.#kernel, this.#id, doing.kind);
  }

  #type(line: string | null): void {
    this.#caller = 0;
    this.console.type(line);
    if (this.#id !== null) this.#kernel.inputArrived(this.#id);
  }

  // ── Going back

  save(): ProcessSnapshot {
    return {
      id: this.#id,
      heardListening: this.#heardListening,
      machine: this.machine?.save() ?? null,
      console: this.console.save(),
      runtime: structuredClone(this.#runtime),
      exiting: this.#exiting,
    };
  }

  restore(snapshot: ProcessSnapshot): void {
    this.#id = snapshot.id;
    this.#heardListening = snapshot.heardListening;
    if (snapshot.machine !== null) this.#machine?.restore(snapshot.machine);
    this.console.restore(snapshot.console);
    this.#runtime = structuredClone(snapshot.runtime);
    this.#contexts.clear();
    this.#exiting = snapshot.exiting;
  }
}
