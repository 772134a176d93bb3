import { stateOf } from '../kernel/machines.ts';
import { roomAt } from './end.ts';
import type { Wire } from './host.ts';
import type { DatagramSocket, Socket, StreamSocket } from './state.ts';

/** What a socket's program could do now without waiting, and what has become of it: what select, WSAPoll and the two selections ask for. */
export interface Conditions {
  /** A receive call, or on a listening socket accept, would not wait. */
  readonly readable: boolean;
  /** A send call would take at least one byte. */
  readonly writable: boolean;
  /** What select's third set is for: a connect that failed, urgent data that stand apart from the stream. */
  readonly exceptional: boolean;
  /** A connection can be accepted. */
  readonly acceptable: boolean;
  /** The program's own connect has succeeded. */
  readonly connected: boolean;
  /** The other side has finished and all it sent was read; or the connection was reset. */
  readonly closed: boolean;
  /** Urgent data stand apart from the stream. */
  readonly urgent: boolean;
  /** Why the last connect failed and why the connection broke off; 0 where it did not. */
  readonly errors: { readonly connect: number; readonly close: number };
}

const NONE: Conditions = {
  readable: false,
  writable: false,
  exceptional: false,
  acceptable: false,
  connected: false,
  closed: false,
  urgent: false,
  errors: { connect: 0, close: 0 },
};

/** Asking changes nothing. */
export const conditionsOf = (wire: Wire, socket: Socket): Conditions =>
  socket.machine === 'socket' ? ofStream(wire, socket) : ofDatagrams(socket);

const ofStream = (wire: Wire, socket: StreamSocket): Conditions => {
  const state = stateOf(socket);
  if (socket.listener) {
    const acceptable = socket.listener.waiting.length > 0;
    return { ...NONE, readable: acceptable, acceptable };
  }
  if (state === 'reset') return { ...NONE, readable: true, closed: true, errors: { connect: 0, close: socket.resetError } };
  const connection = socket.connection && wire.state.connections.get(socket.connection.id);
  if (!connection || !socket.connection || state === 'connecting' || state === 'closed') {
    return { ...NONE, exceptional: socket.connectError !== 0, errors: { connect: socket.connectError, close: 0 } };
  }
  const end = connection.ends[socket.connection.end];
  const urgent = end.urgent !== null;
  return {
    ...NONE,
    readable: end.received.length > 0 || end.finished,
    writable: !end.finishing && roomAt(end, wire.host.now) > 0,
    exceptional: urgent,
    connected: socket.connection.end === 0,
    closed: end.finished && end.received.length === 0,
    urgent,
  };
};

/** A datagram socket always takes what is sent, bound or not (sendto binds it). */
const ofDatagrams = (socket: DatagramSocket): Conditions => {
  const state = stateOf(socket);
  const sends = state === 'unbound' || state === 'bound' || state === 'connected' || state === 'receive-shut';
  return { ...NONE, readable: socket.queue.length > 0, writable: sends };
};
