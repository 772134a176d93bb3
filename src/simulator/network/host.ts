import type { ConnectionEndEvent } from '../kernel/machines/connection-end.ts';
import type { SocketEvent } from '../kernel/machines/socket.ts';
import type { ChoiceKind } from '../trace/event.ts';
import type { End, NetworkEvent, NetworkState, OperationResult, Segment, Socket } from './state.ts';

/** What the network needs from the world around it. */
export interface NetworkHost {
  /** Virtual ns. */
  readonly now: number;
  nextId(): number;
  choose(kind: ChoiceKind, options: number): number;
  schedule(at: number, event: NetworkEvent): void;
  /** Nothing but segments is to reach that end of a connection any more. */
  unschedule(connection: number, end: 0 | 1): void;
  stepSocket(socket: Socket, event: SocketEvent): void;
  stepEnd(end: End, event: ConnectionEndEvent): void;
  segment(phase: 'sent' | 'delivered' | 'dropped', connection: number, from: number, segment: Pick<Segment, 'flags' | 'bytes'>): void;
  /** An operation has ended; it is no longer in the socket's lists. */
  complete(operation: number, result: OperationResult): void;
  /** One of the socket's conditions may have changed, see condition.ts. */
  changed(socket: Socket): void;
}

/** The network's state and its surroundings, as its parts see them. */
export interface Wire {
  readonly state: NetworkState;
  readonly host: NetworkHost;
  /** One way, ns. */
  readonly latency: number;
  readonly maxSegment: number;
}
