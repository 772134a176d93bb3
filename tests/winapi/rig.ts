import { Kernel, type KernelSnapshot } from '../../src/simulator/kernel/kernel.ts';
import { launchOf } from '../../src/simulator/kernel/launch.ts';
import { serveWait } from '../../src/simulator/kernel/registered-wait.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { ProcessId, Thread, ThreadId } from '../../src/simulator/kernel/state.ts';
import { takeWork, workEnded } from '../../src/simulator/kernel/thread-pool.ts';
import type { Arguments } from '../../src/simulator/machine/native.ts';
import { PLAIN_NETWORK, type NetworkOptions } from '../../src/simulator/network/host.ts';
import type { CallHeap, CallMemory, WinapiEntry } from '../../src/simulator/winapi/call.ts';
import { endInMemory } from '../../src/simulator/winapi/request-call.ts';
import { invoke } from '../../src/simulator/winapi/invoke.ts';
import type { TraceEvent } from '../../src/simulator/trace/event.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';

/** A call that a scripted thread makes. `work`: instructions that it runs before. */
export interface ScriptCall {
  readonly api: string;
  readonly arguments: readonly bigint[];
  readonly work: number;
}

/** A thread's code: yields calls, gets their values, returns its exit code. Depends on nothing but those values and what {@link Program.read} gives. */
export type Script = (program: Program) => Generator<ScriptCall, number, bigint>;

const entries: ReadonlyMap<string, WinapiEntry> = new Map(winapi.map((entry) => [entry.name, entry]));

const FIRST_FUNCTION = 0x1000n;
const FIRST_ARENA = 0x80000;
const ARENA = 0x4000;

/** Threads that begin later share arenas with others. */
const ARENAS = 30;

/** From where in a thread's arena on its callbacks allocate. */
const CALLBACKS = 0x3000;

/** What a script may use: its process's memory, and the functions that threads may begin at. */
export class Program {
  readonly memory: FlatMemory;
  /** What the function was called with. */
  readonly arguments: readonly bigint[];
  readonly #functions: readonly Script[];
  #top: number;
  /** Everything read so far: a script made again reads the same again. */
  readonly #reads: Uint8Array[];
  #read = 0;

  /** `arena`: the part of memory for what it allocates. */
  constructor(memory: FlatMemory, values: readonly bigint[], functions: readonly Script[], arena: number, reads: Uint8Array[]) {
    this.memory = memory;
    this.arguments = values;
    this.#functions = functions;
    this.#reads = reads;
    this.#top = arena;
  }

  /** The first argument. */
  get argument(): bigint {
    return this.arguments[0] ?? 0n;
  }

