import { stateOf } from '../kernel/machines.ts';
import type { Thread } from '../kernel/state.ts';
import type { ImageInfo, VariableInfo } from '../compiler/program.ts';
import type { Frame } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import type { Stored } from '../machine/space.ts';
import { endpointText } from '../network/address.ts';
import type { Connection, Socket } from '../network/state.ts';
import { peek, streamOf, type Stream } from '../network/stream.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import { isReaders, placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';
import type { Simulation } from './simulation.ts';
import { hex, littleEndian, partsOf, valueView, type ValueSource } from './value.ts';
import { windowViews } from './window-view.ts';
import type {
  BufferView,
  ConnectionView,
  ConsoleLine,
  FrameView,
  ProcessView,
  SocketView,
  ThreadState,
  ThreadView,
  VariableView,
} from './view.ts';

/** How many bytes of a buffer or segment, and lines of a console, a view carries. */
const mostBytes = 512;
const mostLines = 500;

/** Draws the processes as they stand. */
export function processViews(simulation: Simulation): ProcessView[] {
  return simulation.processes.map((process) => processView(simulation, process));
}

export function connectionViews(simulation: Simulation): ConnectionView[] {
  return [...simulation.kernel.state.network.connections.values()].map(connectionView);
}

function processView(simulation: Simulation, process: SimulatedProcess): ProcessView {
  const { kernel } = simulation;
  const { id, machine } = process;
  const inKernel = id === null ? null : kernel.process(id);
  const threads = inKernel?.threads.map((thread) => kernel.thread(thread)) ?? [];
  const sockets = id === null ? [] : [...kernel.state.network.sockets.values()].filter((socket) => socket.owner === id);
  const threadViews = threads.map((thread) => threadView(simulation, process, thread));
  const globals = machine === null || inKernel?.exitCode !== null ? [] : globalViews(process, machine);
  return {
    name: process.name,
    id: id ?? 0,
    source: process.plan.source,
    state: inKernel === null ? 'waiting-to-start' : inKernel.exitCode === null ? 'running' : 'ended',
    exitCode: process.exitCode,
    threads: threadViews,
    sockets: sockets.map((socket) => socketView(simulation, socket, namesOf(threadViews, globals, socket.handle))),
    windows: id === null ? [] : windowViews(kernel, id),
    globals,
    console: consoleLines(simulation, process.name),
    memory: machine?.bytesInUse() ?? 0,
    wantsInput: threads.some((thread) => thread.wait?.target.kind === 'console'),
    inputEnded: process.console.ended,
  };
}

// ── Threads

function threadView(simulation: Simulation, process: SimulatedProcess, thread: Thread): ThreadView {
  const state = stateOf(thread);
  const suspended = state === 'suspended' || state === 'blocked-suspended';
  const shown: ThreadState = suspended ? 'blocked' : (state as ThreadState);
  const { machine } = process;
  const index = shown === 'ended' || process.exitCode !== null ? null : thread.machineThread;
  return {
    id: thread.id,
    letter: letterOf(simulation, thread.id),
    function: thread.function,
    state: shown,
    waitsFor: suspended ? { kind: 'resume' } : (thread.wait?.target ?? null),
    call:
      machine === null || index === null
        ? (thread.call?.api ?? null)
        : (libraryCall(machine, index) ?? thread.call?.api ?? pendingCall(process, machine, index)),
    lastError: thread.lastError,
    frames: machine === null || index === null ? [] : frameViews(process, machine, index),
    exitCode: thread.exitCode === null ? null : thread.exitCode | 0,
    cpu: thread.cpu,
  };
}

/** A, B, … Z, AA, … in the order of creation within the run. */
function letterOf(simulation: Simulation, thread: number): string {
  let index = simulation.kernel.state.threads.keys().indexOf(thread);
  let letters = '';
  for (; index >= 0; index = Math.floor(index / 26) - 1) letters = String.fromCharCode(65 + (index % 26)) + letters;
  return letters;
}

/** The function of a system header in which the thread is, as the reader called it: `std::getline`. */
function libraryCall(machine: Machine, thread: number): string | null {
  const frames = machine.frames(thread);
  const inner = frames.findIndex((frame) => !frame.function.library);
  return frames[inner - 1]?.function.name ?? null;
}

