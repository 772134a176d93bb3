import type { IoStatus } from './io-status.ts';
import type { Kernel } from './kernel.ts';
import { stateOf, type Stateful } from './machines.ts';
import { SharedMap } from '../snapshot/shared-map.ts';
import type { ObjectId, Thread, ThreadId } from './state.ts';

/** What a thread gets from a port: news of an operation's end, or what a program has posted. */
export interface CompletionPacket {
  readonly bytes: number;
  readonly key: bigint;
  readonly overlapped: bigint;
  readonly status: IoStatus;
}

export interface CompletionPort extends Stateful<'completion-port'> {
  /** How many of its threads may run at once. */
  readonly concurrency: number;
  /** Oldest first, by their numbers. */
  readonly packets: SharedMap<CompletionPacket>;
  /** Number of the next packet. */
  next: number;
  /** Threads that have asked it for packets last. */
  readonly threads: ThreadId[];
  /** Those of them that wait for one, longest first. */
  readonly waiting: ThreadId[];
  /** Open handles; the port goes with the last one. */
  references: number;
}

/** What is kept of a socket or file for overlapped operations. */
export interface Association {
  /** Where its operations' ends are told; 0: nowhere. */
  port: ObjectId;
  key: bigint;
  /** FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: no packet for what has ended at once without an error. */
  skipsPacket: boolean;
  /** FILE_SKIP_SET_EVENT_ON_HANDLE: whoever waits for the handle itself is not told. */
  skipsEvent: boolean;
  /** A socket connected by AcceptEx or ConnectEx that has not been told so by SO_UPDATE_ACCEPT_CONTEXT or SO_UPDATE_CONNECT_CONTEXT. */
  bare: boolean;
}

/** `concurrency` 0: as many as there are processors (CreateIoCompletionPort function, learn.microsoft.com). */
export const createPort = (kernel: Kernel, concurrency: number): CompletionPort => {
  const port: CompletionPort = {
    machine: 'completion-port',
    id: kernel.nextId(),
    state: 0,
    concurrency: concurrency === 0 ? kernel.state.processors.length : concurrency,
    packets: new SharedMap(),
    next: 0,
    threads: [],
    waiting: [],
    references: 1,
  };
  kernel.state.ports.set(port.id, port);
  return port;
};

/** What is kept of an object; made when there is nothing yet. */
export const associationOf = (kernel: Kernel, object: ObjectId): Association => {
  const known = kernel.state.associations.get(object);
  if (known) return known;
  const made: Association = { port: 0, key: 0n, skipsPacket: false, skipsEvent: false, bare: false };
  kernel.state.associations.set(object, made);
  return made;
};

/** A packet comes to a port: packets leave in the order in which they come (I/O Completion Ports, learn.microsoft.com). */
export const queuePacket = (kernel: Kernel, port: CompletionPort, packet: CompletionPacket): void => {
  port.packets.set(port.next++, packet);
  kernel.step(port, 'queue');
  release(kernel, port);
};

/**
 * A thread asks a port for packets, and belongs to it from now on. Gives up to `limit` of them, or null when there is none for
 * it: no packet, or as many of the port's threads running as may.
 */
export const takePackets = (kernel: Kernel, port: CompletionPort, thread: Thread, limit: number): readonly CompletionPacket[] | null => {
  const before = kernel.state.ports.get(thread.port);
  if (before) without(before.threads, thread.id);
  if (before && before !== port) release(kernel, before);
  const room = hasRoom(kernel, port);
  thread.port = port.id;
  port.threads.push(thread.id);
  return room && port.packets.size > 0 ? takeQueued(kernel, port, limit) : null;
};

/** The packets that came first, at most `limit`. */
export const takeQueued = (kernel: Kernel, port: CompletionPort, limit: number): readonly CompletionPacket[] => {
  const taken: CompletionPacket[] = [];
  for (let first = port.packets.firstKey; first !== undefined && taken.length < limit; first = port.packets.firstKey) {
    const packet = port.packets.get(first);
    if (packet) taken.push(packet);
    port.packets.delete(first);
    kernel.step(port, port.packets.size === 0 ? 'take-last' : 'take');
  }
  return taken;
};

