import type { Stateful } from '../kernel/machines.ts';
import type { Stream } from './stream.ts';

/** An IPv4 address (host order, unsigned) and a port. */
export interface Endpoint {
  readonly address: number;
  readonly port: number;
}

export const LOOPBACK = 0x7f00_0001;
export const ANY_ADDRESS = 0;

/** `a.b.c.d` */
export const addressText = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');

/** `a.b.c.d:port` */
export const endpointText = (endpoint: Endpoint): string => `${addressText(endpoint.address)}:${endpoint.port}`;

export interface Socket extends Stateful<'socket'> {
  /** Process that owns it. */
  readonly owner: number;
  /** Its handle in that process. */
  handle: number;
  local: Endpoint | null;
  remote: Endpoint | null;
  /** How its local address was claimed by bind (or by connect's implicit bind); null: not at all, or inherited by accept. */
  binding: Binding;
  readonly options: SocketOptions;
  nonBlocking: boolean;
  /** Its connection and which end of it. */
  connection: { readonly id: number; readonly end: 0 | 1 } | null;
  /** Present while it listens. */
  listener: Listener | null;
  /** Why it was reset: what further calls report. */
  resetError: number;
  /** SO_ERROR: of a failed connect, until read. */
  error: number;
  /** Why its last connect failed, until the next. */
  connectError: number;
  /** Blocking calls in progress, oldest first. */
  readonly receives: ReceiveOperation[];
  readonly sends: SendOperation[];
  readonly accepts: AcceptOperation[];
  connecting: ConnectOperation | null;
}

export type Binding = 'default' | 'reuse' | 'exclusive' | null;

export interface SocketOptions {
  reuseAddress: boolean;
  exclusiveAddress: boolean;
  keepAlive: boolean;
  noDelay: boolean;
  sendBuffer: number;
  receiveBuffer: number;
  /** ms, 0: no limit. */
  sendTimeout: number;
  receiveTimeout: number;
  lingerOn: boolean;
  /** s */
  lingerSeconds: number;
}

export interface Listener {
  readonly limit: number;
  /** Connections whose handshake has begun; they count against the limit. */
  readonly opening: number[];
  /** Established and not yet accepted, oldest first. */
  readonly waiting: number[];
}

/** A call that waits for the network. It ends through `NetworkHost.complete`. */
export interface ReceiveOperation {
  readonly id: number;
  readonly length: number;
  readonly peek: boolean;
  readonly waitAll: boolean;
  /** What a MSG_WAITALL call has gathered. */
  readonly gathered: Stream;
}

export interface SendOperation {
  readonly id: number;
  readonly length: number;
  /** Not yet copied to the send buffer. */
  readonly rest: Stream;
}

export interface AcceptOperation {
  readonly id: number;
}

export interface ConnectOperation {
  readonly id: number;
}

export type OperationResult =
  | { readonly kind: 'failed'; readonly error: number }
  | { readonly kind: 'received'; readonly bytes: Uint8Array }
  | { readonly kind: 'sent'; readonly count: number }
  | { readonly kind: 'accepted'; readonly socket: number }
  | { readonly kind: 'connected' };

export interface Connection {
  readonly id: number;
  /** Who connected, and who was connected to. */
  readonly ends: readonly [End, End];
  /** Segments on their way, in order of sending. */
  readonly flight: Segment[];
  /** SYN segments sent so far. */
  attempts: number;
}

export interface End extends Stateful<'connection-end'> {
  readonly endpoint: Endpoint;
  /** null: not accepted yet, or closed by its program. */
  socket: number | null;
  /** Its program has closed it: nobody will read what still comes. */
  orphan: boolean;
  /** The program has shut down receiving. */
  deaf: boolean;
  /** The send buffer: bytes not yet sent, and bytes sent but not acknowledged. */
  readonly unsent: Stream;
  readonly unacknowledged: Stream;
  sendCapacity: number;
  /** The receive buffer. */
  readonly received: Stream;
  receiveCapacity: number;
  noDelay: boolean;
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
}

export interface Acknowledgement {
  readonly at: number;
  readonly bytes: number;
  readonly window: number;
}

/** What a segment is for; '' carries data. */
export type SegmentFlags = 'SYN' | 'SYN+ACK' | 'ACK' | 'FIN' | 'RST' | '';

export interface Segment {
  readonly id: number;
  readonly from: 0 | 1;
  readonly flags: SegmentFlags;
  readonly bytes: Uint8Array;
  readonly sent: number;
  readonly arrives: number;
}

/** What the network asks to be told at a later moment. */
export type NetworkEvent =
  | { readonly kind: 'arrival'; readonly connection: number; readonly segment: number }
  | { readonly kind: 'acknowledgement'; readonly connection: number; readonly end: 0 | 1 }
  | { readonly kind: 'attempt'; readonly connection: number };

/** A computer on the network. */
export interface Host {
  readonly name: string;
  readonly addresses: readonly number[];
  nextPort: number;
}

export interface NetworkState {
  readonly hosts: Host[];
  readonly sockets: Map<number, Socket>;
  readonly connections: Map<number, Connection>;
}
