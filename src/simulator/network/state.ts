import type { Stateful } from '../kernel/machines.ts';
import type { SharedMap } from '../snapshot/shared-map.ts';
import type { Address, Endpoint, Family } from './address.ts';
import type { Stream } from './stream.ts';

export type Socket = StreamSocket | DatagramSocket;

interface AnySocket {
  /** Process that owns it. */
  readonly owner: number;
  /** Index of the computer it is on. */
  readonly host: number;
  readonly family: Family;
  /** Its handle in that process. */
  handle: number;
  local: Endpoint | null;
  remote: Endpoint | null;
  /** How its local address was claimed by bind (or by an implicit bind); null: not at all, or inherited by accept. */
  binding: Binding;
  readonly options: SocketOptions;
  nonBlocking: boolean;
  /** Made for overlapped operations. */
  overlapped: boolean;
  /** SO_ERROR, until read. */
  error: number;
  /** Receive calls in progress, oldest first. */
  readonly receives: ReceiveOperation[];
}

export interface StreamSocket extends AnySocket, Stateful<'socket'> {
  /** Its connection and which end of it. */
  connection: { readonly id: number; readonly end: 0 | 1 } | null;
  /** When it was connected, ns. */
  connected: number;
  /** Present while it listens. */
  listener: Listener | null;
  /** Why it was reset: what further calls report. */
  resetError: number;
  /** Why its last connect failed, until the next. */
  connectError: number;
  /** Calls in progress, oldest first. */
  readonly sends: SendOperation[];
  readonly accepts: AcceptOperation[];
  connecting: ConnectOperation | null;
  /** A close that waits until all is sent. */
  lingering: ConnectOperation | null;
}

export interface DatagramSocket extends AnySocket, Stateful<'datagram-socket'> {
  /** What has come and was not read, oldest first: datagrams, and the news that one of its own reached nobody. */
  readonly queue: (Datagram | Unreachable)[];
  /** Groups that it has joined. */
  readonly groups: Address[];
}

export interface Datagram {
  readonly kind: 'datagram';
  readonly from: Endpoint;
  readonly bytes: Uint8Array;
}

/** An ICMP message has told that nobody has the port. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly from: Endpoint;
}

export type Binding = 'default' | 'reuse' | 'exclusive' | null;

export interface SocketOptions {
  reuseAddress: boolean;
  exclusiveAddress: boolean;
  keepAlive: boolean;
  /** ms of silence before the first probe, and between probes. */
  keepAliveTime: number;
  keepAliveInterval: number;
  noDelay: boolean;
  sendBuffer: number;
  receiveBuffer: number;
  /** ms, 0: no limit. */
  sendTimeout: number;
  receiveTimeout: number;
  lingerOn: boolean;
  /** s */
  lingerSeconds: number;
  broadcast: boolean;
  /** Urgent data stay in the stream. */
  urgentInline: boolean;
  /** An IPv6 socket does not speak IPv4. */
  onlyIpv6: boolean;
  /** An ICMP "port unreachable" fails the next receive call. */
  reportsUnreachable: boolean;
  /** Options that change nothing that a program could see: values by `level:name`. */
  readonly others: Map<string, number>;
}

export interface Listener {
  readonly limit: number;
  /** Connections whose handshake has begun; they count against the limit. */
  readonly opening: number[];
  /** Established and not yet accepted, oldest first. */
  readonly waiting: number[];
}

export interface ReceiveRequest {
  readonly length: number;
  readonly peek: boolean;
  readonly waitAll: boolean;
  readonly urgent: boolean;
}

/** A call that waits for the network. It ends through `NetworkHost.complete`. */
export interface ReceiveOperation extends ReceiveRequest {
  readonly id: number;
  /** What a call that waits for all has gathered. */
  readonly gathered: Stream;
}

export interface SendOperation {
  readonly id: number;
  readonly length: number;
  /** Not yet copied to the send buffer. */
  readonly rest: Stream;
  /** Its last byte is urgent. */
  readonly urgent: boolean;
  /** Without a send buffer: the place in the stream that must be acknowledged. null: it ends when all is copied. */
  until: number | null;
}

export interface AcceptOperation {
  readonly id: number;
  /** The unbound socket that is to become the accepted one; null: a new one. */
  readonly into: number | null;
}

export interface ConnectOperation {
  readonly id: number;
}

export type OperationResult =
  | { readonly kind: 'failed'; readonly error: number }
  /** `from`: who sent the datagram. `truncated`: the rest of it did not fit. */
  | { readonly kind: 'received'; readonly bytes: Uint8Array; readonly from: Endpoint | null; readonly truncated: boolean }
  | { readonly kind: 'sent'; readonly count: number }
  | { readonly kind: 'accepted'; readonly socket: number }
  | { readonly kind: 'connected' }
  | { readonly kind: 'finished' };

