import { stateOf } from '../kernel/machines.ts';
import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import { createSocket } from './socket.ts';
import { ANY_ADDRESS, type Connection, type Endpoint, type Listener, type OperationResult, type Socket } from './state.ts';

/** A listening socket, with its listener at hand. */
export type ListeningSocket = Socket & { listener: Listener };

/** The longest backlog that a plain number asks for, and that SOMAXCONN_HINT asks for (listen function, learn.microsoft.com; what SOMAXCONN itself gives is unverified). */
const LONGEST_BACKLOG = 200;
const LONGEST_HINTED_BACKLOG = 65_535;

/** Connections that a listening socket may hold for accept, from listen's second argument. */
export const backlogLimit = (backlog: number): number =>
  backlog < 0 ? Math.min(Math.max(-backlog, LONGEST_BACKLOG), LONGEST_HINTED_BACKLOG) : Math.min(Math.max(backlog, 1), LONGEST_BACKLOG);

/** Who takes a connection to `endpoint`: the socket bound to that very address before one bound to any. null: nobody, or its backlog is full. */
export const listenerFor = (wire: Wire, endpoint: Endpoint): ListeningSocket | null => {
  let any: ListeningSocket | null = null;
  for (const socket of wire.state.sockets.values()) {
    if (!isListening(socket) || socket.local?.port !== endpoint.port) continue;
    if (socket.local.address === endpoint.address) return ifRoom(socket);
    if (socket.local.address === ANY_ADDRESS) any ??= socket;
  }
  return any && ifRoom(any);
};

/** `listener` is there exactly while the socket's state is listening. */
export const isListening = (socket: Socket): socket is ListeningSocket => socket.listener !== null;

const ifRoom = (socket: ListeningSocket): ListeningSocket | null =>
  socket.listener.opening.length + socket.listener.waiting.length < socket.listener.limit ? socket : null;

export const handshakeBegins = (socket: ListeningSocket, connection: Connection): void => {
  socket.listener.opening.push(connection.id);
};

/** The handshake of a connection has succeeded, or a reset has ended it: it leaves the opening ones and, in the first case, may be accepted. */
export const handshakeEnds = (wire: Wire, connection: Connection): void => {
  for (const socket of wire.state.sockets.values()) {
    const at = socket.listener?.opening.indexOf(connection.id) ?? -1;
    if (!isListening(socket) || at < 0) continue;
    socket.listener.opening.splice(at, 1);
    if (stateOf(connection.ends[1]) !== 'ESTABLISHED') return;
    socket.listener.waiting.push(connection.id);
    const operation = socket.accepts.shift();
    const result = operation && tryAccept(wire, socket);
    if (result) wire.host.complete(operation.id, result);
    else wire.host.changed(socket);
    return;
  }
};

/**
 * Takes the oldest waiting connection; null when there is none. The new socket has the listening socket's options.
 * A connection that was reset while it waited: WSAECONNRESET (accept function, learn.microsoft.com).
 */
export const tryAccept = (wire: Wire, listening: ListeningSocket): OperationResult | null => {
  const id = listening.listener.waiting.shift();
  const connection = id === undefined ? undefined : wire.state.connections.get(id);
  if (!connection) return null;
  const [client, end] = connection.ends;
  if (stateOf(end) === 'CLOSED') return { kind: 'failed', error: WSA.WSAECONNRESET };
  const socket = createSocket(wire, listening.owner, { ...listening.options });
  socket.local = end.endpoint;
  socket.remote = client.endpoint;
  socket.connection = { id: connection.id, end: 1 };
  socket.nonBlocking = listening.nonBlocking;
  end.socket = socket.id;
  wire.host.stepSocket(socket, 'accept');
  return { kind: 'accepted', socket: socket.id };
};
