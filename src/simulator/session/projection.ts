import { stateOf } from '../kernel/machines.ts';
import type { ProcessId, Thread } from '../kernel/state.ts';
import type { ImageObject, VariableInfo } from '../compiler/program.ts';
import type { Frame } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import type { Stored } from '../machine/space.ts';
import { endpointText } from '../network/address.ts';
import type { Connection, End, Socket } from '../network/state.ts';
import { peek, streamOf, type Stream } from '../network/stream.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import { messageName } from './message-name.ts';
import { Names } from './object-names.ts';
import { objectViews } from './objects.ts';
import { apcView, queueView } from './objects/queue.ts';
import { expiriesOf, handlesOf, soughtOf, waitsOf, type Scene } from './objects/scene.ts';
import { selectionView } from './objects/selection.ts';
import { isReaders, placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';
import type { Simulation } from './simulation.ts';
import { hex, littleEndian, partsOf, valueView, type ValueSource } from './value.ts';
import { windowViews } from './window-view.ts';
import type {
  BufferView,
  ConnectionView,
  ConsoleLine,
  EndView,
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
  const { kernel } = simulation;
  const shared = { waits: waitsOf(kernel), expiries: expiriesOf(kernel) };
  return simulation.processes.map((process) => processView(simulation, process, shared));
}

export function connectionViews(simulation: Simulation): ConnectionView[] {
  return [...simulation.kernel.state.network.connections.values()].map(connectionView);
}

function processView(simulation: Simulation, process: SimulatedProcess, shared: Pick<Scene, 'waits' | 'expiries'>): ProcessView {
  const { kernel } = simulation;
  const { id, machine } = process;
  const inKernel = id === null ? null : kernel.process(id);
  const threads = inKernel?.threads.map((thread) => kernel.thread(thread)) ?? [];
  const sockets = id === null ? [] : [...kernel.state.network.sockets.values()].filter((socket) => socket.owner === id);
  const alive = id !== null && machine !== null && inKernel?.exitCode === null;
  const names = alive ? new Names(process.plan.program.types, machine, soughtOf(kernel, id)) : null;
  const globals = alive ? globalViews(process, machine, names) : [];
  const scene = id === null || names === null ? null : sceneOf(simulation, process, id, { ...shared, names });
  const threadViews = threads.map((thread) => threadView(simulation, process, thread, scene));
  return {
    name: process.name,
    id: id ?? 0,
    source: process.plan.source,
    state: inKernel === null ? 'waiting-to-start' : inKernel.exitCode === null ? 'running' : 'ended',
    exitCode: process.exitCode,
    threads: threadViews,
    sockets: sockets.map((socket) => socketView(simulation, socket, scene)),
    objects: scene === null ? [] : objectViews(scene),
    windows: id === null ? [] : windowViews(kernel, id),
    globals,
    console: consoleLines(simulation, process.name),
    memory: machine?.bytesInUse() ?? 0,
    wantsInput: threads.some((thread) => thread.wait?.target.kind === 'console'),
    inputEnded: process.console.ended,
    frozen: inKernel?.frozen ?? false,
    cable: kernel.state.network.hosts.length < 2 ? null : kernel.network.isCutOff(process.plan.launch.host) ? 'out' : 'in',
  };
}

function sceneOf(
  { kernel }: Simulation,
  { plan, machine }: SimulatedProcess,
  id: ProcessId,
  shared: Pick<Scene, 'waits' | 'expiries' | 'names'>,
): Scene {
  const { functions, sources } = plan.program;
  return {
    kernel,
    process: id,
    ...shared,
    handles: handlesOf(kernel, id),
    functionAt: (address) => functions[machine?.functionAt(address) ?? -1]?.name ?? hex(address),
    message: (number) => messageName(sources, number),
  };
}

// ── Threads

function threadView(simulation: Simulation, process: SimulatedProcess, thread: Thread, scene: Scene | null): ThreadView {
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
    machineState: state,
    waitsFor: suspended ? { kind: 'resume' } : (thread.wait?.target ?? null),
    alertable: thread.wait?.alertable ?? false,
    call:
      machine === null || index === null
        ? (thread.call?.api ?? null)
        : (libraryCall(machine, index) ?? thread.call?.api ?? pendingCall(process, machine, index)),
    lastError: thread.lastError,
    frames: machine === null || index === null ? [] : frameViews(process, machine, index, scene?.names ?? null),
    exitCode: thread.exitCode === null ? null : thread.exitCode | 0,
    cpu: thread.cpu,
    apcs: scene === null ? [] : thread.apcs.map((apc) => apcView(scene, apc)),
    queue: scene === null || thread.queue === null || state === 'ended' ? null : queueView(scene, thread.queue),
  };
}

