import { stateOf } from '../kernel/machines.ts';
import { ANY, isAny, type Endpoint } from './address.ts';
import { abort, open, pump } from './connection.ts';
import { applyOptions, createEnd, give, sendRoom } from './end.ts';
import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import { isListening, tryAccept } from './listener.ts';
import { failOperations, tryReceive } from './operation.ts';
import { addOutgoing, isConnected } from './port.ts';
import { locate, sourceFor } from './route.ts';
import { append, createStream } from './stream.ts';
import type { Connection, End, OperationResult, ReceiveRequest, SendOperation, StreamSocket } from './state.ts';
import { settle } from './window.ts';

/** How an operation stands after it was begun: ended, or going on under a number until `NetworkHost.complete`. */
export type Outcome = OperationResult | { readonly kind: 'pending'; readonly operation: number };

export const failed = (error: number): OperationResult => ({ kind: 'failed', error });

/** A socket's end of its connection. */
export const endOf = (
  wire: Wire,
  socket: StreamSocket,
): { readonly connection: Connection; readonly index: 0 | 1; readonly end: End } | null => {
  const connection = socket.connection && wire.state.connections.get(socket.connection.id);
  if (!connection || !socket.connection) return null;
  return { connection, index: socket.connection.end, end: connection.ends[socket.connection.end] };
};

const pending = (operation: number): Outcome => ({ kind: 'pending', operation });

export const acceptStream = (wire: Wire, socket: StreamSocket, waits: boolean, into: number | null): Outcome => {
  if (!isListening(socket)) return failed(WSA.WSAEINVAL);
  const result = socket.accepts.length === 0 ? tryAccept(wire, socket, into) : null;
  if (result) return result;
  if (!waits) return failed(WSA.WSAEWOULDBLOCK);
  const id = wire.host.nextId();
  socket.accepts.push({ id, into });
  return pending(id);
};

/** Begins the handshake; one that does not wait for its end goes on by itself. The socket is bound. */
export const connectStream = (wire: Wire, socket: StreamSocket, remote: Endpoint, waits: boolean): Outcome => {
  const host = wire.state.hosts[socket.host];
  const bound = socket.local ?? { address: ANY[socket.family], port: 0 };
  const source = host && isAny(bound.address) ? sourceFor(host, remote.address) : bound.address;
  if (source === null) return failed(WSA.WSAENETUNREACH);
  const local = { address: source, port: bound.port };
  if (isConnected(wire, socket.host, local, remote)) return failed(WSA.WSAEADDRINUSE);
  const near = createEnd(wire, socket.host, local);
  applyOptions(wire, near, socket.options);
  near.advertised = near.receiveCapacity;
  near.socket = socket.id;
  const far = createEnd(wire, locate(wire, socket.host, remote.address), remote);
  const connection: Connection = {
    id: wire.host.nextId(),
    ends: [near, far],
    flight: [],
    listener: null,
    refused: 0,
    unanswered: 0,
  };
  wire.state.connections.set(connection.id, connection);
  addOutgoing(wire, socket.host, connection);
  socket.local = local;
  socket.remote = remote;
  socket.error = 0;
  socket.connectError = 0;
  socket.connection = { id: connection.id, end: 0 };
  wire.host.stepSocket(socket, 'connect');
  open(wire, connection);
  if (!waits) return failed(WSA.WSAEWOULDBLOCK);
  const id = wire.host.nextId();
  socket.connecting = { id };
  return pending(id);
};

/** `shut`: a socket whose program has ended receiving gets nothing; null: it goes on until the other side has finished. */
export const receiveStream = (
  wire: Wire,
  socket: StreamSocket,
  request: ReceiveRequest,
  waits: boolean,
  shut: 'receive-shut' | null = 'receive-shut',
): Outcome => {
  const refusal = refusalOf(socket, shut);
  const at = endOf(wire, socket);
  if (refusal !== 0 || !at) return failed(refusal || WSA.WSAENOTCONN);
  if (request.urgent && socket.options.urgentInline) return failed(WSA.WSAEINVAL);
  const operation = { id: wire.host.nextId(), ...request, gathered: createStream() };
  if (!socket.receives.some(({ urgent }) => urgent === request.urgent)) {
    const result = tryReceive(wire, at.connection, at.index, operation);
    if (result) return result;
  }
  if (!waits) return failed(WSA.WSAEWOULDBLOCK);
  socket.receives.push(operation);
  return pending(operation.id);
};

/** Options of the choice `fit`: take everything, or what the buffer has room for. */
const FITS = 2;

/**
 * A call that does not wait copies what the send buffer has room for, and fails when that is nothing. While there is room Windows
 * may also take all of it ("if necessary, Winsock can buffer more than the SO_SNDBUF buffer size": Design issues - Sending small
 * data segments over TCP with Winsock), while the page send function promises no more than a part: a choice. A call that waits goes
 * on until all is copied.
 */
