import { stateOf } from '../kernel/machines.ts';
import { otherEnd, socketOf } from './end.ts';
import { WSA } from './error.ts';
import type { Wire } from './host.ts';
import { handshakeBegins, handshakeEnds, listenerFor } from './listener.ts';
import { failOperations, serveReceives, serveSends } from './operation.ts';
import { append, clear, take } from './stream.ts';
import type { Connection, End, Endpoint, NetworkEvent, Segment, SegmentFlags } from './state.ts';
import { acknowledge, expectAcknowledgement, settle } from './window.ts';

const NOTHING = new Uint8Array(0);

/**
 * A refused SYN is sent again after half a second, four times, before connect fails: about two seconds in all. The number of
 * retries is that of current Windows 10 and 11 (MaxSynRetransmissions 4); unverified.
 */
const ATTEMPTS = 5;
const ATTEMPT_INTERVAL_NS = 500_000_000;

/** Nobody answers: connect gives up after 21 s (connect function, learn.microsoft.com, "timed out"; the time is unverified). */
const CONNECT_TIMEOUT_NS = 21_000_000_000;

/** How long the end that closed first remembers the connection: two minutes (unverified; TcpTimedWaitDelay may set another time). */
const TIME_WAIT_NS = 120_000_000_000;

/** Sends the first SYN. */
export const open = (wire: Wire, connection: Connection): void => {
  wire.host.stepEnd(connection.ends[0], 'active-open');
  attempt(wire, connection);
};

const attempt = (wire: Wire, connection: Connection): void => {
  connection.attempts++;
  transmit(wire, connection, 0, 'SYN', NOTHING);
};

/** A moment has come that the network asked for. */
export const happen = (wire: Wire, event: NetworkEvent): void => {
  const connection = wire.state.connections.get(event.connection);
  if (!connection) return;
  if (event.kind === 'attempt') {
    const end = connection.ends[0];
    if (stateOf(end) !== 'SYN_SENT') return;
    if (isReachable(wire, connection.ends[1].endpoint)) attempt(wire, connection);
    else failConnect(wire, connection, 'abort', WSA.WSAETIMEDOUT);
  } else if (event.kind === 'acknowledgement') {
    connection.ends[event.end].expecting = false;
    wire.host.segment('delivered', connection.id, otherEnd(event.end), { flags: 'ACK', bytes: NOTHING });
    settle(wire, connection.ends[event.end]);
    pump(wire, connection, event.end);
    roomChanged(wire, connection.ends[event.end]);
  } else {
    const index = connection.flight.findIndex(({ id }) => id === event.segment);
    const [segment] = index < 0 ? [] : connection.flight.splice(index, 1);
    if (segment) deliver(wire, connection, segment);
  }
};

const transmit = (wire: Wire, connection: Connection, from: 0 | 1, flags: SegmentFlags, bytes: Uint8Array): void => {
  const end = connection.ends[from];
  const delay = wire.latency + Math.round((wire.latency * wire.host.choose('latency', 11)) / 10);
  const arrives = Math.max(end.lastArrival, wire.host.now + delay);
  end.lastArrival = arrives;
  const segment: Segment = { id: wire.host.nextId(), from, flags, bytes, sent: wire.host.now, arrives };
  connection.flight.push(segment);
  wire.host.segment('sent', connection.id, from, segment);
  wire.host.schedule(arrives, { kind: 'arrival', connection: connection.id, segment: segment.id });
};

const deliver = (wire: Wire, connection: Connection, segment: Segment): void => {
  const index = otherEnd(segment.from);
  const end = connection.ends[index];
  const state = stateOf(end);
  const arrived = (phase: 'delivered' | 'dropped'): void => wire.host.segment(phase, connection.id, segment.from, segment);
  if (segment.flags === 'SYN') return synArrived(wire, connection, arrived);
  if (state === 'CLOSED' || state === 'TIME_WAIT') {
    arrived('dropped');
    if (segment.flags === 'SYN+ACK') transmit(wire, connection, index, 'RST', NOTHING);
    return;
  }
  arrived('delivered');
  switch (segment.flags) {
    case 'SYN+ACK':
      wire.host.stepEnd(end, 'syn-ack');
      end.window = connection.ends[segment.from].receiveCapacity;
      transmit(wire, connection, index, 'ACK', NOTHING);
      return connectSucceeded(wire, end);
    case 'ACK':
      if (state !== 'SYN_RECEIVED') return finAcknowledged(wire, end);
      wire.host.stepEnd(end, 'ack');
      end.window = connection.ends[segment.from].receiveCapacity;
      return handshakeEnds(wire, connection);
    case 'FIN':
      wire.host.stepEnd(end, 'fin');
      end.finished = true;
      rest(wire, end);
      transmit(wire, connection, index, 'ACK', NOTHING);
      return serveReceives(wire, connection, index);
    case 'RST':
      return rstArrived(wire, connection, index);
    case '':
      if (end.orphan || end.deaf) return abort(wire, connection, index, WSA.WSAECONNABORTED);
      append(end.received, segment.bytes);
      acknowledge(wire, connection, index, segment.bytes.length);
      return serveReceives(wire, connection, index);
  }
};

const synArrived = (wire: Wire, connection: Connection, arrived: (phase: 'delivered' | 'dropped') => void): void => {
  if (!isReachable(wire, connection.ends[1].endpoint)) {
    arrived('dropped');
    wire.host.schedule(wire.host.now + CONNECT_TIMEOUT_NS, { kind: 'attempt', connection: connection.id });
    return;
  }
  arrived('delivered');
  const listener = listenerFor(wire, connection.ends[1].endpoint);
  if (!listener) {
    transmit(wire, connection, 1, 'RST', NOTHING);
    return;
  }
  const end = connection.ends[1];
  end.sendCapacity = listener.options.sendBuffer;
  end.receiveCapacity = listener.options.receiveBuffer;
  end.advertised = end.receiveCapacity;
  end.noDelay = listener.options.noDelay;
  wire.host.stepEnd(end, 'syn');
  handshakeBegins(listener, connection);
  transmit(wire, connection, 1, 'SYN+ACK', NOTHING);
};

