import { otherEnd, sendRoom, socketOf } from './end.ts';
import type { Wire } from './host.ts';
import { lose } from './loss.ts';
import { isCut } from './route.ts';
import { drop } from './stream.ts';
import type { Connection, End, StreamSocket } from './state.ts';

/** Bytes have come in: the other end learns of it after one latency, with the room that is left. */
export const acknowledge = (wire: Wire, connection: Connection, index: 0 | 1, bytes: number): void => {
  const end = connection.ends[index];
  const sender = connection.ends[otherEnd(index)];
  end.advertised = Math.max(0, end.receiveCapacity - end.received.length);
  const last = sender.acknowledgements.at(-1);
  const at = Math.max(last?.at ?? 0, wire.host.now + wire.latency);
  const acknowledgement = { at, bytes, window: end.advertised };
  if (isCut(wire, end.host, sender.host, at))
    return lose(wire, connection, otherEnd(index), { kind: 'acknowledgement', ...acknowledgement });
  sender.acknowledgements.push(acknowledgement);
  expectAcknowledgement(wire, connection, otherEnd(index));
};

/** The program has read: says so to a sender that believed the buffer nearly full, once the news is worth a segment. */
export const announceRoom = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const end = connection.ends[index];
  const room = end.receiveCapacity - end.received.length;
  const worth = Math.min(wire.options.maxSegment, Math.ceil(end.receiveCapacity / 2));
  if (end.advertised < wire.options.maxSegment && room - end.advertised >= worth) acknowledge(wire, connection, index, 0);
};

/**
 * An acknowledgement is an event only when something waits for it: bytes, a call, a program that may ask when there is room in a
 * full send buffer, or (`anyway`) a reader who watches the last one come.
 */
export const expectAcknowledgement = (wire: Wire, connection: Connection, index: 0 | 1, anyway = false): void => {
  const end = connection.ends[index];
  const next = end.acknowledgements[0];
  if (!next || end.expecting || !(anyway || end.unsent.length > 0 || isAwaited(socketOf(wire, end), end))) return;
  end.expecting = true;
  wire.host.schedule(next.at, { kind: 'acknowledgement', connection: connection.id, end: index });
};

const isAwaited = (socket: StreamSocket | null, end: End): boolean => socket !== null && (socket.sends.length > 0 || sendRoom(end) === 0);

/** Takes note of the acknowledgements that have come by now. */
export const settle = (wire: Wire, end: End): void => {
  for (let next = end.acknowledgements[0]; next && next.at <= wire.host.now; next = end.acknowledgements[0]) {
    end.acknowledgements.shift();
    drop(end.unacknowledged, next.bytes);
    end.acknowledged += next.bytes;
    end.window = next.window;
  }
};
