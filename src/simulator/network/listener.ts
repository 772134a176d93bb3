import { stateOf } from '../kernel/machines.ts';
import { ANY, familyOf, type Endpoint } from './address.ts';
import { applyOptions } from './end.ts';
import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import { claimants, speaks } from './port.ts';
import { copyOptions, createStreamSocket } from './socket.ts';
import type { Connection, Listener, OperationResult, Socket, StreamSocket } from './state.ts';

/** A listening socket, with its listener at hand. */
export type ListeningSocket = StreamSocket & { listener: Listener };

/** The longest backlog that a plain number asks for, and that SOMAXCONN_HINT asks for (listen function, learn.microsoft.com; what SOMAXCONN itself gives is unverified). */
const LONGEST_BACKLOG = 200;
const LONGEST_HINTED_BACKLOG = 65_535;

/** Connections that a listening socket may hold for accept, from listen's second argument. */
export const backlogLimit = (backlog: number): number =>
  backlog < 0 ? Math.min(Math.max(-backlog, LONGEST_BACKLOG), LONGEST_HINTED_BACKLOG) : Math.min(Math.max(backlog, 1), LONGEST_BACKLOG);

/** Who takes a connection to `endpoint`: the socket bound to that very address before one bound to any. null: nobody, or its backlog is full. */
export const listenerFor = (wire: Wire, host: number, endpoint: Endpoint): ListeningSocket | null => {
  const family = familyOf(endpoint.address);
  const listening = claimants(wire, host, 'tcp', endpoint.port)
    .filter(isListening)
    .filter((socket) => speaks(socket, family));
  const named = (address: string): ListeningSocket | undefined => listening.find(({ local }) => local?.address === address);
  const found = named(endpoint.address) ?? named(ANY[family]) ?? named(ANY[6]);
  return found && hasRoom(found) ? found : null;
};

/** `listener` is there exactly while the socket's state is listening. */
export const isListening = (socket: Socket): socket is ListeningSocket => socket.machine === 'socket' && socket.listener !== null;

const hasRoom = ({ listener }: ListeningSocket): boolean => listener.opening.length + listener.waiting.length < listener.limit;

export const handshakeBegins = (wire: Wire, socket: ListeningSocket, connection: Connection): void => {
  connection.listener = socket.id;
  applyOptions(wire, connection.ends[1], socket.options);
  connection.ends[1].advertised = connection.ends[1].receiveCapacity;
  socket.listener.opening.push(connection.id);
};

/** The handshake of a connection has succeeded, or a reset has ended it: it leaves the opening ones and, in the first case, may be accepted. */
export const handshakeEnds = (wire: Wire, connection: Connection): void => {
  const socket = connection.listener === null ? undefined : wire.state.sockets.get(connection.listener);
  if (!socket || !isListening(socket)) return;
  const at = socket.listener.opening.indexOf(connection.id);
  if (at < 0) return;
  socket.listener.opening.splice(at, 1);
  if (stateOf(connection.ends[1]) !== 'ESTABLISHED') return;
  socket.listener.waiting.push(connection.id);
  const operation = socket.accepts.shift();
  const result = operation && tryAccept(wire, socket, operation.into);
  if (result) wire.host.complete(operation.id, result);
  else wire.host.changed(socket);
};

/**
 * Takes the oldest waiting connection, for the socket `into` or a new one with the listening socket's options; null when there is none.
 * A connection that was reset while it waited: WSAECONNRESET (accept function, learn.microsoft.com).
 */
export const tryAccept = (wire: Wire, listening: ListeningSocket, into: number | null): OperationResult | null => {
  const id = listening.listener.waiting.shift();
  const connection = id === undefined ? undefined : wire.state.connections.get(id);
  if (!connection) return null;
  if (stateOf(connection.ends[1]) === 'CLOSED') return { kind: 'failed', error: WSA.WSAECONNRESET };
  const given = into === null ? undefined : wire.state.sockets.get(into);
  const socket = given?.machine === 'socket' ? given : createLike(wire, listening);
  attach(wire, socket, connection);
  return { kind: 'accepted', socket: socket.id };
};

const createLike = (wire: Wire, listening: ListeningSocket): StreamSocket => {
  const socket = createStreamSocket(wire, listening, copyOptions(listening.options));
  socket.nonBlocking = listening.nonBlocking;
  socket.overlapped = listening.overlapped;
  return socket;
};

/** The socket becomes the one that reads and writes the accepted end of a connection. */
const attach = (wire: Wire, socket: StreamSocket, connection: Connection): void => {
  const [client, end] = connection.ends;
  socket.local = end.endpoint;
  socket.remote = client.endpoint;
  socket.connection = { id: connection.id, end: 1 };
  socket.connected = wire.host.now;
  end.socket = socket.id;
  wire.host.stepSocket(socket, 'accept');
};
