import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { Program, TypeInfo } from '../compiler/program.ts';
import * as layout from './core/layout.ts';
import { exceptionOfFault, type Exception } from './exception.ts';
import {
  diagnose,
  diagnoseAccess,
  diagnoseArgument,
  diagnoseFunction,
  diagnoseStack,
  diagnosisAt,
  placeIn,
  type Diagnosis,
} from './diagnosis.ts';
import { exitCodes, severityOf, type Report } from './fault.ts';
import type { EarlierMoment, FindingCode, FindingData, FindingSeverity, Site } from './finding.ts';
import { frameOf, slotValue, type Frame } from './frame.ts';
import { Heap, HeapTable, type HeapSnapshot } from './heap.ts';
import { addressInImage, addressOfFunction, loadImage, loadLocals, releaseLocals, reserveLocals, type LoadedImage } from './image.ts';
import { lostBlocks } from './leak.ts';
import { Memory, SlotArguments, type LentAccess } from './memory.ts';
import type { Arguments } from './native.ts';
import { objectAt, type ObjectInfo } from './object.ts';
import { Space, type SpaceSnapshot, type Stored } from './space.ts';
import { Thread, type ThreadSnapshot } from './thread.ts';
import { WatchedTable, type FrameMark } from './watched.ts';
import { Unwinder, type UnwindSnapshot } from './unwind.ts';
import { Walk, type Walked } from './walk.ts';
import { CALL_WORK } from './work.ts';

export interface MachineHost {
  /** Called for each NATIVE instruction. Answer at once, or not: then `run` stops with `call` until `complete`. */
  native(thread: number, native: number, args: Arguments): { readonly done: true; readonly value: bigint } | { readonly done: false };
  /** Something undefined happened; at most once for each instruction, code and thread. */
  report(report: Report): void;
  /** The thread touches memory that was lent to the host, and is going to. */
  touchedLent?(thread: number, access: LentAccess): void;
  /** Number of the step under way, where the host counts them. */
  step?(): number;
  /** What each byte of a new block of the heap holds, which is anything. Absent: the pattern of a debug heap. */
  readonly heapFill?: number;
}

/**
 * Why `run` came back.
 * - `steps`: the thread stands before a statement.
 * - `stop`: the same, where a breakpoint is or after watched bytes have changed.
 * - `call`: a native call waits to be completed.
 * - `returned`: the function begun with `call` has returned `value`.
 * - `fault`: the thread cannot go on, which has been reported; `value` is the exit code that Windows would give.
 */
export interface Exit {
  readonly reason: 'steps' | 'stop' | 'call' | 'returned' | 'fault';
  /** Boundaries reached: statements that the thread came to stand before, and calls that did not answer at once. */
  readonly steps: number;
  readonly instructions: number;
  readonly value: bigint;
}

export interface MachineSnapshot {
  readonly space: SpaceSnapshot;
  readonly heap: HeapSnapshot;
  readonly threads: readonly ThreadSnapshot[];
  readonly created: number;
  readonly reported: ReadonlySet<string>;
  readonly faults: ReadonlyMap<number, number>;
  readonly raised: ReadonlyMap<number, Exception>;
  readonly unwinding: UnwindSnapshot;
  readonly misplaced: ReadonlyMap<number, number>;
}

const stackReserve = 1 << 20;
/** Instructions between returns from the core: V8 only ever enters a function's optimised code at a call. */
const slice = 2_000_000;

/** One simulated process: its program, its memory, its threads' frames. Knows nothing of Windows. */
export class Machine {
  readonly program: Program;
  readonly space: Space;
  readonly table: HeapTable;
  readonly image: LoadedImage;
  readonly watched: WatchedTable;
  readonly #host: MachineHost;
  readonly #threads = new Map<number, Thread>();
  #created = 0;
  #stops: ReadonlySet<number> = new Set();
  /** The run under way: its thread, and that thread's instruction count at its beginning. */
  #run: { readonly thread: Thread; readonly start: number } | null = null;
  /** Copied before each change: snapshots share them. */
  #reported: ReadonlySet<string> = new Set();
  #faults: ReadonlyMap<number, number> = new Map();
  /** Exceptions that nobody has been asked about yet. */
  #raised: ReadonlyMap<number, Exception> = new Map();
  readonly #unwinder: Unwinder;
  #walk: Walk | null = null;
  /** For each thread, the statement (boundary count) in which an access was reported last. */
  #misplaced: ReadonlyMap<number, number> = new Map();
  /** What the native call under way has done, in instructions. */
  #work = 0;

