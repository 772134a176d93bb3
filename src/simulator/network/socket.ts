import type { Wire } from './host.ts';
import type { DatagramSocket, Socket, SocketOptions, StreamSocket } from './state.ts';
import { sweep } from './sweep.ts';

/** What a new socket is to be. */
export type SocketKind = Pick<Socket, 'owner' | 'host' | 'family'>;

const common = ({ owner, host, family }: SocketKind, options: SocketOptions) => ({
  state: 0,
  owner,
  host,
  family,
  handle: 0,
  local: null,
  remote: null,
  binding: null,
  options,
  nonBlocking: false,
  overlapped: true,
  error: 0,
  receives: [],
});

/** A new socket, not bound, without a handle. */
export const createStreamSocket = (wire: Wire, kind: SocketKind, options = defaultOptions(wire)): StreamSocket => {
  sweep(wire);
  const socket: StreamSocket = {
    machine: 'socket',
    id: wire.host.nextId(),
    ...common(kind, options),
    connection: null,
    connected: 0,
    listener: null,
    resetError: 0,
    connectError: 0,
    sends: [],
    accepts: [],
    connecting: null,
    lingering: null,
  };
  wire.state.sockets.set(socket.id, socket);
  return socket;
};

export const createDatagramSocket = (wire: Wire, kind: SocketKind): DatagramSocket => {
  sweep(wire);
  const socket: DatagramSocket = {
    machine: 'datagram-socket',
    id: wire.host.nextId(),
    ...common(kind, defaultOptions(wire)),
    queue: [],
    groups: [],
  };
  wire.state.sockets.set(socket.id, socket);
  return socket;
};

/** Two hours of silence, then a probe each second: Windows' defaults (SIO_KEEPALIVE_VALS Control Code, learn.microsoft.com). */
const defaultOptions = (wire: Wire): SocketOptions => ({
  reuseAddress: false,
  exclusiveAddress: false,
  keepAlive: false,
  keepAliveTime: 7_200_000,
  keepAliveInterval: 1_000,
  noDelay: false,
  sendBuffer: wire.options.sendBuffer,
  receiveBuffer: wire.options.receiveBuffer,
  sendTimeout: 0,
  receiveTimeout: 0,
  lingerOn: false,
  lingerSeconds: 0,
  broadcast: false,
  urgentInline: false,
  onlyIpv6: true,
  reportsUnreachable: true,
  others: new Map(),
});

/** An accepted socket's options: the listening one's, in an object of its own. */
export const copyOptions = (options: SocketOptions): SocketOptions => ({ ...options, others: new Map(options.others) });