/** A, B, … Z, AA, … in the order of creation within the run. */
export function letterOf(simulation: Simulation, thread: number): string {
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
function frameViews(process: SimulatedProcess, machine: Machine, thread: number, names: Names | null): FrameView[] {
  const frames = machine.frames(thread);
  return frames.flatMap((frame, i) => {
    if (frame.function.library) return [];
    const span = frame.statement ?? frame.span ?? frame.function.span;
    const { file, line, column, endLine, endColumn } = placeOf(process.sources, span);
    const level = frames.length - 1 - i;
    const outermost = frames.slice(i + 1).every(({ function: { library } }) => library);
    const variables = [...(outermost ? ownViews(process, machine, thread, names) : []), ...variableViews(process, machine, frame, names)];
    return [{ function: frame.function.name, level, file, line, column, endLine, endColumn, variables }];
  });
}

/** In order of declaration: what is declared further in comes later, and hides what has the same name. */
function variableViews(process: SimulatedProcess, machine: Machine, frame: Frame, names: Names | null): VariableView[] {
  const source = valueSource(process, machine);
  return frame.variables.flatMap((variable, i) => {
    const stored = frame.value(variable);
    const captures = capturesIn(source, variable, stored);
    if (captures !== null) {
      const { line } = placeOf(process.sources, variable.span);
      const hidden = (name: string): boolean => frame.variables.some((other) => other.name === name);
      return captures.map((capture) => ({ ...capture, line, shadowed: hidden(capture.name) }));
    }
    const shadowed = frame.variables.some((other, k) => k > i && other.name === variable.name);
    if (!shadowed) names?.add(variable.name, variable.type, stored, stored.address);
    const shown: VariableView = {
      name: variable.name,
      type: source.types[variable.type]?.name ?? '',
      address: stored.address === null ? '' : hex(stored.address, 16),
      value: valueView(source, variable.type, stored, stored.address),
      parameter: variable.parameter,
      shadowed,
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

function globalViews(process: SimulatedProcess, machine: Machine, names: Names | null): VariableView[] {
  return globalsOf(process, machine).map((one) => outsideView(process, machine, one, names));
}

/** Globals of which each thread has its own. */
function ownViews(process: SimulatedProcess, machine: Machine, thread: number, names: Names | null): VariableView[] {
  return globalsOf(process, machine, thread).map((one) => outsideView(process, machine, one, names));
}

/** The reader's variables outside functions; with a thread, those of which each thread has its own. */
export function globalsOf(process: SimulatedProcess, machine: Machine, thread: number | null = null): Outside[] {
  const { program } = process.plan;
  const kind = thread === null ? 'image' : 'thread';
  const inFunctions = new Set(
    program.functions.flatMap(({ variables }) => variables.flatMap(({ storage }) => (storage.kind === kind ? [storage.offset] : []))),
  );
  return (thread === null ? program.image : program.threadImage).objects.flatMap((object) => {
    if (inFunctions.has(object.offset) || object.name === '' || object.span === null || !isReaders(process.sources, object.span)) return [];
    const address = thread === null ? machine.imageAddress(object.offset) : machine.localAddress(thread, object.offset);
    return [{ object, address }];
  });
}

export interface Outside {
  readonly object: ImageObject;
  readonly address: bigint;
}

function outsideView(process: SimulatedProcess, machine: Machine, { object, address }: Outside, names: Names | null): VariableView {
  const source = valueSource(process, machine);
  const stored = machine.peek(address, object.size);
  names?.add(object.name, object.type, stored, address);
  return {
    name: object.name,
    type: source.types[object.type]?.name ?? '',
    address: hex(address, 16),
    value: valueView(source, object.type, stored, address),
    parameter: false,
    shadowed: false,
    line: placeOf(process.sources, object.span).line,
  };
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

function socketView(simulation: Simulation, socket: Seen<Socket>, scene: Scene | null): SocketView {
  const { state } = simulation.kernel;
  const { connections } = state.network;
  const selection = state.selections.see(socket.id);
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
    names: scene?.names.ofHandle(socket.handle, 'socket') ?? [],
    machine: socket.machine,
    state: stateOf(socket),
    selection: selection && scene ? selectionView(scene, selection) : null,
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
  const used = streams.reduce((sum, stream) => sum + stream.length, 0);
  if (used === 0) return { bytes: nothing, used, capacity };
  const bytes: number[] = [];
  for (const stream of streams) bytes.push(...peek(stream, mostBytes - bytes.length));
  return { bytes: Uint8Array.from(bytes), used, capacity };
}

/** Most buffers are empty: one array for all of them is copied to the page once. */
const nothing = new Uint8Array(0);

function connectionView(connection: Seen<Connection>): ConnectionView {
  return {
    id: connection.id,
    ends: [endpointText(connection.ends[0].endpoint), endpointText(connection.ends[1].endpoint)],
    machines: [endView(connection.ends[0]), endView(connection.ends[1])],
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

const endView = (end: Seen<End>): EndView => ({ id: end.id, machine: 'connection-end', state: stateOf(end) });

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