export const sendStream = (wire: Wire, socket: StreamSocket, bytes: Uint8Array, urgent: boolean, waits: boolean): Outcome => {
  const refusal = refusalOf(socket, 'send-shut');
  const at = endOf(wire, socket);
  if (refusal !== 0 || !at) return failed(refusal || WSA.WSAENOTCONN);
  const { connection, index, end } = at;
  if (waits) {
    const operation: SendOperation = { id: wire.host.nextId(), length: bytes.length, rest: createStream(), urgent, until: null };
    append(operation.rest, bytes);
    socket.sends.push(operation);
    pump(wire, connection, index);
    return socket.sends.includes(operation) ? pending(operation.id) : { kind: 'sent', count: bytes.length };
  }
  settle(wire, end);
  const room = socket.sends.length > 0 ? 0 : sendRoom(end);
  if (room === 0 && bytes.length > 0) return failed(WSA.WSAEWOULDBLOCK);
  const count = bytes.length <= room || wire.host.choose('fit', FITS) === 0 ? bytes.length : room;
  give(end, count === bytes.length ? bytes : bytes.slice(0, count));
  if (urgent && count === bytes.length) end.urgentEnds.push(end.given);
  pump(wire, connection, index);
  return { kind: 'sent', count };
};

/**
 * shutdown. Stopping to receive while bytes wait unread, or before more arrive, resets the connection
 * (shutdown function, learn.microsoft.com). Receive calls in progress fail with WSAESHUTDOWN (unverified).
 */
export const shutStream = (wire: Wire, socket: StreamSocket, how: ShutdownHow): number => {
  const refusal = refusalOf(socket, null);
  const at = endOf(wire, socket);
  if (refusal !== 0 || !at) return refusal || WSA.WSAENOTCONN;
  const { connection, index, end } = at;
  if (how !== 'receive' && !end.finishing) {
    wire.host.stepSocket(socket, 'shut-send');
    end.finishing = true;
    pump(wire, connection, index);
  }
  if (how !== 'send' && !end.deaf) {
    wire.host.stepSocket(socket, 'shut-receive');
    end.deaf = true;
    for (const { id } of socket.receives.splice(0)) wire.host.complete(id, failed(WSA.WSAESHUTDOWN));
    if (end.received.length > 0) abort(wire, connection, index, WSA.WSAECONNABORTED);
  }
  return 0;
};

export type ShutdownHow = 'receive' | 'send' | 'both';

/** Does closesocket have to wait, by SO_LINGER: is anything not yet sent and acknowledged? */
export const mustLinger = (wire: Wire, socket: StreamSocket): boolean => {
  const at = endOf(wire, socket);
  if (!at || stateOf(socket) === 'reset' || !socket.options.lingerOn || socket.options.lingerSeconds === 0) return false;
  settle(wire, at.end);
  return at.end.received.length === 0 && at.end.unsent.length + at.end.unacknowledged.length > 0;
};

/** Finishes sending and waits until all has arrived: closesocket with SO_LINGER. */
export const linger = (wire: Wire, socket: StreamSocket): Outcome => {
  const at = endOf(wire, socket);
  if (!at) return { kind: 'finished' };
  const id = wire.host.nextId();
  socket.lingering = { id };
  at.end.finishing = true;
  pump(wire, at.connection, at.index);
  return pending(id);
};

/**
 * closesocket. Sends what is still in the send buffer, then FIN; but RST at once when bytes wait unread or SO_LINGER is on
 * with 0 seconds, or has waited in vain. Calls in progress on the socket fail: accept with WSAEINTR, others with WSAECONNABORTED
 * (unverified). Connections that a listening socket still held are reset.
 */
export const closeStream = (wire: Wire, socket: StreamSocket): void => {
  failOperations(wire, socket, stateOf(socket) === 'listening' ? WSA.WSAEINTR : WSA.WSAECONNABORTED);
  if (socket.connecting) wire.host.complete(socket.connecting.id, failed(WSA.WSAECONNABORTED));
  socket.connecting = null;
  wire.host.stepSocket(socket, 'close');
  for (const id of [...(socket.listener?.waiting ?? []), ...(socket.listener?.opening ?? [])]) {
    const held = wire.state.connections.get(id);
    if (held) abort(wire, held, 1, WSA.WSAECONNABORTED);
  }
  socket.listener = null;
  const at = endOf(wire, socket);
  if (!at) return;
  const { connection, index, end } = at;
  const inVain = mustLinger(wire, socket) && end.finishing;
  const hard = socket.options.lingerOn && (socket.options.lingerSeconds === 0 || inVain);
  socket.connection = null;
  end.socket = null;
  if (hard || end.received.length > 0 || stateOf(end) === 'SYN_SENT') return abort(wire, connection, index, 0);
  end.orphan = true;
  end.finishing = true;
  pump(wire, connection, index);
};

/** A socket whose connection has ended on both sides becomes as it was before it was connected: DisconnectEx with TF_REUSE_SOCKET. */
export const reuseStream = (wire: Wire, socket: StreamSocket): void => {
  const at = endOf(wire, socket);
  if (!at) return;
  at.end.socket = null;
  at.end.orphan = true;
  const bound = socket.binding !== null;
  socket.connection = null;
  socket.remote = null;
  if (!bound) socket.local = null;
  wire.host.stepSocket(socket, bound ? 'reuse-bound' : 'reuse');
};

/** Why a socket cannot take part in a stream: 0 if it can. `shut`: the half that must still be open. */
const refusalOf = (socket: StreamSocket, shut: 'send-shut' | 'receive-shut' | null): number => {
  const state = stateOf(socket);
  if (state === 'reset') return socket.resetError;
  if (shut !== null && (state === shut || state === 'both-shut')) return WSA.WSAESHUTDOWN;
  return ['connected', 'send-shut', 'receive-shut', 'both-shut'].includes(state) ? 0 : WSA.WSAENOTCONN;
};
