import { stateOf } from '../kernel/machines.ts';
import { conditionsOf, type Conditions } from './condition.ts';
import { abort, happen, open, owns, pump } from './connection.ts';
import { createEnd, sendRoom } from './end.ts';
import { WSA } from './error.ts';
import type { NetworkHost, Wire } from './host.ts';
import { backlogLimit, isListening, tryAccept } from './listener.ts';
import { failOperations, tryReceive } from './operation.ts';
import { claimOf, dynamicPort, FIRST_DYNAMIC_PORT, judgeBind } from './port.ts';
import { createSocket } from './socket.ts';
import {
  ANY_ADDRESS,
  LOOPBACK,
  type Connection,
  type Endpoint,
  type NetworkEvent,
  type NetworkState,
  type OperationResult,
  type ReceiveOperation,
  type SendOperation,
  type Socket,
} from './state.ts';
import { append, createStream } from './stream.ts';
import { expectAcknowledgement, settle } from './window.ts';

/** How an operation stands after it was begun: ended, or going on under a number until `NetworkHost.complete`. */
export type Outcome = OperationResult | { readonly kind: 'pending'; readonly operation: number };

/** Sizes and times, see NetworkSettings. */
export interface NetworkOptions {
  readonly latencyUs: number;
  readonly maxSegment: number;
  readonly sendBuffer: number;
  readonly receiveBuffer: number;
}

export type ShutdownHow = 'receive' | 'send' | 'both';

/** One computer whose programs talk over loopback. */
export const createNetworkState = (): NetworkState => ({
  hosts: [{ name: 'OVERLAPPED', addresses: [LOOPBACK], nextPort: FIRST_DYNAMIC_PORT }],
  sockets: new Map(),
  connections: new Map(),
});

const failed = (error: number): OperationResult => ({ kind: 'failed', error });

/**
 * TCP sockets and what lies between them. Every method acts at `host.now` for whoever calls; the network knows neither
 * threads nor memory. Methods that return a number return 0 or a Winsock error code.
 */
export class Network {
  readonly #host: NetworkHost;
  readonly #options: NetworkOptions;
  #wire: Wire;

  constructor(options: NetworkOptions, host: NetworkHost, state: NetworkState) {
    this.#options = options;
    this.#host = host;
    this.#wire = this.#wireOf(state);
  }

  /** Goes on from another state. */
  adopt(state: NetworkState): void {
    this.#wire = this.#wireOf(state);
  }

  get state(): NetworkState {
    return this.#wire.state;
  }

  /** Something is due that the network had asked the host to schedule. */
  happen(event: NetworkEvent): void {
    happen(this.#wire, event);
  }

  /** Are acknowledgements on the way that nothing waits for? */
  get hasNews(): boolean {
    return this.#newsBearers().length > 0;
  }

  /** Nothing else goes on: their coming is worth an event now. */
  expectNews(): void {
    for (const { connection, index } of this.#newsBearers()) expectAcknowledgement(this.#wire, connection, index, true);
  }

  #newsBearers(): { readonly connection: Connection; readonly index: 0 | 1 }[] {
    return [...this.#wire.state.connections.values()].flatMap((connection) =>
      ([0, 1] as const)
        .filter((index) => connection.ends[index].unacknowledged.length > 0 && connection.ends[index].acknowledgements.length > 0)
        .map((index) => ({ connection, index })),
    );
  }

  createSocket(owner: number): Socket {
    return createSocket(this.#wire, owner, {
      reuseAddress: false,
      exclusiveAddress: false,
      keepAlive: false,
      noDelay: false,
      sendBuffer: this.#options.sendBuffer,
      receiveBuffer: this.#options.receiveBuffer,
      sendTimeout: 0,
      receiveTimeout: 0,
      lingerOn: false,
      lingerSeconds: 0,
    });
  }

