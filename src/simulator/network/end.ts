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

/** Free bytes of the send buffer. A buffer of size 0 takes one call's bytes at a time, however many, once the last one's are acknowledged. */
export const sendRoom = (end: End): number => roomBeside(end, end.unsent.length + end.unacknowledged.length);

/** The same at a moment, counting the acknowledgements that have come by then and were not taken note of. */
export const roomAt = (end: End, now: number): number => {
  let used = end.unsent.length + end.unacknowledged.length;
  for (const { at, bytes } of end.acknowledgements) if (at <= now) used -= bytes;
  return roomBeside(end, used);
};

const roomBeside = (end: End, used: number): number =>
  end.sendCapacity === 0 && used === 0 ? Infinity : Math.max(0, end.sendCapacity - used);