/** The API call that the thread stands before. */
function pendingCall(process: SimulatedProcess, machine: Machine, thread: number): string | null {
  const pending = machine.pending(thread);
  return pending === null ? null : (process.plan.program.natives[pending.native] ?? null);
}

/** The reader's own frames, innermost first. */
function frameViews(process: SimulatedProcess, machine: Machine, thread: number): FrameView[] {
  const frames = machine.frames(thread);
  return frames.flatMap((frame, i) => {
    if (frame.function.library) return [];
    const span = frame.statement ?? frame.span ?? frame.function.span;
    const { file, line, column, endLine, endColumn } = placeOf(process.sources, span);
    const level = frames.length - 1 - i;
    const outermost = frames.slice(i + 1).every(({ function: { library } }) => library);
    const variables = [...(outermost ? ownViews(process, machine, thread) : []), ...variableViews(process, machine, frame)];
    return [{ function: frame.function.name, level, file, line, column, endLine, endColumn, variables }];
  });
}

/** In order of declaration: what is declared further in comes later, and hides what has the same name. */
function variableViews(process: SimulatedProcess, machine: Machine, frame: Frame): VariableView[] {
  const source = valueSource(process, machine);
  return frame.variables.flatMap((variable, i) => {
    const stored = frame.value(variable);
    const captures = capturesIn(source, variable, stored);
    if (captures !== null) {
      const { line } = placeOf(process.sources, variable.span);
      const hidden = (name: string): boolean => frame.variables.some((other) => other.name === name);
      return captures.map((capture) => ({ ...capture, line, shadowed: hidden(capture.name) }));
    }
    const shown: VariableView = {
      name: variable.name,
      type: source.types[variable.type]?.name ?? '',
      address: stored.address === null ? '' : hex(stored.address, 16),
      value: valueView(source, variable.type, stored, stored.address),
      parameter: variable.parameter,
      shadowed: frame.variables.some((other, k) => k > i && other.name === variable.name),
      line: placeOf(process.sources, variable.span).line,
    };
    return [shown];
  });
}

/** In the body of a lambda, what it captured; null: the variable is not its `this`. */
function capturesIn(source: ValueSource, variable: VariableInfo, stored: Stored): VariableView[] | null {
  const pointer = source.types[variable.type];
  if (variable.name !== 'this' || pointer?.kind !== 'pointer') return null;
  const closure = source.types[pointer.to];
  if (closure?.kind !== 'class' || !closure.name.endsWith('(lambda)')) return null;
  return partsOf(source, { type: pointer.to, address: hex(littleEndian(stored.bytes)) }, 0, closure.fields.length);
}

function globalViews(process: SimulatedProcess, machine: Machine): VariableView[] {
  return objectViews(process, machine, process.plan.program.image, 'image', (offset) => machine.imageAddress(offset));
}

/** Globals of which each thread has its own. */
function ownViews(process: SimulatedProcess, machine: Machine, thread: number): VariableView[] {
  return objectViews(process, machine, process.plan.program.threadImage, 'thread', (offset) => machine.localAddress(thread, offset));
}

/** Variables outside functions. */
function objectViews(
  process: SimulatedProcess,
  machine: Machine,
  image: ImageInfo,
  kind: 'image' | 'thread',
  addressOf: (offset: number) => bigint,
): VariableView[] {
  const source = valueSource(process, machine);
  const inFunctions = new Set(
    process.plan.program.functions.flatMap(({ variables }) =>
      variables.flatMap(({ storage }) => (storage.kind === kind ? [storage.offset] : [])),
    ),
  );
  return image.objects.flatMap((object) => {
    if (inFunctions.has(object.offset) || object.name === '' || object.span === null || !isReaders(process.sources, object.span)) return [];
    const address = addressOf(object.offset);
    const variable: VariableView = {
      name: object.name,
      type: source.types[object.type]?.name ?? '',
      address: hex(address, 16),
      value: valueView(source, object.type, machine.peek(address, object.size), address),
      parameter: false,
      shadowed: false,
      line: placeOf(process.sources, object.span).line,
    };
    return [variable];
  });
}

