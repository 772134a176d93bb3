import { stateOf } from '../kernel/machines.ts';
import { SharedMap, type Seen } from '../snapshot/shared-map.ts';
import { ANY, BROADCAST, familyOf, isAny, isMulticast, type Endpoint, type Family } from './address.ts';
import { conditionsOf, type Conditions } from './condition.ts';
import { happen, pump, watchForCut } from './connection.ts';
import { LONGEST_DATAGRAM, packetArrived, queuedBytes, sendDatagram, tryReceiveDatagram } from './datagram.ts';
import { applyOptions } from './end.ts';
import { WSA } from './error.ts';
import type { NetworkHost, NetworkOptions, Wire } from './host.ts';
import { hold } from './hold.ts';
import { backlogLimit } from './listener.ts';
import { failOperations } from './operation.ts';
import { claim, dynamicPort, FIRST_DYNAMIC_PORT, judgeBind, unclaim } from './port.ts';
import { owns, sourceFor } from './route.ts';
import { createDatagramSocket, createStreamSocket } from './socket.ts';
import type { Connection, DatagramSocket, End, NetworkEvent, NetworkState, ReceiveRequest, Socket, StreamSocket } from './state.ts';
import { createStream } from './stream.ts';
import {
  acceptStream,
  closeStream,
  connectStream,
  endOf,
  failed,
  linger,
  mustLinger,
  receiveStream,
  reuseStream,
  sendStream,
  shutStream,
  type Outcome,
  type ShutdownHow,
} from './stream-socket.ts';
import { FIRST_SWEEP } from './sweep.ts';
import { expectAcknowledgement } from './window.ts';

export type { NetworkOptions } from './host.ts';
export type { Outcome, ShutdownHow } from './stream-socket.ts';

/** Computers whose programs talk to each other. */
export const createNetworkState = ({ hosts }: NetworkOptions): NetworkState => ({
  hosts: hosts.map(({ name, address, cutAtMs, backAtMs }) => ({
    name,
    address,
    cutAt: cutAtMs === null ? null : cutAtMs * 1_000_000,
    backAt: backAtMs === null ? null : backAtMs * 1_000_000,
    nextPort: FIRST_DYNAMIC_PORT,
  })),
  sockets: new SharedMap(),
  connections: new SharedMap(),
  packets: new SharedMap(),
  claims: new SharedMap(),
  outgoing: new SharedMap(),
  sweepAt: FIRST_SWEEP,
});

/** Bytes read at once to be thrown away. */
const THROWN_AWAY = 65_536;

/** What a send call may ask for. */
export interface SendManner {
  /** The last byte is urgent. */
  readonly urgent?: boolean;
  /** Where a datagram is to go; absent: to the socket's peer. */
  readonly to?: Endpoint | null;
}

