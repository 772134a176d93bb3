import type { Wire } from './host.ts';
import { createStream } from './stream.ts';
import type { End, Endpoint, Socket } from './state.ts';

export const createEnd = (wire: Wire, endpoint: Endpoint, socket: Socket | null, capacities: { send: number; receive: number }): End => ({
  machine: 'connection-end',
  id: wire.host.nextId(),
  state: 0,
  endpoint,
  socket: socket?.id ?? null,
  orphan: false,
  deaf: false,
  unsent: createStream(),
  unacknowledged: createStream(),
  sendCapacity: capacities.send,
  received: createStream(),
  receiveCapacity: capacities.receive,
  noDelay: socket?.options.noDelay ?? false,
  window: 0,
  advertised: capacities.receive,
  acknowledgements: [],
  expecting: false,
  finishing: false,
  finished: false,
  expires: 0,
  lastArrival: 0,
});

export const otherEnd = (index: 0 | 1): 0 | 1 => (index === 0 ? 1 : 0);

/** The socket that reads and writes this end, if it has one. */
export const socketOf = (wire: Wire, end: End): Socket | null =>
  end.socket === null ? null : (wire.state.sockets.get(end.socket) ?? null);
