import { isSignaled } from '../../../src/simulator/kernel/dispatcher.ts';
import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import { FD } from '../../../src/simulator/kernel/selection.ts';
import type { Process, Thread } from '../../../src/simulator/kernel/state.ts';
import type { Socket } from '../../../src/simulator/network/state.ts';
import type { SocketInterest } from '../../../src/simulator/trace/event.ts';
import type { Faults } from '../invariant.ts';

/** Nobody waits for what is there, and nobody who asked to be told of something was not told. */
export function* wakeFaults(kernel: Kernel): Faults {
  for (const id of kernel.state.blocked) {
    const thread = kernel.thread(id);
    if (thread.suspensions === 0 && oversleeps(kernel, thread)) yield `thread ${id} sleeps on: ${JSON.stringify(thread.wait)}`;
  }
  for (const [id, selection] of kernel.state.selections.entries()) {
    const socket = kernel.state.network.sockets.get(id);
    if (!socket) continue;
    const untold = toldEvents(kernel, socket) & selection.mask & ~selection.reported;
    if (untold !== 0) yield `nobody was told of events ${untold} of socket ${id}: ${JSON.stringify(selection)}`;
  }
  for (const socket of kernel.state.network.sockets.filter(() => true)) {
    const fault = unserved(kernel, socket);
    if (fault !== null) yield `socket ${socket.id}: ${fault}`;
  }
}

/** Is a thread asleep although what it waits for is there. */
const oversleeps = (kernel: Kernel, thread: Thread): boolean => {
  const { state } = kernel;
  const target = thread.wait?.target;
  const { queue } = thread;
  const process = kernel.process(thread.process);
  const news = queue?.news ?? 0;
  switch (target?.kind) {
    case 'object': {
      const there = target.objects.map((object) => isSignaled(kernel, object, thread.id));
      return (target.all ? !there.includes(false) : there.includes(true)) || ((target.messages ?? 0) & news) !== 0;
    }
    case 'lock': {
      const section = process.sections.see(Number(target.address));
      if (!section) return false;
      return stateOf(section) === 'owned' || (stateOf(section) === 'free' && !othersAreOnTheirWay(kernel, thread));
    }
    case 'srw-lock': {
      const lock = process.locks.see(Number(target.address));
      return (!lock || stateOf(lock) === 'free') && !othersAreOnTheirWay(kernel, thread);
    }
    case 'packet': {
      const port = state.ports.see(target.port);
      const running = [...state.threads.values()].filter(
        (each) => each.port === target.port && ['ready', 'running'].includes(stateOf(each)),
      );
      return port === undefined || (port.packets.size > 0 && running.length < port.concurrency);
    }
    case 'sockets':
      return target.sockets.some((interest) => isMet(kernel, interest));
    case 'message':
      return news !== 0;
    case 'reply':
      return (queue?.sent.length ?? 0) > 0;
    case 'work':
      return process.work.length > takersOf(kernel, process);
    case 'callbacks':
      return !target.sources.some(
        (source) =>
          process.work.some((item) => item.source === source) || process.threads.some((id) => kernel.thread(id).work?.source === source),
      );
    default:
      return false;
  }
};

/** Threads of the pool that will look for work. */
const takersOf = (kernel: Kernel, process: Process): number =>
  process.threads
    .map((id) => kernel.thread(id))
    .filter((thread) => thread.pooled && !thread.registered && !thread.work && !['blocked', 'ended'].includes(stateOf(thread))).length;

/** A lock that is free goes to whoever asks first: a thread that was woken, or has not asked yet. */
const othersAreOnTheirWay = (kernel: Kernel, waiter: Thread): boolean =>
  kernel
    .process(waiter.process)
    .threads.map((id) => kernel.thread(id))
    .some((thread) => ['ready', 'running', 'suspended'].includes(stateOf(thread)) && thread.wakeup?.kind === 'retry');

const isMet = (kernel: Kernel, { socket: id, wish }: SocketInterest): boolean => {
  const socket = kernel.state.network.sockets.get(id);
  if (!socket || stateOf(socket) === 'closed') return true;
  const { readable, writable, exceptional, closed, errors } = kernel.network.conditions(socket);
  return { read: readable, write: writable, except: exceptional, end: closed || errors.connect !== 0 }[wish];
};

/** The network events that hold (WSAEventSelect function, learn.microsoft.com), as bits. */
const toldEvents = (kernel: Kernel, socket: Socket): number => {
  const { readable, writable, urgent, acceptable, connected, closed, errors } = kernel.network.conditions(socket);
  const data = kernel.network.available(socket) > 0 || (socket.machine === 'datagram-socket' && readable);
  return (
    (data ? FD.READ : 0) |
    (writable ? FD.WRITE : 0) |
    (urgent ? FD.OOB : 0) |
    (acceptable ? FD.ACCEPT : 0) |
    (connected || errors.connect !== 0 ? FD.CONNECT : 0) |
    (closed ? FD.CLOSE : 0)
  );
};

/** What waits on a socket although it is there. */
const unserved = ({ state: { network } }: Kernel, socket: Socket): string | null => {
  if (socket.machine !== 'socket')
    return socket.receives.length > 0 && socket.queue.length > 0 ? 'a datagram waits beside a call for it' : null;
  if (socket.accepts.length > 0 && (socket.listener?.waiting.length ?? 0) > 0) return 'a connection waits beside a call for it';
  const end = socket.connection && network.connections.see(socket.connection.id)?.ends[socket.connection.end];
  if (!end) return null;
  const plain = socket.receives.find(({ urgent }) => !urgent);
  if (plain && (end.received.length > 0 || end.finished)) return 'bytes wait beside a call for them';
  const special = socket.receives.find(({ urgent }) => urgent);
  if (special && (end.urgent !== null || end.finished)) return 'an urgent byte waits beside a call for it';
  const [send] = socket.sends;
  const room = end.sendCapacity - end.unsent.length - end.unacknowledged.length;
  return send && send.rest.length > 0 && room > 0 && end.unacknowledged.length + end.unsent.length === 0
    ? 'a call waits beside room for its bytes'
    : null;
};
