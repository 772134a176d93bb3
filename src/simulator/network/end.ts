import { stateOf } from '../kernel/machines.ts';
import type { Endpoint } from './address.ts';
import type { Wire } from './host.ts';
import { append, createStream } from './stream.ts';
import type { End, SocketOptions, StreamSocket } from './state.ts';

export const createEnd = (wire: Wire, host: number | null, endpoint: Endpoint): End => ({
  machine: 'connection-end',
  id: wire.host.nextId(),
  state: 0,
  endpoint,
  host,
  socket: null,
  orphan: false,
  deaf: false,
  unsent: createStream(),
  unacknowledged: createStream(),
  given: 0,
  acknowledged: 0,
  urgentEnds: [],
  sendCapacity: wire.options.sendBuffer,
  received: createStream(),
  receiveCapacity: wire.options.receiveBuffer,
  noDelay: false,
  urgentInline: false,
  urgent: null,
  mark: null,
  window: 0,
  advertised: wire.options.receiveBuffer,
  acknowledgements: [],
  expecting: false,
  finishing: false,
  finished: false,
  expires: 0,
  lastArrival: 0,
  lost: [],
  retries: 0,
});

/** The end goes by a socket's options from now on. A receive buffer of 0 leaves TCP its usual window (unverified). */
export const applyOptions = (wire: Wire, end: End, options: SocketOptions): void => {
  end.noDelay = options.noDelay;
  end.urgentInline = options.urgentInline;
  end.sendCapacity = options.sendBuffer;
  end.receiveCapacity = options.receiveBuffer === 0 ? wire.options.receiveBuffer : options.receiveBuffer;
};

export const otherEnd = (index: 0 | 1): 0 | 1 => (index === 0 ? 1 : 0);

/** The socket that reads and writes this end, if it has one. */
export const socketOf = (wire: Wire, end: End): StreamSocket | null => {
  const socket = end.socket === null ? undefined : wire.state.sockets.get(end.socket);
  return socket?.machine === 'socket' ? socket : null;
};

/** Is nothing left of the end? TIME_WAIT comes to its end without an event: it is found to be over when that matters to somebody. */
export const isOver = (wire: Wire, end: End): boolean => {
  if (stateOf(end) === 'TIME_WAIT' && end.expires <= wire.host.now) wire.host.stepEnd(end, 'expire');
  return stateOf(end) === 'CLOSED';
};

/** Gives bytes to the send buffer. */
export const give = (end: End, bytes: Uint8Array): void => {
  append(end.unsent, bytes);
  end.given += bytes.length;
};

/** Free bytes of the send buffer. */
export const sendRoom = (end: End): number => roomBeside(end, end.unsent.length + end.unacknowledged.length);

/** The same at a moment, counting the acknowledgements that have come by then and were not taken note of. */
export const roomAt = (end: End, now: number): number => {
  let used = end.unsent.length + end.unacknowledged.length;
  for (const { at, bytes } of end.acknowledgements) if (at <= now) used -= bytes;
  return roomBeside(end, used);
};

/** A buffer of size 0 takes one call's bytes at a time, however many, once the last one's are acknowledged. */
const roomBeside = (end: End, used: number): number =>
  end.sendCapacity === 0 && used === 0 ? Infinity : Math.max(0, end.sendCapacity - used);