/**
 * Gives packets to waiting threads, the one first that began to wait last, while fewer of the port's threads run than may
 * (I/O Completion Ports, learn.microsoft.com: "last-in-first-out (LIFO) order").
 */
const release = (kernel: Kernel, port: CompletionPort): void => {
  while (port.packets.size > 0 && hasRoom(kernel, port)) {
    const waiter = port.waiting.findLast((id) => canTake(kernel.thread(id)));
    if (waiter === undefined) return;
    const [packet] = takeQueued(kernel, port, 1);
    if (packet) kernel.wake(waiter, { kind: 'packet', packet }, 0);
  }
};

/**
 * Of the packets that are there, a thread is to get the one that is wanted, if it is there: queued, or given to another thread that has
 * not returned with it. "Please note that while the packets are queued in FIFO order they may be dequeued in a different order" (I/O
 * Completion Ports, learn.microsoft.com). For runs that are led; left to itself a port keeps the order.
 */
export const preferPacket = (kernel: Kernel, port: CompletionPort, thread: Thread, wanted: (packet: CompletionPacket) => boolean): void => {
  const queued = (key: number): Slot | null => {
    const packet = port.packets.get(key);
    return packet ? { packet, put: (other) => port.packets.set(key, other) } : null;
  };
  const given = (to: Thread): Slot | null =>
    to.wakeup?.kind === 'packet' ? { packet: to.wakeup.packet, put: (packet) => (to.wakeup = { kind: 'packet', packet }) } : null;
  const own = given(thread) ?? (port.packets.firstKey === undefined ? null : queued(port.packets.firstKey));
  const all = [...port.packets.keys().map(queued), ...port.threads.map((id) => given(kernel.thread(id)))];
  const other = all.find((slot) => slot !== null && wanted(slot.packet));
  if (own === null || !other) return;
  own.put(other.packet);
  other.put(own.packet);
};

/** Where a packet lies. */
interface Slot {
  readonly packet: CompletionPacket;
  readonly put: (packet: CompletionPacket) => void;
}

/** A thread has blocked, ended or been suspended, or waits again after that: its port, if it has one, may have a packet for somebody. */
export const reviewPort = (kernel: Kernel, thread: Thread): void => {
  const port = kernel.state.ports.get(thread.port);
  if (port) release(kernel, port);
};

const hasRoom = (kernel: Kernel, port: CompletionPort): boolean => kernel.unlimitedPorts || runningOf(kernel, port) < port.concurrency;

/**
 * Threads of the port that run or could run: one that waits elsewhere or is suspended does not count, and counts again afterwards,
 * even above the limit (I/O Completion Ports, learn.microsoft.com: "enters a wait state for other reasons, for example the
 * SuspendThread function").
 */
const runningOf = (kernel: Kernel, port: CompletionPort): number => {
  let running = 0;
  for (const id of port.threads) if (RUNS.has(stateOf(kernel.thread(id)))) running++;
  return running;
};

const RUNS: ReadonlySet<string> = new Set(['ready', 'running']);

/** A suspended thread takes nothing (unverified). */
const canTake = (thread: Thread): boolean => thread.suspensions === 0;

const without = (ids: ThreadId[], id: ThreadId): void => {
  const at = ids.indexOf(id);
  if (at >= 0) ids.splice(at, 1);
};

/** A thread does not wait for a packet any more. */
export const leaveQueue = (kernel: Kernel, thread: ThreadId, id: ObjectId): void => {
  const port = kernel.state.ports.get(id);
  if (port) without(port.waiting, thread);
};

/** A handle is closed. With the last one the port goes: packets are lost, and threads that wait are told (GetQueuedCompletionStatus function, learn.microsoft.com). */
export const releasePort = (kernel: Kernel, id: ObjectId): void => {
  const port = kernel.state.ports.get(id);
  if (!port || --port.references > 0) return;
  kernel.step(port, 'close');
  kernel.state.ports.delete(id);
  for (const association of kernel.state.associations.filter((each) => each.port === id)) association.port = 0;
  for (const thread of port.threads) kernel.thread(thread).port = 0;
  for (const waiter of [...port.waiting]) kernel.wake(waiter, { kind: 'retry' }, 0);
};