  /** bind: port 0 takes a dynamic port. */
  bind(socket: Socket, endpoint: Endpoint): number {
    if (stateOf(socket) !== 'unbound') return WSA.WSAEINVAL;
    const host = this.#wire.state.hosts.find(({ addresses }) => endpoint.address === ANY_ADDRESS || owns(addresses, endpoint.address));
    if (!host) return WSA.WSAEADDRNOTAVAIL;
    const port = endpoint.port === 0 ? dynamicPort(this.#wire, host) : endpoint.port;
    if (port === null) return WSA.WSAENOBUFS;
    const local = { address: endpoint.address, port };
    const verdict = judgeBind(this.#wire, socket, local);
    if (verdict !== 0) return verdict;
    socket.local = local;
    socket.binding = claimOf(socket);
    this.#host.stepSocket(socket, 'bind');
    return 0;
  }

  listen(socket: Socket, backlog: number): number {
    const state = stateOf(socket);
    if (state === 'unbound' || state === 'connecting') return WSA.WSAEINVAL;
    if (state !== 'bound' && state !== 'listening') return WSA.WSAEISCONN;
    const before = socket.listener;
    socket.listener = { limit: backlogLimit(backlog), opening: before?.opening ?? [], waiting: before?.waiting ?? [] };
    this.#host.stepSocket(socket, 'listen');
    return 0;
  }

  accept(socket: Socket): Outcome {
    if (!isListening(socket)) return failed(WSA.WSAEINVAL);
    const result = tryAccept(this.#wire, socket);
    if (result) return result;
    if (socket.nonBlocking) return failed(WSA.WSAEWOULDBLOCK);
    const operation = this.#host.nextId();
    socket.accepts.push({ id: operation });
    return { kind: 'pending', operation };
  }

  /** Begins the handshake. A non-blocking socket goes on with it by itself. */
  connect(socket: Socket, remote: Endpoint): Outcome {
    const state = stateOf(socket);
    if (state === 'connecting') return failed(WSA.WSAEALREADY);
    if (state === 'listening') return failed(WSA.WSAEINVAL);
    if (state !== 'unbound' && state !== 'bound') return failed(WSA.WSAEISCONN);
    if (remote.address === ANY_ADDRESS || remote.port === 0) return failed(WSA.WSAEADDRNOTAVAIL);
    if (state === 'unbound') {
      const error = this.bind(socket, { address: ANY_ADDRESS, port: 0 });
      if (error !== 0) return failed(error);
    }
    const bound = socket.local ?? { address: ANY_ADDRESS, port: 0 };
    const local = bound.address === ANY_ADDRESS ? { address: LOOPBACK, port: bound.port } : bound;
    if (this.#isTaken(local, remote)) return failed(WSA.WSAEADDRINUSE);
    const ends = [
      createEnd(this.#wire, local, socket, { send: socket.options.sendBuffer, receive: socket.options.receiveBuffer }),
      createEnd(this.#wire, remote, null, { send: this.#options.sendBuffer, receive: this.#options.receiveBuffer }),
    ] as const;
    const connection: Connection = { id: this.#host.nextId(), ends, flight: [], attempts: 0 };
    this.#wire.state.connections.set(connection.id, connection);
    socket.local = local;
    socket.remote = remote;
    socket.error = 0;
    socket.connectError = 0;
    socket.connection = { id: connection.id, end: 0 };
    this.#host.stepSocket(socket, 'connect');
    open(this.#wire, connection);
    if (socket.nonBlocking) return failed(WSA.WSAEWOULDBLOCK);
    const operation = this.#host.nextId();
    socket.connecting = { id: operation };
    return { kind: 'pending', operation };
  }

  /** `overlapped`: goes on by itself where a non-blocking socket's call would fail. */
  receive(
    socket: Socket,
    request: { readonly length: number; readonly peek: boolean; readonly waitAll: boolean },
    overlapped = false,
  ): Outcome {
    const refusal = this.#refusal(socket, 'receive-shut');
    if (refusal !== 0) return failed(refusal);
    const connection = this.connectionOf(socket);
    if (!connection || !socket.connection) return failed(WSA.WSAENOTCONN);
    const operation: ReceiveOperation = { id: this.#host.nextId(), ...request, gathered: createStream() };
    if (socket.receives.length === 0) {
      const result = tryReceive(this.#wire, connection, socket.connection.end, operation);
      if (result) return result;
    }
    if (socket.nonBlocking && !overlapped) return failed(WSA.WSAEWOULDBLOCK);
    socket.receives.push(operation);
    return { kind: 'pending', operation: operation.id };
  }

  /** Copies into the send buffer. A blocking socket's call and an overlapped one go on until all is copied; a non-blocking one's copies what fits. */
  send(socket: Socket, bytes: Uint8Array, overlapped = false): Outcome {
    const refusal = this.#refusal(socket, 'send-shut');
    if (refusal !== 0) return failed(refusal);
    const connection = this.connectionOf(socket);
    if (!connection || !socket.connection) return failed(WSA.WSAENOTCONN);
    const { end: index } = socket.connection;
    const end = connection.ends[index];
    if (socket.nonBlocking && !overlapped) {
      settle(this.#wire, end);
      const count = socket.sends.length > 0 ? 0 : Math.min(bytes.length, sendRoom(end));
      if (count === 0 && bytes.length > 0) return failed(WSA.WSAEWOULDBLOCK);
      append(end.unsent, bytes.slice(0, count));
      pump(this.#wire, connection, index);
      return { kind: 'sent', count };
    }
    const operation: SendOperation = { id: this.#host.nextId(), length: bytes.length, rest: createStream() };
    append(operation.rest, bytes);
    socket.sends.push(operation);
    pump(this.#wire, connection, index);
    return socket.sends.includes(operation) ? { kind: 'pending', operation: operation.id } : { kind: 'sent', count: bytes.length };
  }

  /** Gives up a pending operation, as a time-out does. Bytes already moved stay moved. */
  cancel(socket: Socket, operation: number): void {
    for (const list of [socket.receives, socket.sends, socket.accepts]) {
      const at = list.findIndex(({ id }) => id === operation);
      if (at >= 0) list.splice(at, 1);
    }
    if (socket.connecting?.id === operation) socket.connecting = null;
  }

  /**
   * shutdown. Stopping to receive while bytes wait unread, or before more arrive, resets the connection
   * (shutdown function, learn.microsoft.com). Receive calls in progress fail with WSAESHUTDOWN (unverified).
   */
  shutdown(socket: Socket, how: ShutdownHow): number {
    const refusal = this.#refusal(socket, null);
    if (refusal !== 0) return refusal;
    const connection = this.connectionOf(socket);
    if (!connection || !socket.connection) return WSA.WSAENOTCONN;
    const { end: index } = socket.connection;
    const end = connection.ends[index];
    if (how !== 'receive' && !end.finishing) {
      this.#host.stepSocket(socket, 'shut-send');
      end.finishing = true;
      pump(this.#wire, connection, index);
    }
    if (how !== 'send' && !end.deaf) {
      this.#host.stepSocket(socket, 'shut-receive');
      end.deaf = true;
      for (const { id } of socket.receives.splice(0)) this.#host.complete(id, failed(WSA.WSAESHUTDOWN));
      if (end.received.length > 0) abort(this.#wire, connection, index, WSA.WSAECONNABORTED);
    }
    return 0;
  }

  /**
   * closesocket. Sends what is still in the send buffer, then FIN; but RST at once when bytes wait unread or SO_LINGER is on
   * with 0 seconds. Calls in progress on the socket fail: accept with WSAEINTR, others with WSAECONNABORTED (unverified).
   * Connections that a listening socket still held are reset.
   */
  close(socket: Socket): void {
    const state = stateOf(socket);
    if (state === 'closed') return;
    failOperations(this.#wire, socket, state === 'listening' ? WSA.WSAEINTR : WSA.WSAECONNABORTED);
    if (socket.connecting) this.#host.complete(socket.connecting.id, failed(WSA.WSAECONNABORTED));
    socket.connecting = null;
    this.#host.stepSocket(socket, 'close');
    for (const id of [...(socket.listener?.waiting ?? []), ...(socket.listener?.opening ?? [])]) {
      const held = this.#wire.state.connections.get(id);
      if (held) abort(this.#wire, held, 1, WSA.WSAECONNABORTED);
    }
    socket.listener = null;
    const connection = this.connectionOf(socket);
    if (!connection || !socket.connection) return;
    const { end: index } = socket.connection;
    const end = connection.ends[index];
    socket.connection = null;
    end.socket = null;
    const hard = socket.options.lingerOn && socket.options.lingerSeconds === 0;
    if (hard || end.received.length > 0 || stateOf(end) === 'SYN_SENT') return abort(this.#wire, connection, index, 0);
    end.orphan = true;
    end.finishing = true;
    pump(this.#wire, connection, index);
  }

  /** A process has ended: its sockets close as closesocket would close them. */
  ownerEnded(owner: number): void {
    for (const socket of this.#wire.state.sockets.values()) if (socket.owner === owner) this.close(socket);
  }

  /** Bytes that a receive call would get at once: FIONREAD. */
  available(socket: Socket): number {
    const connection = this.connectionOf(socket);
    return connection && socket.connection ? connection.ends[socket.connection.end].received.length : 0;
  }

  /** The socket's options have changed: an open connection goes by them from now on. */
  optionsChanged(socket: Socket): void {
    const connection = this.connectionOf(socket);
    if (!connection || !socket.connection) return;
    const end = connection.ends[socket.connection.end];
    end.noDelay = socket.options.noDelay;
    end.sendCapacity = socket.options.sendBuffer;
    end.receiveCapacity = socket.options.receiveBuffer;
    pump(this.#wire, connection, socket.connection.end);
    this.#host.changed(socket);
  }

  /** What the socket's program could do without waiting. */
  conditions(socket: Socket): Conditions {
    return conditionsOf(this.#wire, socket);
  }

  connectionOf(socket: Socket): Connection | null {
    return socket.connection ? (this.#wire.state.connections.get(socket.connection.id) ?? null) : null;
  }

  /** Why a socket cannot take part in a stream: 0 if it can. `shut`: the half that must still be open. */
  #refusal(socket: Socket, shut: 'send-shut' | 'receive-shut' | null): number {
    const state = stateOf(socket);
    if (state === 'reset') return socket.resetError;
    if (shut !== null && (state === shut || state === 'both-shut')) return WSA.WSAESHUTDOWN;
    return ['connected', 'send-shut', 'receive-shut', 'both-shut'].includes(state) ? 0 : WSA.WSAENOTCONN;
  }

  #isTaken(local: Endpoint, remote: Endpoint): boolean {
    for (const { ends } of this.#wire.state.connections.values()) {
      const [from, to] = ends;
      if (from.endpoint.port !== local.port || to.endpoint.port !== remote.port || to.endpoint.address !== remote.address) continue;
      const resting = stateOf(from) === 'TIME_WAIT' && from.expires <= this.#host.now;
      if (stateOf(from) !== 'CLOSED' && !resting) return true;
    }
    return false;
  }

  #wireOf(state: NetworkState): Wire {
    return { state, host: this.#host, latency: Math.round(this.#options.latencyUs * 1000), maxSegment: this.#options.maxSegment };
  }
}
