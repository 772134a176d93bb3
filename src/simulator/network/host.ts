import type { ConnectionEndEvent } from '../kernel/machines/connection-end.ts';
import type { DatagramSocketEvent } from '../kernel/machines/datagram-socket.ts';
import type { SocketEvent } from '../kernel/machines/socket.ts';
import type { ChoiceKind } from '../trace/event.ts';
import type { DatagramSocket, End, NetworkEvent, NetworkState, OperationResult, Packet, Segment, Socket, StreamSocket } from './state.ts';

/** What the network needs from the world around it. */
export interface NetworkHost {
  /** Virtual ns. */
  readonly now: number;
  nextId(): number;
  choose(kind: ChoiceKind, options: number): number;
  schedule(at: number, event: NetworkEvent): void;
  /** A segment arrives at another moment. */
  postpone(connection: number, segment: number, to: number): void;
  /** Nothing but segments is to reach that end of a connection any more. */
  unschedule(connection: number, end: 0 | 1): void;
  stepSocket(socket: StreamSocket, event: SocketEvent): void;
  stepDatagramSocket(socket: DatagramSocket, event: DatagramSocketEvent): void;
  stepEnd(end: End, event: ConnectionEndEvent): void;
  segment(phase: SegmentPhase, connection: number, from: number, segment: Pick<Segment, 'flags' | 'bytes'>): void;
  /** A program gets bytes that the end `from` of a connection has sent. */
  received(connection: number, from: number, bytes: number): void;
  packet(phase: Phase, packet: Packet): void;
  /** An operation has ended; it is no longer in the socket's lists. */
  complete(operation: number, result: OperationResult): void;
  /** One of the socket's conditions may have changed, see condition.ts. */
  changed(socket: Socket): void;
}

export type Phase = 'sent' | 'delivered' | 'dropped';

/** Of a segment also: it was made to arrive later. */
export type SegmentPhase = Phase | 'held';

/** Sizes and times, see the scenario's network settings. */
export interface NetworkOptions {
  /** One way, and the most that may come on top of it. */
  readonly latencyUs: number;
  readonly jitterUs: number;
  readonly maxSegment: number;
  readonly sendBuffer: number;
  readonly receiveBuffer: number;
  /** How many of a hundred datagrams may be lost. */
  readonly lossPercent: number;
  /** The computers; programs run on the first unless told otherwise. */
  readonly hosts: readonly HostOptions[];
}

/** One computer whose programs talk over loopback. */
export const PLAIN_NETWORK: NetworkOptions = {
  latencyUs: 50,
  jitterUs: 50,
  maxSegment: 1460,
  sendBuffer: 65_536,
  receiveBuffer: 65_536,
  lossPercent: 0,
  hosts: [{ name: 'OVERLAPPED', address: null, cutAtMs: null, backAtMs: null }],
};

export interface HostOptions {
  readonly name: string;
  readonly address: string | null;
  readonly cutAtMs: number | null;
  readonly backAtMs: number | null;
}

/** The network's state and its surroundings, as its parts see them. */
export interface Wire {
  readonly state: NetworkState;
  readonly host: NetworkHost;
  readonly options: NetworkOptions;
  /** One way, ns. */
  readonly latency: number;
}

/** How long a segment or datagram travels: the latency, and as much of the jitter as the schedule chooses. ns */
export const travelTime = (wire: Wire): number =>
  wire.latency + Math.round(wire.options.jitterUs * 100 * wire.host.choose('latency', JITTER_STEPS));

/** Tenths of the jitter, none and all of it included. */
const JITTER_STEPS = 11;