  constructor(program: Program, host: MachineHost) {
    this.program = program;
    this.#host = host;
    this.space = new Space({
      report: (record, kind, operand, extra) => this.#undefinedBehaviour(record, kind, operand, extra),
      native: (record, index, args, count) => this.#native(record, index, args, count),
    });
    this.table = new HeapTable(this.space, host.heapFill ?? null);
    this.image = loadImage(this.space, program);
    this.watched = new WatchedTable(this.space);
    this.#unwinder = new Unwinder({
      program,
      space: this.space,
      instruction: (linear) => this.instruction(linear),
      linearOf: (instruction) => this.image.code + instruction * INSTRUCTION_BYTES,
      functionAddress: (index) => this.functionAddress(index),
      call: (thread, address, args) => this.#push(thread, this.space.core.functionAt(address), args),
      complete: (thread, value) => this.complete(thread, value),
      end: (thread, exitCode, code, data) => {
        this.#faults = new Map(this.#faults).set(thread, exitCode);
        if (code !== null) this.#tell(thread, code, data, null, exitCode, 'error');
      },
    });
  }

  // ── threads

  /** A new thread with its own stack, and no frames; returns its index: 0, 1, …, never used again. null: no more memory. */
  createThread(stackBytes = stackReserve): number | null {
    const stackChunks = Math.max(1, Math.ceil(stackBytes / layout.CHUNK));
    const area = this.space.reserve(layout.AREA_CHUNKS);
    const stack = area === null ? null : this.space.reserve(stackChunks);
    const locals = stack === null ? null : reserveLocals(this.space, this.program);
    if (area === null || stack === null || locals === null) {
      if (area !== null) this.space.release(area, layout.AREA_CHUNKS);
      if (stack !== null) this.space.release(stack, stackChunks);
      return null;
    }
    const index = this.#created++;
    const tag = layout.STACK_TAG + index * layout.STACK_TAG_STRIDE;
    const thread = new Thread(this.space, { index, area, stack, stackChunks, tag, locals }, this.image.mostArguments);
    thread.initialise();
    loadLocals(this.space, this.program, this.image, locals, tag);
    this.#threads.set(index, thread);
    return index;
  }

  /** Takes the thread's frames and stack away; addresses into it are wild from then on. */
  endThread(thread: number): void {
    const ended = this.#thread(thread);
    ended.clearMasks();
    this.space.release(ended.stack, ended.stackChunks);
    this.space.release(ended.area, layout.AREA_CHUNKS);
    releaseLocals(this.space, this.program, ended.locals);
    this.#threads.delete(thread);
    this.#unwinder.forget(thread);
  }

  /** Puts a call on top of the thread's frames; `run` stops with `returned` when it is back. False: no room, reported. */
  call(thread: number, functionAddress: bigint, args: readonly bigint[]): boolean {
    const callee = this.space.core.functionAt(functionAddress);
    if (callee === 0) this.#raise(thread, diagnoseFunction(functionAddress));
    else if (this.#push(thread, callee, args)) return true;
    else this.#raise(thread, diagnoseStack(this, this.#thread(thread)));
    return false;
  }

  /** Raises an exception in the thread; `run` has it handled, or ends with `fault`. */
  raise(thread: number, exception: Exception): void {
    this.#raised = new Map(this.#raised).set(thread, exception);
  }

  /**
   * Runs until the thread stands at a boundary and has passed `steps` of them, or executed at least `instructions` more; or
   * until something else happens, see {@link Exit}.
   */
  run(thread: number, steps: number, instructions: number): Exit {
    const target = this.#thread(thread);
    const start = target.count;
    this.#run = { thread: target, start };
    const countLimit = Math.min(start + instructions, Number.MAX_SAFE_INTEGER);
    const stepLimit = Math.min(steps, Number.MAX_SAFE_INTEGER);
    const { core } = this.space;
    let exit: number = layout.EXIT_STEPS;
    target.changing();
    core.resetSteps();
    for (;;) {
      this.#handle(target);
      if (this.#faults.has(thread)) break;
      const until = Math.min(target.count + slice, countLimit);
      exit = this.#walk?.run(target, stepLimit, until) ?? core.run(target.record, stepLimit, until);
      if (exit === layout.EXIT_UNWIND) this.#unwinder.execute(target);
      else if (exit === layout.EXIT_RETURNED && this.#unwinder.answered(target)) continue;
      else if (exit === layout.EXIT_CALL || exit === layout.EXIT_RETURNED || exit === layout.EXIT_STOP) break;
      else if (exit === layout.EXIT_STEPS && (core.stepsPassed() >= stepLimit || target.count >= countLimit)) break;
    }
    const reason = this.#faults.has(thread)
      ? 'fault'
      : exit === layout.EXIT_CALL
        ? 'call'
        : exit === layout.EXIT_RETURNED
          ? 'returned'
          : exit === layout.EXIT_STOP
            ? 'stop'
            : 'steps';
    const value = reason === 'fault' ? BigInt(this.#faults.get(thread) ?? 0) : reason === 'returned' ? target.value : 0n;
    this.#run = null;
    return { reason, steps: this.stepsPassed, instructions: target.count - start, value };
  }

  /** Instructions that the `run` under way had executed when its thread last passed a boundary; 0 before the first. */
  get instructionsAtBoundary(): number {
    return this.#run === null ? 0 : Math.max(0, this.#run.thread.boundary - this.#run.start);
  }

  /** Boundaries that the `run` under way, or the last one, has passed. */
  get stepsPassed(): number {
    return this.space.core.stepsPassed();
  }

  /** The native call that the thread waits for, to be asked (again), or null. */
  pending(thread: number): { readonly native: number; readonly args: Arguments } | null {
    const target = this.#thread(thread);
    const { view } = this.space;
    if (target.depth === 0 || view.getUint16(target.pc, true) !== OP.NATIVE) return null;
    const slots = target.fp + view.getUint16(target.pc + 2, true) * 8;
    return {
      native: view.getUint32(target.pc + 8, true),
      args: new SlotArguments(this, thread, target.record, slots, view.getUint16(target.pc + 4, true)),
    };
  }

  /** Answers the pending native call. */
  complete(thread: number, value: bigint): void {
    const target = this.#thread(thread);
    if (this.pending(thread) === null) throw new Error(`thread ${thread} waits for no call`);
    target.changing();
    const slot = target.fp + this.space.view.getUint16(target.pc + 2, true) * 8;
    this.space.view.setBigUint64(slot, BigInt.asUintN(64, value), true);
    if (target.tracked) this.space.core.setMask(target.record, slot, 0n, 0n);
    const at = target.pc;
    target.pc += INSTRUCTION_BYTES;
    this.#walk?.answered(target, at);
  }

  /** How many frames the thread has. */
  depth(thread: number): number {
    return this.#thread(thread).depth;
  }

  /** Innermost first. */
  frames(thread: number): readonly Frame[] {
    const own = this.#thread(thread);
    return Array.from(own.frames()).flatMap((raw) => frameOf(this, own, raw) ?? []);
  }

  /** Whether something keeps the thread from going on after its instruction: an exception raised, or its end. */
  faulted(thread: number): boolean {
    return this.#raised.has(thread) || this.#faults.has(thread);
  }

  /** The exit code that Windows would give the process for what this thread did, or null. */
  fault(thread: number): number | null {
    return this.#faults.get(thread) ?? null;
  }

  // ── breakpoints: no part of snapshots

  /** Stops at these statements (indices of their STEPs) and at no others. */
  stopAt(instructions: ReadonlySet<number>): void {
    const put = (op: number) => (index: number) => this.space.view.setUint16(this.image.code + index * INSTRUCTION_BYTES, op, true);
    this.#stops.forEach(put(OP.STEP));
    instructions.forEach(put(OP.STOP));
    this.#stops = instructions;
  }

  /** Has runs be made instruction by instruction, and told of; null: no more. No part of snapshots. */
  walk(walked: Walked | null): void {
    this.#walk = walked === null ? null : new Walk(this, walked);
  }

  /** What a slot of the thread's innermost frame holds, in the form of a type. */
  slot(thread: number, slot: number, type: TypeInfo): Stored {
    return slotValue(this.space, this.#thread(thread).fp + slot * 8, type);
  }

  slotAddress(thread: number, slot: number): bigint {
    return this.space.view.getBigUint64(this.#thread(thread).fp + slot * 8, true);
  }

  /** Index of the instruction that a thread runs next. */
  at(thread: number): number {
    return this.instruction(this.#thread(thread).pc);
  }

  has(thread: number): boolean {
    return this.#threads.has(thread);
  }

  /** The call in progress on whose stack an address lies. */
  frameHolding(address: bigint): { readonly thread: number; readonly level: number } | null {
    const lo = Number(BigInt.asUintN(32, address));
    for (const thread of this.#threads.values()) {
      if (BigInt(thread.tag) !== address >> 32n || !thread.holds(lo)) continue;
      let level = thread.depth;
      for (const { sp, stack } of thread.frames()) {
        level -= 1;
        if (lo >= sp && lo < sp + stack) return { thread: thread.index, level };
      }
    }
    return null;
  }

  /** A call in progress: the one with `level` others below it. */
  markFrame(thread: number, level: number): FrameMark {
    const { record } = this.#thread(thread);
    const frame = record + layout.AREA_FRAMES + level * layout.FRAME_BYTES;
    const { view } = this.space;
    return {
      thread: record,
      frame,
      pc: view.getUint32(frame + layout.FRAME_PC, true),
      function: view.getUint32(frame + layout.FRAME_FUNCTION, true),
    };
  }

  // ── memory

  /** Memory and heap as one thread's native calls see them: findings stand at the line of the call. */
  memory(thread: number, user: LentAccess['by'] = 'program'): Memory {
    return new Memory(this, thread, user);
  }

  /** Memory as the system writes to it, whatever threads do: whoever uses it asks first whether it is accessible. */
  get systemMemory(): Memory {
    const nothing = (): void => undefined;
    const silent = { space: this.space, faulted: () => false, access: nothing, finding: nothing, lent: nothing, work: nothing };
    return new Memory(silent, 0, 'system');
  }

  heap(thread: number): Heap {
    return new Heap(this, thread);
  }

  functionAddress(index: number): bigint {
    return addressOfFunction(this.image, index);
  }

  /** The index of the function at an address; -1: none is there. */
  functionAt(address: bigint): number {
    const record = this.space.core.functionAt(address);
    return record === 0 ? -1 : this.space.view.getUint32(record + layout.FUNCTION_INDEX, true);
  }

  imageAddress(offset: number): bigint {
    return addressInImage(this.image, offset);
  }

  /** Where a thread has its own copy of a variable of which each has one. */
  localAddress(thread: number, offset: number): bigint {
    const { tag, locals } = this.#thread(thread);
    return (BigInt(tag) << 32n) | BigInt(locals + offset);
  }

  /** Whether an object could be at an address; what is there instead. */
  condition(address: bigint, size: number): 'good' | 'nowhere' | 'freed' | 'ended' | 'between-objects' {
    const good = this.space.core.clean(address, size, layout.NOT_ADDRESSABLE);
    if (good >= size) return 'good';
    const at = address + BigInt(good);
    if (!this.space.mapped(at)) return 'nowhere';
    const state = this.space.state(at);
    if (state === layout.FREED) return 'freed';
    return state === layout.OUT_OF_SCOPE || state === layout.RELEASED ? 'ended' : 'between-objects';
  }

  /** Bytes at any address as they are. */
  peek(address: bigint, size: number): Stored {
    return this.space.peek(address, size);
  }

  /**
   * The object that holds the byte at an address, and how C++ would name that byte's place: 'buf[3]', 'client.state'; with
   * `whole` the part of that type which begins there.
   */
  objectAt(address: bigint, whole: TypeInfo | null = null): { readonly object: ObjectInfo; readonly place: string } | null {
    const object = objectAt(this, address);
    return object === null ? null : { object, place: placeIn(this, object, address, whole) };
  }

  /** Bytes of heap blocks in use and of stacks reached so far. */
  bytesInUse(): number {
    let stacks = 0;
    for (const thread of this.#threads.values()) stacks += thread.stack + thread.stackChunks * layout.CHUNK - thread.reached;
    return this.table.used + stacks;
  }

  // ── snapshots

  /** Plain data, cheap: only what changed since the last save or restore is copied. */
  save(): MachineSnapshot {
    return {
      space: this.space.save(),
      heap: this.table.save(),
      threads: Array.from(this.#threads.values(), (thread) => thread.save()),
      created: this.#created,
      reported: this.#reported,
      faults: this.#faults,
      raised: this.#raised,
      unwinding: this.#unwinder.save(),
      misplaced: this.#misplaced,
    };
  }

  /** Puts the machine back as it was. Snapshots of the same machine may be restored in any order. */
  restore(snapshot: MachineSnapshot): void {
    for (const thread of this.#threads.values()) thread.clearMasks();
    this.space.restore(snapshot.space);
    this.table.restore(snapshot.heap);
    this.#threads.clear();
    for (const saved of snapshot.threads) {
      const thread = new Thread(this.space, saved, this.image.mostArguments);
      thread.restore(saved);
      this.#threads.set(saved.index, thread);
    }
    this.#created = snapshot.created;
    this.#reported = snapshot.reported;
    this.#faults = snapshot.faults;
    this.#raised = snapshot.raised;
    this.#unwinder.restore(snapshot.unwinding);
    this.#misplaced = snapshot.misplaced;
  }

  // ── what memory, heap, frames and objects ask

  get threads(): Iterable<Thread> {
    return this.#threads.values();
  }

  instruction(linear: number): number {
    return (linear - this.image.code) / INSTRUCTION_BYTES;
  }

  /** Where the thread stands, as its reader sees it: in library code, the call that led there. */
  site(thread: number): Site {
    return { thread, pc: this.readersPlace(thread), step: this.#host.step?.() ?? 0 };
  }

  /** The instruction of the thread's innermost frame that is not library code. */
  readersPlace(thread: number): number {
    const own = this.#thread(thread);
    const { depth } = own;
    for (let level = depth; level > 0; level--) {
      if (this.program.functions[own.functionAt(level)]?.library === false) return this.instruction(own.frame(level).pc);
    }
    return this.instruction(depth === 0 ? 0 : own.pc);
  }

  /** Reports the blocks that nothing points to any more, one finding for each place that allocated some. `held`: addresses that the host keeps. */
  reportLeaks(thread: number, held: Iterable<bigint>): void {
    const places = new Map<number, { blocks: number; bytes: number }>();
    for (const { size, allocated } of lostBlocks(this, held)) {
      const { blocks, bytes } = places.get(allocated.pc) ?? { blocks: 0, bytes: 0 };
      places.set(allocated.pc, { blocks: blocks + 1, bytes: bytes + size });
    }
    for (const [pc, lost] of places) this.#raise(thread, { code: 'memory-leak', data: lost, object: null, fatal: null }, pc);
  }

  /**
   * The native call under way does what takes as long as so many instructions. Of a call that does not answer at once nothing is
   * counted: what calls of Windows take is the kernel's business.
   */
  work(instructions: number): void {
    this.#work += instructions;
  }

  /** A finding at the thread's instruction, about the object at `address` if it is in one. */
  finding(
    thread: number,
    code: FindingCode,
    data: FindingData,
    address: bigint | null = null,
    earlier: readonly EarlierMoment[] = [],
  ): void {
    this.#raise(thread, diagnosisAt(this, code, data, address), this.site(thread).pc, earlier);
  }

  /** A finding about something that was done before, at its place. */
  findingAt({ thread, pc }: Site, code: FindingCode, data: FindingData, earlier: readonly EarlierMoment[] = []): void {
    this.#raise(thread, diagnosisAt(this, code, data, null), pc, earlier);
  }

  lent(thread: number, access: LentAccess): void {
    this.#host.touchedLent?.(thread, access);
  }

  argument(thread: number, index: number, origin: bigint): void {
    this.#raise(thread, diagnoseArgument(this, index, origin));
  }

  /** Tells what is wrong with an access that the shadow forbids, and whether Windows would let it happen. */
  access(thread: number, address: bigint, size: number, kind: 'read' | 'write'): void {
    this.#raise(thread, diagnoseAccess(this, this.#thread(thread), { address, size, kind }));
  }

  #thread(index: number): Thread {
    const thread = this.#threads.get(index);
    if (thread === undefined) throw new Error(`no thread ${index}`);
    return thread;
  }

  /** Puts a function on top of the thread's frames; its result goes to the host. False: no room. */
  #push(thread: number, callee: number, args: readonly bigint[]): boolean {
    const target = this.#thread(thread);
    target.changing();
    target.keepArguments();
    if (!this.space.core.push(target.record, callee, 0, 0)) return false;
    const slots = this.space.view.getUint32(callee + layout.FUNCTION_ARGUMENTS, true);
    for (let i = 0; i < slots; i++) this.space.view.setBigUint64(target.fp + i * 8, BigInt.asUintN(64, args[i] ?? 0n), true);
    return true;
  }

  /** Finds out who handles the exception that the thread has raised, if any. */
  #handle(thread: Thread): void {
    const exception = this.#raised.get(thread.index);
    if (exception === undefined) return;
    const raised = new Map(this.#raised);
    raised.delete(thread.index);
    this.#raised = raised;
    this.#unwinder.raise(thread, exception);
  }

  #native(record: number, index: number, args: number, count: number): number {
    const pause = this.#walk?.called(index) ?? null;
    if (pause !== null) return pause;
    const thread = this.#indexOf(record);
    this.#work = CALL_WORK;
    const outcome = this.#host.native(thread, index, new SlotArguments(this, thread, record, args, count));
    if (this.faulted(thread)) return layout.EXIT_FAULT;
    if (!outcome.done) return layout.EXIT_CALL;
    const { view } = this.space;
    view.setBigUint64(args, BigInt.asUintN(64, outcome.value), true);
    this.#thread(thread).count += this.#work;
    return 0;
  }

  /** What the core could not go past in silence; see the REPORT kinds of core/layout.ts. */
  #undefinedBehaviour(record: number, kind: number, operand: bigint, extra: number): void {
    const thread = this.#indexOf(record);
    if (kind === layout.REPORT_LENT_READ || kind === layout.REPORT_LENT_WRITE) {
      const address = BigInt.asUintN(64, operand);
      this.lent(thread, { address, size: extra, kind: kind === layout.REPORT_LENT_READ ? 'read' : 'write', by: 'program' });
      return;
    }
    this.#raise(thread, diagnose(this, this.#thread(thread), { kind, operand: BigInt.asUintN(64, operand), extra }));
  }

  #raise(
    thread: number,
    { code, data, object, fatal }: Diagnosis,
    pc = this.site(thread).pc,
    earlier: readonly EarlierMoment[] = [],
  ): void {
    // What a handler may catch is the program's business; if none does, that is told then.
    const guarded = fatal !== null && fatal !== exitCodes.failFast && this.#unwinder.guarded(this.#thread(thread));
    if (fatal !== null) {
      const exception = exceptionOfFault(fatal, data, !guarded);
      if (exception === null) this.#faults = new Map(this.#faults).set(thread, fatal);
      else this.raise(thread, exception);
    }
    if (misplacing.has(code)) {
      // A bad place has been told of; whatever else the statement does with it, and what it finds there, would only say it again.
      const { boundary } = this.#thread(thread);
      if (this.#misplaced.get(thread) === boundary) return;
      this.#misplaced = new Map(this.#misplaced).set(thread, boundary);
    }
    if (guarded) this.#tell(thread, code, data, object, null, 'warning', pc);
    else this.#tell(thread, code, data, object, fatal, fatal === null ? severityOf(code) : 'error', pc, earlier);
  }

  #tell(
    thread: number,
    code: FindingCode,
    data: FindingData,
    object: ObjectInfo | null,
    fatal: number | null,
    severity: FindingSeverity,
    pc = this.site(thread).pc,
    earlier: readonly EarlierMoment[] = [],
  ): void {
    const key = `${thread}:${pc}:${code}`;
    if (this.#reported.has(key)) return;
    this.#reported = new Set(this.#reported).add(key);
    this.#host.report({ code, severity, data, thread, pc, fatal, object, earlier });
  }

  #indexOf(record: number): number {
    return this.space.view.getUint32(record + layout.THREAD_INDEX, true);
  }
}

/** Accesses that lead to a wrong place: one of them is told for a statement. */
const misplacing: ReadonlySet<FindingCode> = new Set([
  'index-out-of-bounds',
  'out-of-bounds-read',
  'out-of-bounds-write',
  'use-after-free',
  'use-after-scope',
  'string-not-terminated',
  'wild-address',
]);

/** A machine with its program loaded, and no threads. */
export function createMachine(program: Program, host: MachineHost): Machine {
  return new Machine(program, host);
}