/** A process's memory, for drawing values. */
export function valueSource(process: SimulatedProcess, machine: Machine): ValueSource {
  const { types, functions } = process.plan.program;
  return {
    types,
    nameAt: (address, type) => machine.objectAt(address, type)?.place ?? functions[machine.functionAt(address)]?.name ?? null,
    peek: (address, size) => machine.peek(address, size),
  };
}

// ── Sockets

function socketView(simulation: Simulation, socket: Seen<Socket>, names: readonly string[]): SocketView {
  const { connections } = simulation.kernel.state.network;
  const at = socket.machine === 'socket' ? socket.connection : null;
  const listener = socket.machine === 'socket' ? socket.listener : null;
  const end = at === null ? undefined : connections.see(at.id)?.ends[at.end];
  const waiting = listener?.waiting.flatMap((id) => connections.see(id)?.ends[0].endpoint ?? []).map(endpointText);
  const datagrams =
    socket.machine === 'socket' ? [] : socket.queue.flatMap((entry) => (entry.kind === 'datagram' ? [streamOf(entry.bytes)] : []));
  const received = end ? [end.received] : datagrams;
  return {
    id: socket.id,
    handle: String(socket.handle),
    names,
    state: stateOf(socket),
    local: socket.local && endpointText(socket.local),
    remote: socket.remote && endpointText(socket.remote),
    connection: at,
    backlog: listener === null || waiting === undefined ? null : { waiting, limit: listener.limit },
    sendBuffer: bufferView(end ? [end.unacknowledged, end.unsent] : [], end?.sendCapacity ?? socket.options.sendBuffer),
    receiveBuffer: bufferView(received, end?.receiveCapacity ?? socket.options.receiveBuffer),
    closed: stateOf(socket) === 'closed',
  };
}

/** `streams` in the order in which their bytes leave. */
function bufferView(streams: readonly Seen<Stream>[], capacity: number): BufferView {
  const bytes: number[] = [];
  for (const stream of streams) bytes.push(...peek(stream, mostBytes - bytes.length));
  return { bytes: Uint8Array.from(bytes), used: streams.reduce((sum, stream) => sum + stream.length, 0), capacity };
}

function connectionView(connection: Seen<Connection>): ConnectionView {
  return {
    id: connection.id,
    ends: [endpointText(connection.ends[0].endpoint), endpointText(connection.ends[1].endpoint)],
    flight: connection.flight.map(({ id, from, flags, bytes, sent, arrives }) => ({
      id,
      from,
      flags,
      bytes: bytes.slice(0, mostBytes),
      length: bytes.length,
      sent,
      arrives,
    })),
  };
}

/** Types of variables in which programs keep sockets. */
const handleTypes: ReadonlySet<string> = new Set(['SOCKET', 'unsigned long long', 'UINT_PTR', 'ULONG_PTR', 'DWORD_PTR', 'size_t']);

/** Variables of the process that can hold a handle and do hold this one: what the program calls the socket. */
function namesOf(threads: readonly ThreadView[], globals: readonly VariableView[], handle: number): string[] {
  const names = new Set<string>();
  const look = (variable: VariableView): void => {
    const holds = handleTypes.has(variable.type) && variable.value.kind === 'number' && variable.value.text === String(handle);
    if (holds && !variable.shadowed) names.add(variable.name);
  };
  globals.forEach(look);
  for (const thread of threads) for (const frame of thread.frames) frame.variables.forEach(look);
  return [...names];
}

// ── Console

function consoleLines(simulation: Simulation, process: string): ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  let open = false;
  for (const event of simulation.trace.texts(process, simulation.step, mostLines + 1)) {
    const input = event.kind === 'input';
    for (const piece of event.text.split(/(?<=\n)/)) {
      const last = lines.at(-1);
      const text = piece.replace(/\n$/, '');
      if (open && last !== undefined && last.input === input)
        lines[lines.length - 1] = { ...last, text: last.text + text, step: event.step };
      else lines.push({ text, step: event.step, thread: event.thread, input });
      open = !piece.endsWith('\n');
    }
  }
  return lines.slice(-mostLines);
}