  /** A number of `size` bytes that stands in memory. */
  number(address: bigint, size: 4 | 8): bigint {
    return this.read(address, size).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  read(address: bigint, size: number): Uint8Array {
    const known = this.#reads[this.#read++];
    const bytes = known ?? this.memory.readBytes(address, size);
    if (!known) this.#reads.push(bytes);
    return bytes;
  }

  allocate(size: number): bigint {
    const at = this.#top;
    this.#top += (size + 15) & ~15;
    return BigInt(at);
  }

  *call(api: string, ...values: readonly (bigint | number)[]): Generator<ScriptCall, bigint, bigint> {
    return yield { api, arguments: values.map(BigInt), work: 10 };
  }

  *work(instructions: number): Generator<ScriptCall, void, bigint> {
    yield { api: 'GetLastError', arguments: [], work: instructions };
  }

  address(script: Script): bigint {
    return FIRST_FUNCTION + BigInt(this.#functions.indexOf(script));
  }

  text(value: string): bigint {
    const address = this.allocate(value.length + 1);
    this.memory.writeBytes(address, new TextEncoder().encode(`${value}\0`));
    return address;
  }

  /** A sockaddr_in. */
  endpoint(port: number, address: readonly number[] = [127, 0, 0, 1]): bigint {
    const at = this.allocate(16);
    this.memory.writeBytes(at, Uint8Array.from([2, 0, port >> 8, port & 255, ...address, 0, 0, 0, 0, 0, 0, 0, 0]));
    return at;
  }
}

/** One mebibyte from address 0x10000 on, all of it written. */
export class FlatMemory implements CallMemory, CallHeap {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 20);
  top = 0x10000;

  allocate(size: number): bigint {
    const at = this.top;
    this.top += (size + 15) & ~15;
    return BigInt(at);
  }

  release(): void {
    // Blocks are never used again: the rig does not test the heap.
  }

  // Who touches what is lent is a matter of the machine's memory.
  lend(): boolean {
    return false;
  }

  isLent(): boolean {
    return false;
  }

  takeBack(): boolean {
    return true;
  }

  accessible(address: bigint, size: number): boolean {
    return Number(address) + size <= this.bytes.length;
  }

  readBytes(address: bigint, size: number): Uint8Array {
    return this.bytes.slice(Number(address), Number(address) + size);
  }

  writeBytes(address: bigint, bytes: Uint8Array): void {
    this.bytes.set(bytes, Number(address));
  }

  readCString(address: bigint): Uint8Array {
    return this.bytes.slice(Number(address), this.bytes.indexOf(0, Number(address)));
  }

  readWideString(address: bigint): Uint16Array {
    const units: number[] = [];
    for (let at = Number(address); ; at += 2) {
      const unit = new DataView(this.bytes.buffer).getUint16(at, true);
      if (unit === 0) return Uint16Array.from(units);
      units.push(unit);
    }
  }

  protect(): void {
    // The rig's memory has no protection.
  }

  clear(): void {
    // Nor are its blocks used again.
  }

  reallocate(): bigint {
    return 0n;
  }

  sizeOf(): number {
    return 0;
  }

  u32(address: bigint): number {
    return new DataView(this.bytes.buffer).getUint32(Number(address), true);
  }

  setU32(address: bigint, value: number): void {
    new DataView(this.bytes.buffer).setUint32(Number(address), value, true);
  }

  setU64(address: bigint, value: bigint): void {
    new DataView(this.bytes.buffer).setBigUint64(Number(address), value, true);
  }

  string(address: bigint): string {
    return new TextDecoder().decode(this.readCString(address));
  }
}

/** A function of the program that a thread is in. */
interface Frame {
  readonly script: Script;
  readonly values: readonly bigint[];
  readonly arena: number;
  generator: Generator<ScriptCall, number, bigint>;
  /** Values of its calls, and how many of them it has been given: what it is made again from. */
  log: bigint[];
  given: number;
  reads: Uint8Array[];
  call: ScriptCall | null;
}

/** A thread's functions: the one that it began in, and callbacks above it. */
interface RunningThread {
  readonly process: ProcessId;
  readonly frames: Frame[];
}

interface RigSnapshot {
  readonly kernel: KernelSnapshot;
  readonly threads: ReadonlyMap<ThreadId, RunningThread>;
  readonly memories: ReadonlyMap<ProcessId, { readonly bytes: Uint8Array<ArrayBuffer>; readonly top: number }>;
}

export interface RigOptions {
  readonly token?: string;
  readonly processors?: number;
  readonly network?: Partial<NetworkOptions>;
}

/** A kernel whose threads are scripts instead of machines. */
export class Rig {
  /** In step 0, all of them. */
  readonly events: TraceEvent[] = [];
  readonly kernel: Kernel;
  readonly memories = new Map<ProcessId, FlatMemory>();
  #functions: Script[] = [];
  readonly #threads = new Map<ThreadId, RunningThread>();

  constructor(options: RigOptions = {}) {
    const schedule = Schedule.parse(options.token ?? 'd');
    if (!schedule) throw new Error('bad token');
    this.kernel = new Kernel({
      processors: options.processors ?? 2,
      schedule,
      network: { ...PLAIN_NETWORK, ...options.network },
      emit: (body, time, process, thread) => this.events.push({ step: 0, time, process, thread, ...body }),
      transfer: (request, result) => endInMemory(this.kernel, this.memory(request.process), request, result, () => undefined),
    });
  }

  /** Names the scripts that CreateThread may begin threads at. */
  functions(...scripts: Script[]): void {
    this.#functions = scripts;
  }