export interface Connection {
  readonly id: number;
  /** Who connected, and who was connected to. */
  readonly ends: readonly [End, End];
  /** Segments on their way, in order of sending. */
  readonly flight: Segment[];
  /** The socket that took the SYN. */
  listener: number | null;
  /** SYN segments that were refused, and that nobody answered. */
  refused: number;
  unanswered: number;
}

export interface End extends Stateful<'connection-end'> {
  readonly endpoint: Endpoint;
  /** Index of its computer; null: there is none at that address. */
  readonly host: number | null;
  /** null: not accepted yet, or closed by its program. */
  socket: number | null;
  /** Its program has closed it: nobody will read what still comes. */
  orphan: boolean;
  /** The program has shut down receiving. */
  deaf: boolean;
  /** The send buffer: bytes not yet sent, and bytes sent but not acknowledged. */
  readonly unsent: Stream;
  readonly unacknowledged: Stream;
  /** Bytes ever given to the send buffer, and ever acknowledged. */
  given: number;
  acknowledged: number;
  /** Places in the stream (counted as `given`) after each urgent byte not yet sent. */
  readonly urgentEnds: number[];
  sendCapacity: number;
  /** The receive buffer. */
  readonly received: Stream;
  receiveCapacity: number;
  noDelay: boolean;
  /** Urgent data stay in the stream. */
  urgentInline: boolean;
  /** The urgent byte that stands apart from the stream, until read. */
  urgent: number | null;
  /** Bytes of the receive buffer before the place of the last urgent byte; null: that was read past. */
  mark: number | null;
  /** What the other end last said it has room for. */
  window: number;
  /** What this end last said. */
  advertised: number;
  /** Acknowledgements on their way to this end, applied when they are due or needed. */
  readonly acknowledgements: Acknowledgement[];
  /** A timer stands for the first of them. */
  expecting: boolean;
  /** FIN is to follow the bytes of the send buffer. */
  finishing: boolean;
  /** The other end's FIN has come. */
  finished: boolean;
  /** When TIME_WAIT ends. */
  expires: number;
  /** When the last segment it sent arrives: segments do not overtake each other. */
  lastArrival: number;
  /** What a cut has kept from the other end, and acknowledgements that it has kept from this one; sent again in order. */
  readonly lost: Lost[];
  /** How often that was tried since the last success. */
  retries: number;
}

export interface Acknowledgement {
  readonly at: number;
  readonly bytes: number;
  readonly window: number;
}

export type Lost = { readonly kind: 'segment'; readonly segment: Segment } | ({ readonly kind: 'acknowledgement' } & Acknowledgement);

/** What a segment is for; '' carries data, 'URG' data of which the last byte is urgent. */
export type SegmentFlags = 'SYN' | 'SYN+ACK' | 'ACK' | 'FIN' | 'RST' | '' | 'URG';

export interface Segment {
  readonly id: number;
  readonly from: 0 | 1;
  readonly flags: SegmentFlags;
  readonly bytes: Uint8Array;
  readonly sent: number;
  readonly arrives: number;
}

/** A datagram, or the ICMP message that answers one, on its way. */
export interface Packet {
  readonly id: number;
  /** The socket that sent it: who is told if nobody has the port. */
  readonly socket: number;
  readonly fromHost: number;
  readonly toHost: number;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly content: Uint8Array | 'port-unreachable';
  readonly sent: number;
  readonly arrives: number;
}

/** What the network asks to be told at a later moment. */
export type NetworkEvent =
  | { readonly kind: 'arrival'; readonly connection: number; readonly segment: number }
  | { readonly kind: 'acknowledgement'; readonly connection: number; readonly end: 0 | 1 }
  | { readonly kind: 'attempt'; readonly connection: number }
  | { readonly kind: 'retry'; readonly connection: number; readonly end: 0 | 1 }
  | { readonly kind: 'keep-alive'; readonly connection: number; readonly end: 0 | 1 }
  | { readonly kind: 'packet'; readonly packet: number };

/** A computer on the network. */
export interface Host {
  readonly name: string;
  /** Its address on the network; null: it has only its loopback. */
  readonly address: Address | null;
  /** When it is cut off from the others, and when it is back; null: never. ns */
  cutAt: number | null;
  backAt: number | null;
  nextPort: number;
}

export interface NetworkState {
  readonly hosts: Host[];
  readonly sockets: SharedMap<Socket>;
  readonly connections: SharedMap<Connection>;
  /** Datagrams on their way. */
  readonly packets: SharedMap<Packet>;
  /** Ids of sockets that claim a port, and of connections that began at it: by host, protocol and port, see port.ts. */
  readonly claims: SharedMap<number[]>;
  readonly outgoing: SharedMap<number[]>;
  /** Number of sockets and connections at which those that are over are forgotten. */
  sweepAt: number;
}
