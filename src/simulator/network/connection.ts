import { stateOf } from '../kernel/machines.ts';
import { otherEnd, socketOf } from './end.ts';
import { WSA } from './error.ts';
import { travelTime, type Wire } from './host.ts';
import { handshakeBegins, handshakeEnds, listenerFor } from './listener.ts';
import { awaitRetry, lose, MOST_RETRIES } from './loss.ts';
import { failOperations, serveReceives, serveSends } from './operation.ts';
import { isCut } from './route.ts';
import { append, clear, take } from './stream.ts';
import type { Connection, End, NetworkEvent, Segment, SegmentFlags } from './state.ts';
import { acknowledge, expectAcknowledgement, settle } from './window.ts';

const NOTHING = new Uint8Array(0);

/**
 * A refused SYN is sent again after half a second, four times, before connect fails: about two seconds in all. The number of
 * retries is that of current Windows 10 and 11 (MaxSynRetransmissions 4); unverified.
 */
const ATTEMPTS = 5;
const ATTEMPT_INTERVAL_NS = 500_000_000;

/** Nobody answers: SYN is sent three times, 3, 6 and 12 s apart, then connect gives up (connect function, learn.microsoft.com, "timed out"; the times are unverified). */
const UNANSWERED_ATTEMPTS = 3;
const UNANSWERED_INTERVAL_NS = 3_000_000_000;

/** How long the end that closed first remembers the connection: two minutes (unverified; TcpTimedWaitDelay may set another time). */
const TIME_WAIT_NS = 120_000_000_000;

/** Probes that go unanswered before a connection with SO_KEEPALIVE is given up (SIO_KEEPALIVE_VALS Control Code, learn.microsoft.com). */
const KEEP_ALIVE_PROBES = 10;

/** Sends the first SYN. */
export const open = (wire: Wire, connection: Connection): void => {
  wire.host.stepEnd(connection.ends[0], 'active-open');
  transmit(wire, connection, 0, 'SYN', NOTHING);
};

type ConnectionEvent = Exclude<NetworkEvent, { readonly kind: 'packet' }>;

/** A moment has come that a connection asked for. */
export const happen = (wire: Wire, event: ConnectionEvent): void => {
  const connection = wire.state.connections.get(event.connection);
  if (!connection) return;
  switch (event.kind) {
    case 'attempt':
      return attemptAgain(wire, connection);
    case 'acknowledgement':
      return acknowledged(wire, connection, event.end);
    case 'retry':
      return retry(wire, connection, event.end);
    case 'keep-alive':
      return keepAlive(wire, connection, event.end);
    case 'arrival': {
      const index = connection.flight.findIndex(({ id }) => id === event.segment);
      const [segment] = index < 0 ? [] : connection.flight.splice(index, 1);
      if (segment) arrive(wire, connection, segment);
    }
  }
};

const attemptAgain = (wire: Wire, connection: Connection): void => {
  if (stateOf(connection.ends[0]) !== 'SYN_SENT') return;
  if (connection.unanswered >= UNANSWERED_ATTEMPTS) failConnect(wire, connection, 'abort', WSA.WSAETIMEDOUT);
  else transmit(wire, connection, 0, 'SYN', NOTHING);
};

const acknowledged = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  end.expecting = false;
  wire.host.segment('delivered', connection.id, otherEnd(index), { flags: 'ACK', bytes: NOTHING });
  settle(wire, end);
  pump(wire, connection, index);
  const socket = socketOf(wire, end);
  if (socket) wire.host.changed(socket);
};

const transmit = (wire: Wire, connection: Connection, from: 0 | 1, flags: SegmentFlags, bytes: Uint8Array): void => {
  const end = connection.ends[from];
  const arrives = Math.max(end.lastArrival, wire.host.now + travelTime(wire));
  end.lastArrival = arrives;
  const segment: Segment = { id: wire.host.nextId(), from, flags, bytes, sent: wire.host.now, arrives };
  connection.flight.push(segment);
  wire.host.segment('sent', connection.id, from, segment);
  wire.host.schedule(arrives, { kind: 'arrival', connection: connection.id, segment: segment.id });
};