/**
 * Sockets and what lies between them. Every method acts at `host.now` for whoever calls; the network knows neither
 * threads nor memory. Methods that return a number return 0 or a Winsock error code. `overlapped`: the operation goes on by itself
 * where a non-blocking socket's call would fail.
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
    if (event.kind === 'packet') packetArrived(this.#wire, event.packet);
    else happen(this.#wire, event);
  }

  /** A computer is cut off from the others from now on. What is on its way to or from it does not arrive. */
  cutOff(index: number): void {
    const host = this.#wire.state.hosts[index];
    if (!host || this.isCutOff(index)) return;
    host.cutAt = this.#host.now;
    host.backAt = null;
    for (const connection of this.#wire.state.connections.filter(({ ends }) => ends.some((end) => end.host === index)))
      for (const end of [0, 1] as const) watchForCut(this.#wire, connection, end);
  }

  /** The computer is back. */
  reconnect(index: number): void {
    const host = this.#wire.state.hosts[index];
    if (host && this.isCutOff(index)) host.backAt = this.#host.now;
  }

  isCutOff(index: number): boolean {
    const { cutAt, backAt } = this.#wire.state.hosts[index] ?? { cutAt: null, backAt: null };
    return cutAt !== null && cutAt <= this.#host.now && (backAt === null || this.#host.now < backAt);
  }

  /** Is this segment still on its way? */
  isFlying(segment: number): boolean {
    for (const { flight } of this.#wire.state.connections.values()) if (flight.some(({ id }) => id === segment)) return true;
    return false;
  }

  /** Makes a segment, or all but its first `bytes`, arrive later; false when there is none such, see hold.ts. */
  hold(segment: number, bytes: number): boolean {
    return hold(this.#wire, segment, bytes);
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
    const bears = ({ unacknowledged, acknowledgements }: Seen<End>): boolean => unacknowledged.length > 0 && acknowledgements.length > 0;
    return this.#wire.state.connections
      .filter(({ ends }) => ends.some(bears))
      .flatMap((connection) => ([0, 1] as const).filter((index) => bears(connection.ends[index])).map((index) => ({ connection, index })));
  }

  // ── Sockets

  createSocket(owner: number, host = 0, family: Family = 4): StreamSocket {
    return createStreamSocket(this.#wire, { owner, host, family });
  }

  createDatagramSocket(owner: number, host = 0, family: Family = 4): DatagramSocket {
    return createDatagramSocket(this.#wire, { owner, host, family });
  }

  /** bind: port 0 takes a dynamic port. */
  bind(socket: Socket, endpoint: Endpoint): number {
    if (stateOf(socket) !== 'unbound') return WSA.WSAEINVAL;
    const host = this.#wire.state.hosts[socket.host];
    if (!host || !(isAny(endpoint.address) || owns(host, endpoint.address))) return WSA.WSAEADDRNOTAVAIL;
    const port = endpoint.port === 0 ? dynamicPort(this.#wire, socket) : endpoint.port;
    if (port === null) return WSA.WSAENOBUFS;
    const local = { address: endpoint.address, port };
    const verdict = judgeBind(this.#wire, socket, local);
    if (verdict !== 0) return verdict;
    claim(this.#wire, socket, local);
    if (socket.machine === 'socket') this.#host.stepSocket(socket, 'bind');
    else this.#host.stepDatagramSocket(socket, 'bind');
    return 0;
  }

  #bindAnywhere(socket: Socket): number {
    return stateOf(socket) === 'unbound' ? this.bind(socket, { address: ANY[socket.family], port: 0 }) : 0;
  }

  /** Called again on a listening socket it changes nothing, the backlog included (listen function, learn.microsoft.com). */
  listen(socket: Socket, backlog: number): number {
    if (socket.machine !== 'socket') return WSA.WSAEOPNOTSUPP;
    const state = stateOf(socket);
    if (state === 'unbound' || state === 'connecting') return WSA.WSAEINVAL;
    if (state !== 'bound' && state !== 'listening') return WSA.WSAEISCONN;
    socket.listener ??= { limit: backlogLimit(backlog), opening: [], waiting: [] };
    this.#host.stepSocket(socket, 'listen');
    return 0;
  }

  /** `into`: the unbound socket that is to become the accepted one. */
  accept(socket: Socket, overlapped = false, into: StreamSocket | null = null): Outcome {
    if (socket.machine !== 'socket') return failed(WSA.WSAEOPNOTSUPP);
    return acceptStream(this.#wire, socket, overlapped || !socket.nonBlocking, into?.id ?? null);
  }

  /** An accepted connection waits again to be accepted, before all others; the socket is gone. */
  putBack(socket: StreamSocket, listening: number): void {
    const listener = this.state.sockets.get(listening);
    const at = endOf(this.#wire, socket);
    socket.connection = null;
    if (!at) return;
    at.end.socket = null;
    if (listener?.machine === 'socket') listener.listener?.waiting.unshift(at.connection.id);
    this.#host.stepSocket(socket, 'close');
  }

  /** An accepted connection is not wanted after all: it is reset. */
  refuse(socket: StreamSocket): void {
    socket.options.lingerOn = true;
    socket.options.lingerSeconds = 0;
    this.close(socket);
  }

  connect(socket: Socket, remote: Endpoint, overlapped = false): Outcome {
    return socket.machine === 'socket'
      ? this.#connectStream(socket, remote, overlapped || !socket.nonBlocking)
      : this.#connectDatagrams(socket, remote);
  }

  #connectStream(socket: StreamSocket, remote: Endpoint, waits: boolean): Outcome {
    const state = stateOf(socket);
    if (state === 'connecting') return failed(WSA.WSAEALREADY);
    if (state === 'listening') return failed(WSA.WSAEINVAL);
    if (state !== 'unbound' && state !== 'bound') return failed(WSA.WSAEISCONN);
    if (isAny(remote.address) || remote.port === 0) return failed(WSA.WSAEADDRNOTAVAIL);
    if (remote.address === BROADCAST || isMulticast(remote.address)) return failed(WSA.WSAEACCES);
    const error = this.#bindAnywhere(socket);
    return error === 0 ? connectStream(this.#wire, socket, remote, waits) : failed(error);
  }

  /** Only says who the peer is; an address of zeros takes that back (connect function, learn.microsoft.com). */
  #connectDatagrams(socket: DatagramSocket, remote: Endpoint): Outcome {
    const state = stateOf(socket);
    if (!['unbound', 'bound', 'connected'].includes(state)) return failed(WSA.WSAESHUTDOWN);
    if (isAny(remote.address)) {
      if (state === 'connected') this.#host.stepDatagramSocket(socket, 'disconnect');
      socket.remote = null;
      return { kind: 'connected' };
    }
    if (remote.port === 0) return failed(WSA.WSAEADDRNOTAVAIL);
    if (remote.address === BROADCAST && !socket.options.broadcast) return failed(WSA.WSAEACCES);
    const error = this.#bindAnywhere(socket);
    if (error !== 0) return failed(error);
    const host = this.#wire.state.hosts[socket.host];
    const source = host && sourceFor(host, remote.address);
    if (!source) return failed(WSA.WSAENETUNREACH);
    if (socket.local && isAny(socket.local.address)) socket.local = { address: source, port: socket.local.port };
    socket.remote = remote;
    this.#host.stepDatagramSocket(socket, 'connect');
    return { kind: 'connected' };
  }

  // ── Bytes

  receive(socket: Socket, request: ReceiveRequest, overlapped = false): Outcome {
    return socket.machine === 'socket'
      ? receiveStream(this.#wire, socket, request, overlapped || !socket.nonBlocking)
      : this.#receiveDatagram(socket, request, overlapped || !socket.nonBlocking);
  }

  /** Receives what is to be thrown away until the other side has finished, though the program may have ended receiving. */
  drain(socket: StreamSocket): Outcome {
    return receiveStream(this.#wire, socket, { length: THROWN_AWAY, peek: false, waitAll: false, urgent: false }, true, null);
  }

  #receiveDatagram(socket: DatagramSocket, request: ReceiveRequest, waits: boolean): Outcome {
    const state = stateOf(socket);
    if (state === 'unbound') return failed(WSA.WSAEINVAL);
    if (state === 'receive-shut' || state === 'both-shut') return failed(WSA.WSAESHUTDOWN);
    const operation = { id: this.#host.nextId(), ...request, gathered: createStream() };
    const result = socket.receives.length === 0 ? tryReceiveDatagram(socket, operation) : null;
    if (result) return result;
    if (!waits) return failed(WSA.WSAEWOULDBLOCK);
    socket.receives.push(operation);
    return { kind: 'pending', operation: operation.id };
  }

  send(socket: Socket, bytes: Uint8Array, manner: SendManner = {}, overlapped = false): Outcome {
    return socket.machine === 'socket'
      ? sendStream(this.#wire, socket, bytes, manner.urgent ?? false, overlapped || !socket.nonBlocking)
      : this.#sendDatagram(socket, bytes, manner.to ?? socket.remote);
  }

  /** There is always room for one more datagram: the call never waits. */
  #sendDatagram(socket: DatagramSocket, bytes: Uint8Array, to: Endpoint | null): Outcome {
    const state = stateOf(socket);
    if (state === 'send-shut' || state === 'both-shut') return failed(WSA.WSAESHUTDOWN);
    if (!to) return failed(WSA.WSAENOTCONN);
    if (isAny(to.address) || to.port === 0) return failed(WSA.WSAEADDRNOTAVAIL);
    if (to.address === BROADCAST && !socket.options.broadcast) return failed(WSA.WSAEACCES);
    if (bytes.length > LONGEST_DATAGRAM[familyOf(to.address)]) return failed(WSA.WSAEMSGSIZE);
    const host = this.#wire.state.hosts[socket.host];
    if (!host || sourceFor(host, to.address) === null) return failed(WSA.WSAENETUNREACH);
    const error = this.#bindAnywhere(socket);
    if (error !== 0) return failed(error);
    sendDatagram(this.#wire, socket, bytes, to);
    return { kind: 'sent', count: bytes.length };
  }

  /** Bytes that receive calls would get at once: FIONREAD. */
  available(socket: Socket): number {
    return socket.machine === 'socket' ? (endOf(this.#wire, socket)?.end.received.length ?? 0) : queuedBytes(socket);
  }

  /** Is no urgent byte ahead in the stream: SIOCATMARK. */
  isAtMark(socket: StreamSocket): boolean {
    const mark = endOf(this.#wire, socket)?.end.mark ?? null;
    return mark === null || mark === 0;
  }

  /** Gives up a pending operation, as a time-out does. Bytes already moved stay moved. */
  cancel(socket: Socket, operation: number): void {
    const lists = socket.machine === 'socket' ? [socket.receives, socket.sends, socket.accepts] : [socket.receives];
    for (const list of lists) {
      const at = list.findIndex(({ id }) => id === operation);
      if (at >= 0) list.splice(at, 1);
    }
    if (socket.machine !== 'socket') return;
    if (socket.connecting?.id === operation) socket.connecting = null;
    if (socket.lingering?.id === operation) socket.lingering = null;
  }

  // ── Closing

  shutdown(socket: Socket, how: ShutdownHow): number {
    if (socket.machine === 'socket') return shutStream(this.#wire, socket, how);
    const state = stateOf(socket);
    if (state === 'unbound') return WSA.WSAEINVAL;
    const shut = (half: 'send' | 'receive'): void => {
      const now = stateOf(socket);
      if ((how === half || how === 'both') && now !== `${half}-shut` && now !== 'both-shut')
        this.#host.stepDatagramSocket(socket, `shut-${half}`);
    };
    shut('send');
    shut('receive');
    if (how !== 'send') failOperations(this.#wire, socket, WSA.WSAESHUTDOWN);
    return 0;
  }

  /** The socket, of which both sides have ended sending, may be connected anew. */
  reuse(socket: StreamSocket): void {
    reuseStream(this.#wire, socket);
  }

  /** By SO_LINGER closesocket is to wait until all is sent. */
  mustLinger(socket: Socket): boolean {
    return socket.machine === 'socket' && mustLinger(this.#wire, socket);
  }

  /** That wait; the socket is to be closed when it ends, and resets the connection if it was cut short. */
  linger(socket: StreamSocket): Outcome {
    return linger(this.#wire, socket);
  }

  close(socket: Socket): void {
    if (stateOf(socket) === 'closed') return;
    unclaim(this.#wire, socket);
    if (socket.machine === 'socket') return closeStream(this.#wire, socket);
    failOperations(this.#wire, socket, WSA.WSAEINTR);
    socket.queue.length = 0;
    this.#host.stepDatagramSocket(socket, 'close');
  }

  /** A process has ended: its sockets close as closesocket would close them. */
  ownerEnded(owner: number): void {
    for (const socket of this.#wire.state.sockets.filter((each) => each.owner === owner)) this.close(socket);
  }

  // ── The rest

  /** The socket's options have changed: an open connection goes by them from now on. */
  optionsChanged(socket: Socket): void {
    const at = socket.machine === 'socket' ? endOf(this.#wire, socket) : null;
    if (!at) return;
    applyOptions(this.#wire, at.end, socket.options);
    watchForCut(this.#wire, at.connection, at.index);
    pump(this.#wire, at.connection, at.index);
    this.#host.changed(socket);
  }

  /** What the socket's program could do without waiting. */
  conditions(socket: Socket): Conditions {
    return conditionsOf(this.#wire, socket);
  }

  connectionOf(socket: Socket): Connection | null {
    return socket.machine === 'socket' ? (endOf(this.#wire, socket)?.connection ?? null) : null;
  }

  #wireOf(state: NetworkState): Wire {
    return { state, host: this.#host, options: this.#options, latency: Math.round(this.#options.latencyUs * 1000) };
  }
}