const isReachable = (wire: Wire, endpoint: Endpoint): boolean => wire.state.hosts.some((host) => owns(host.addresses, endpoint.address));

/** Every address of 127.0.0.0/8 is the host itself. */
export const owns = (addresses: readonly number[], address: number): boolean => addresses.includes(address) || address >>> 24 === 127;

const connectSucceeded = (wire: Wire, end: End): void => {
  const socket = socketOf(wire, end);
  if (!socket) return;
  wire.host.stepSocket(socket, 'establish');
  const operation = socket.connecting;
  socket.connecting = null;
  if (operation) wire.host.complete(operation.id, { kind: 'connected' });
  wire.host.changed(socket);
};

const failConnect = (wire: Wire, connection: Connection, event: 'rst' | 'abort', error: number): void => {
  const end = connection.ends[0];
  wire.host.stepEnd(end, event);
  const socket = socketOf(wire, end);
  end.socket = null;
  if (!socket) return;
  wire.host.stepSocket(socket, 'fail');
  socket.connection = null;
  socket.remote = null;
  socket.error = error;
  socket.connectError = error;
  const operation = socket.connecting;
  socket.connecting = null;
  if (operation) wire.host.complete(operation.id, { kind: 'failed', error });
  wire.host.changed(socket);
};

/** Acknowledgements have come: whoever waits for room in the send buffer may find it. */
const roomChanged = (wire: Wire, end: End): void => {
  const socket = socketOf(wire, end);
  if (socket) wire.host.changed(socket);
};

const finAcknowledged = (wire: Wire, end: End): void => {
  wire.host.stepEnd(end, 'ack-of-fin');
  clear(end.unacknowledged);
  end.acknowledgements.length = 0;
  rest(wire, end);
};

/** Begins to count TIME_WAIT, if that is where the end has come to. The count is no event of its own: nothing happens when it ends. */
const rest = (wire: Wire, end: End): void => {
  if (stateOf(end) === 'TIME_WAIT') end.expires = wire.host.now + TIME_WAIT_NS;
};

/**
 * The other end has reset the connection. Bytes received and not yet read are lost with it, and every call fails from now on:
 * with WSAECONNABORTED where the other end had closed before (the RST answers our own bytes), else with WSAECONNRESET.
 * Both unverified.
 */
const rstArrived = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  const state = stateOf(end);
  if (state === 'SYN_SENT') {
    if (connection.attempts >= ATTEMPTS) return failConnect(wire, connection, 'rst', WSA.WSAECONNREFUSED);
    const next = wire.host.now + ATTEMPT_INTERVAL_NS;
    wire.host.schedule(next, { kind: 'attempt', connection: connection.id });
    return;
  }
  wire.host.stepEnd(end, 'rst');
  breakOff(wire, connection, index, state === 'CLOSE_WAIT' ? WSA.WSAECONNABORTED : WSA.WSAECONNRESET);
  handshakeEnds(wire, connection);
};

/** This end breaks the connection off with RST. Calls in progress on its socket fail with `error`. */
export const abort = (wire: Wire, connection: Connection, index: 0 | 1, error: number): void => {
  const end = connection.ends[index];
  const state = stateOf(end);
  if (state === 'CLOSED' || state === 'TIME_WAIT') return;
  wire.host.stepEnd(end, 'abort');
  breakOff(wire, connection, index, error);
  if (state !== 'SYN_SENT') transmit(wire, connection, index, 'RST', NOTHING);
};

const breakOff = (wire: Wire, connection: Connection, index: 0 | 1, error: number): void => {
  const end = connection.ends[index];
  wire.host.unschedule(connection.id, index);
  clear(end.unsent);
  clear(end.unacknowledged);
  clear(end.received);
  end.acknowledgements.length = 0;
  const socket = socketOf(wire, end);
  if (!socket) return;
  socket.resetError = error;
  wire.host.stepSocket(socket, 'reset');
  failOperations(wire, socket, error);
  wire.host.changed(socket);
};

/**
 * Moves what can move: from waiting send calls into the send buffer, from there onto the wire, and FIN after the last byte.
 * A segment smaller than the largest waits while others are unacknowledged (Nagle's algorithm, on unless TCP_NODELAY).
 */
export const pump = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  const state = stateOf(end);
  if (state !== 'ESTABLISHED' && state !== 'CLOSE_WAIT') return;
  settle(wire, end);
  serveSends(wire, end);
  while (end.unsent.length > 0) {
    const possible = Math.min(end.unsent.length, wire.maxSegment, end.window - end.unacknowledged.length);
    if (possible <= 0 || (possible < wire.maxSegment && end.unacknowledged.length > 0 && !end.noDelay)) break;
    const options = Math.min(possible, 16);
    const bytes = take(end.unsent, possible - Math.floor((wire.host.choose('cut', options) * possible) / options));
    append(end.unacknowledged, bytes);
    transmit(wire, connection, index, '', bytes);
  }
  if (end.finishing && end.unsent.length === 0 && !socketOf(wire, end)?.sends.length) {
    wire.host.stepEnd(end, 'send-fin');
    transmit(wire, connection, index, 'FIN', NOTHING);
  }
  expectAcknowledgement(wire, connection, index);
};