/** What follows a lost segment is of no use before it: it is sent again too. A lost RST is not. */
const arrive = (wire: Wire, connection: Connection, segment: Segment): void => {
  const { from, flags } = segment;
  const cut = isCut(wire, connection.ends[0].host, connection.ends[1].host, wire.host.now);
  if (!cut && connection.ends[from].lost.length === 0) return deliver(wire, connection, segment);
  wire.host.segment('dropped', connection.id, from, segment);
  if (flags === 'SYN') {
    const wait = UNANSWERED_INTERVAL_NS * 2 ** connection.unanswered++;
    wire.host.schedule(wire.host.now + wait, { kind: 'attempt', connection: connection.id });
  } else if (flags !== 'RST') lose(wire, connection, from, { kind: 'segment', segment });
};

/** Time to send again what was lost: it arrives, or is lost once more; after the last try the connection is given up. */
const retry = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  if (end.lost.length === 0) return;
  if (isCut(wire, connection.ends[0].host, connection.ends[1].host, wire.host.now)) {
    if (++end.retries > MOST_RETRIES) return giveUp(wire, connection, index, WSA.WSAETIMEDOUT);
    return awaitRetry(wire, connection, index);
  }
  end.retries = 0;
  for (const lost of end.lost.splice(0)) {
    if (lost.kind === 'segment') transmit(wire, connection, index, lost.segment.flags, lost.segment.bytes);
    else end.acknowledgements.push({ ...lost, at: wire.host.now + 2 * wire.latency });
  }
  expectAcknowledgement(wire, connection, index);
};

/** Nothing comes through any more. Calls fail as they do when the other side went down without notice (send function, recv function). */
const giveUp = (wire: Wire, connection: Connection, index: 0 | 1, error: number): void => {
  connection.ends[index].lost.length = 0;
  abort(wire, connection, index, error);
  handshakeEnds(wire, connection);
};

/**
 * SO_KEEPALIVE: when nothing has come through for the time that the socket says, and the probes after it bring no answer, calls fail
 * with WSAENETRESET (recv function, learn.microsoft.com). The time counts from the cut: traffic before it is not remembered.
 */
const keepAlive = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const [one, other] = connection.ends;
  if (isCut(wire, one.host, other.host, wire.host.now)) giveUp(wire, connection, index, WSA.WSAENETRESET);
};

/** Sees to it that an end with SO_KEEPALIVE notices a cut that is to come. */
export const watchForCut = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const socket = socketOf(wire, connection.ends[index]);
  if (!socket?.options.keepAlive) return;
  const { keepAliveTime, keepAliveInterval } = socket.options;
  for (const { host } of connection.ends) {
    const cutAt = host === null ? null : (wire.state.hosts[host]?.cutAt ?? null);
    if (cutAt === null || connection.ends[0].host === connection.ends[1].host) continue;
    const wait = (keepAliveTime + keepAliveInterval * KEEP_ALIVE_PROBES) * 1_000_000;
    wire.host.schedule(Math.max(cutAt, wire.host.now) + wait, { kind: 'keep-alive', connection: connection.id, end: index });
  }
};

const deliver = (wire: Wire, connection: Connection, segment: Segment): void => {
  const index = otherEnd(segment.from);
  const end = connection.ends[index];
  const state = stateOf(end);
  if (segment.flags === 'SYN') return synArrived(wire, connection, segment);
  if (state === 'CLOSED' || state === 'TIME_WAIT') {
    wire.host.segment('dropped', connection.id, segment.from, segment);
    if (segment.flags === 'SYN+ACK') transmit(wire, connection, index, 'RST', NOTHING);
    return;
  }
  wire.host.segment('delivered', connection.id, segment.from, segment);
  switch (segment.flags) {
    case 'SYN+ACK':
      wire.host.stepEnd(end, 'syn-ack');
      end.window = connection.ends[segment.from].receiveCapacity;
      transmit(wire, connection, index, 'ACK', NOTHING);
      return connectSucceeded(wire, connection);
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
    case 'URG':
      if (end.orphan || end.deaf) return abort(wire, connection, index, WSA.WSAECONNABORTED);
      dataArrived(end, segment);
      acknowledge(wire, connection, index, segment.bytes.length);
      return serveReceives(wire, connection, index);
  }
};

/**
 * The last byte of an urgent segment stands apart from the stream, in place of one that was not read in time; with SO_OOBINLINE it
 * stays in the stream (Protocol-Independent Out-of-Band Data, learn.microsoft.com).
 */