  /** Starts a process, on the computer with that number. */
  start(name: string, script: Script, host = 0): ProcessId {
    const { process, thread } = this.kernel.startProcess(name, 'main', launchOf(name, '', host));
    this.memories.set(process, new FlatMemory());
    this.#begin(thread, process, script, 0n);
    return process;
  }

  /** Makes up to `steps` steps; returns why it stopped, or null when the steps are used up. */
  run(steps = 100_000): 'exited' | 'quiescent' | 'deadlock' | null {
    for (let made = 0; made < steps; made++) {
      const next = this.kernel.next();
      if (next.kind === 'rest') return next.why;
      if (next.kind === 'event') this.kernel.fire();
      else this.#advance(next.thread);
    }
    return null;
  }

  /** What the thread's last call returned; null: none has. */
  lastValue(thread: ThreadId): bigint | null {
    return this.#threads.get(thread)?.frames.at(-1)?.log.at(-1) ?? null;
  }

  save(): RigSnapshot {
    return {
      kernel: this.kernel.save(),
      threads: new Map([...this.#threads].map(([id, { process, frames }]) => [id, { process, frames: frames.map(copyFrame) }])),
      memories: new Map([...this.memories].map(([id, { bytes, top }]) => [id, { bytes: bytes.slice(), top }])),
    };
  }

  restore(snapshot: RigSnapshot): void {
    this.kernel.restore(snapshot.kernel);
    this.#threads.clear();
    for (const [id, { process, frames }] of snapshot.threads) {
      this.#threads.set(id, { process, frames: frames.map((frame) => this.#again(process, copyFrame(frame))) });
    }
    for (const [id, { bytes, top }] of snapshot.memories) Object.assign(this.memory(id), { bytes: bytes.slice(), top });
  }

  /** Brings a frame's script to where it stood. */
  #again(process: ProcessId, frame: Frame): Frame {
    frame.generator = this.#generator(process, frame);
    if (frame.call) frame.generator.next();
    for (const value of frame.log.slice(0, frame.given)) frame.generator.next(value);
    return frame;
  }

  memory(process: ProcessId): FlatMemory {
    const memory = this.memories.get(process);
    if (!memory) throw new Error('no such process');
    return memory;
  }

  #begin(thread: ThreadId, process: ProcessId, script: Script, argument: bigint): RunningThread {
    const index = this.kernel.process(process).threads.indexOf(thread);
    const running = { process, frames: [this.#frame(process, script, [argument], FIRST_ARENA + (index % ARENAS) * ARENA)] };
    this.#threads.set(thread, running);
    return running;
  }

  #frame(process: ProcessId, script: Script, values: readonly bigint[], arena: number): Frame {
    const rest = { script, values, arena, log: [], given: 0, reads: [], call: null };
    return { ...rest, generator: this.#generator(process, rest) };
  }

  #generator(process: ProcessId, { script, values, arena, reads }: Omit<Frame, 'generator'>): Frame['generator'] {
    return script(new Program(this.memory(process), values, this.#functions, arena, reads));
  }

  #functionAt(address: bigint): Script | undefined {
    return this.#functions[Number(address - FIRST_FUNCTION)];
  }

  #advance(id: ThreadId): void {
    const thread = this.kernel.thread(id);
    if (thread.pooled) return this.#serve(thread);
    const start = this.#functionAt(thread.start?.address ?? FIRST_FUNCTION);
    const running = this.#threads.get(id) ?? (start && this.#begin(id, thread.process, start, thread.start?.argument ?? 0n));
    if (!running) throw new Error('a thread begins at an unknown function');
    this.#go(thread, running);
  }

  /** A thread of the pool goes on with its work, or takes some. */
  #serve(thread: Thread): void {
    const running = this.#threads.get(thread.id) ?? { process: thread.process, frames: [] };
    this.#threads.set(thread.id, running);
    if (running.frames.length > 0) return this.#go(thread, running);
    this.kernel.ran(thread.id, 1, 1);
    if (thread.registered) return serveWait(this.kernel, thread, thread.registered);
    const item = takeWork(this.kernel, thread);
    const work = item && this.#functionAt(item.address);
    const index = this.kernel.process(thread.process).threads.indexOf(thread.id);
    if (work) running.frames.push(this.#frame(thread.process, work, item.arguments, FIRST_ARENA + (index % ARENAS) * ARENA));
  }

  #go(thread: Thread, running: RunningThread): void {
    const frame = running.frames.at(-1);
    if (!frame) throw new Error('a thread without a function');
    if (thread.call === null) {
      const result = frame.call === null ? frame.generator.next() : frame.generator.next(frame.log[frame.given++] ?? 0n);
      this.kernel.ran(thread.id, 1, result.done ? 1 : result.value.work);
      if (result.done) {
        this.#returned(thread, running, result.value);
        return;
      }
      frame.call = result.value;
    }
    this.#call(thread, running, frame);
  }

