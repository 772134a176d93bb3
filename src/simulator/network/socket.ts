import type { Wire } from './host.ts';
import type { Socket, SocketOptions } from './state.ts';

/** A new socket, not bound, without a handle. */
export const createSocket = (wire: Wire, owner: number, options: SocketOptions): Socket => {
  const socket: Socket = {
    machine: 'socket',
    id: wire.host.nextId(),
    state: 0,
    owner,
    handle: 0,
    local: null,
    remote: null,
    binding: null,
    options,
    nonBlocking: false,
    connection: null,
    listener: null,
    resetError: 0,
    error: 0,
    connectError: 0,
    receives: [],
    sends: [],
    accepts: [],
    connecting: null,
  };
  wire.state.sockets.set(socket.id, socket);
  return socket;
};