const dataArrived = (end: End, { flags, bytes }: Segment): void => {
  if (flags !== 'URG') return append(end.received, bytes);
  const before = bytes.subarray(0, -1);
  append(end.received, before);
  end.mark = end.received.length;
  if (end.urgentInline) append(end.received, bytes.subarray(-1));
  else end.urgent = bytes.at(-1) ?? null;
};

const synArrived = (wire: Wire, connection: Connection, segment: Segment): void => {
  const [, end] = connection.ends;
  wire.host.segment('delivered', connection.id, segment.from, segment);
  const listener = end.host === null ? null : listenerFor(wire, end.host, end.endpoint);
  if (!listener) return transmit(wire, connection, 1, 'RST', NOTHING);
  handshakeBegins(wire, listener, connection);
  wire.host.stepEnd(end, 'syn');
  transmit(wire, connection, 1, 'SYN+ACK', NOTHING);
};

const connectSucceeded = (wire: Wire, connection: Connection): void => {
  const socket = socketOf(wire, connection.ends[0]);
  if (!socket) return;
  socket.connected = wire.host.now;
  wire.host.stepSocket(socket, 'establish');
  watchForCut(wire, connection, 0);
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

const finAcknowledged = (wire: Wire, end: End): void => {
  wire.host.stepEnd(end, 'ack-of-fin');
  end.acknowledged += end.unacknowledged.length;
  clear(end.unacknowledged);
  end.acknowledgements.length = 0;
  rest(wire, end);
  lingered(wire, end);
};

/** A close that waited for everything to be sent has waited long enough. */
const lingered = (wire: Wire, end: End): void => {
  const socket = socketOf(wire, end);
  const operation = socket?.lingering;
  if (!socket || !operation) return;
  socket.lingering = null;
  wire.host.complete(operation.id, { kind: 'finished' });
};

/** Begins to count TIME_WAIT, if that is where the end has come to. That it ends is no event of its own, see `isOver`. */
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
    if (++connection.refused >= ATTEMPTS) return failConnect(wire, connection, 'rst', WSA.WSAECONNREFUSED);
    wire.host.schedule(wire.host.now + ATTEMPT_INTERVAL_NS, { kind: 'attempt', connection: connection.id });
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
  end.urgent = null;
  end.mark = null;
  const socket = socketOf(wire, end);
  if (!socket) return;
  socket.resetError = error;
  wire.host.stepSocket(socket, 'reset');
  failOperations(wire, socket, error);
  lingered(wire, end);
  wire.host.changed(socket);
};

/**
 * Moves what can move: from waiting send calls into the send buffer, from there onto the wire, and FIN after the last byte.
 * A segment smaller than the largest waits while others are unacknowledged (Nagle's algorithm, on unless TCP_NODELAY); one that
 * ends with an urgent byte does not.
 */
export const pump = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  const state = stateOf(end);
  if (state !== 'ESTABLISHED' && state !== 'CLOSE_WAIT') return;
  settle(wire, end);
  serveSends(wire, end);
  while (sendSegment(wire, connection, index));
  if (end.finishing && end.unsent.length === 0 && !socketOf(wire, end)?.sends.length) {
    wire.host.stepEnd(end, 'send-fin');
    transmit(wire, connection, index, 'FIN', NOTHING);
  }
  expectAcknowledgement(wire, connection, index);
};

/** Sends the next piece of the stream; false when that has to wait. */
const sendSegment = (wire: Wire, connection: Connection, index: 0 | 1): boolean => {
  const end = connection.ends[index];
  const sent = end.given - end.unsent.length;
  const untilUrgent = (end.urgentEnds[0] ?? Infinity) - sent;
  const possible = Math.min(end.unsent.length, wire.options.maxSegment, end.window - end.unacknowledged.length, untilUrgent);
  if (possible <= 0) return false;
  const small = possible < wire.options.maxSegment && untilUrgent > possible;
  if (small && end.unacknowledged.length > 0 && !end.noDelay) return false;
  const options = Math.min(possible, 16);
  const bytes = take(end.unsent, possible - Math.floor((wire.host.choose('cut', options) * possible) / options));
  append(end.unacknowledged, bytes);
  const urgent = bytes.length === untilUrgent;
  if (urgent) end.urgentEnds.shift();
  transmit(wire, connection, index, urgent ? 'URG' : '', bytes);
  return true;
};