  #call(thread: Thread, { process, frames }: RunningThread, { call, arena, log }: Frame): void {
    const entry = call && entries.get(call.api);
    if (!call || !entry) throw new Error(`no function ${call?.api ?? ''}`);
    const memory = this.memory(process);
    const outcome = invoke(this.kernel, entry, {
      thread: thread.id,
      arguments: argumentsOf(call.arguments),
      memory,
      heap: memory,
      console: { write: () => undefined, read: () => null },
      finding: () => undefined,
      functionName: (address) => `function${address}`,
      functionAddress: () => 0n,
      headerOf: () => null,
      site: { thread: 0, pc: 0, step: 0 },
      line: 1,
    });
    if (outcome.kind === 'done') log.push(outcome.value);
    // An exception that a filter has continued.
    if (outcome.kind === 'raise') log.push(0n);
    if (outcome.kind !== 'callback' || !thread.call) return;
    const callback = this.#functionAt(outcome.address);
    if (!callback) throw new Error('a callback that is no function');
    frames.push(this.#frame(process, callback, outcome.arguments, frames.length === 1 ? arena + CALLBACKS : arena));
    thread.interrupted.push({ call: thread.call, depth: frames.length - 1 });
    thread.call = null;
  }

  /** A function has come back: a callback to the call below it. */
  #returned(thread: Thread, { frames }: RunningThread, value: number): void {
    const interrupted = thread.interrupted.pop();
    if (interrupted) {
      frames.pop();
      thread.call = { ...interrupted.call, returned: BigInt(value) };
    } else if (thread.pooled) {
      frames.pop();
      workEnded(this.kernel, thread);
    } else if (thread.start === null) this.kernel.endProcess(thread.process, value);
    else this.kernel.endThread(thread.id, value);
  }
}

const copyFrame = (frame: Frame): Frame => ({ ...frame, log: [...frame.log], reads: [...frame.reads] });

const argumentsOf = (values: readonly bigint[]): Arguments => {
  const value = (index: number): bigint => values[index] ?? 0n;
  return {
    count: values.length,
    int: (index) => Number(BigInt.asIntN(32, value(index))),
    uint: (index) => Number(BigInt.asUintN(32, value(index))),
    pointer: (index) => BigInt.asUintN(64, value(index)),
    long: (index) => BigInt.asIntN(64, value(index)),
    float: () => 0,
  };
};

/** WSAStartup(2.2). */
export function* startup(program: Program): Generator<ScriptCall, void, bigint> {
  yield* program.call('WSAStartup', 0x0202, program.allocate(408));
}

/** A socket listening on a port. */
export function* listening(program: Program, port: number, backlog = 5): Generator<ScriptCall, bigint, bigint> {
  const socket = yield* program.call('socket', 2, 1, 0);
  yield* program.call('bind', socket, program.endpoint(port, [0, 0, 0, 0]), 16);
  yield* program.call('listen', socket, backlog);
  return socket;
}

/** A socket connected to a port, of this computer if nothing else is said. */
export function* connected(program: Program, port: number, address?: readonly number[]): Generator<ScriptCall, bigint, bigint> {
  const socket = yield* program.call('socket', 2, 1, 0);
  yield* program.call('connect', socket, program.endpoint(port, address), 16);
  return socket;
}

export function* lastError(program: Program): Generator<ScriptCall, number, bigint> {
  return Number(yield* program.call('WSAGetLastError'));
}
