import { give, otherEnd, sendRoom, socketOf } from './end.ts';
import type { Wire } from './host.ts';
import { append, peek, take } from './stream.ts';
import type { Connection, End, OperationResult, ReceiveOperation, Socket } from './state.ts';
import { announceRoom } from './window.ts';

const received = (bytes: Uint8Array): OperationResult => ({ kind: 'received', bytes, from: null, truncated: false });

const NOTHING = new Uint8Array(0);

/**
 * What a receive call on a stream gets now, or null when it has to wait. Zero bytes: the other end has finished, or the call
 * asked for none, which it gets once there are some. No call reads across the place of an urgent byte.
 */
export const tryReceive = (wire: Wire, connection: Connection, index: 0 | 1, operation: ReceiveOperation): OperationResult | null => {
  const end = connection.ends[index];
  if (operation.urgent) return tryUrgent(end, operation);
  const { length, gathered } = operation;
  const mark = end.mark === null || end.mark === 0 ? Infinity : end.mark;
  if (operation.peek || length === 0) {
    return end.received.length > 0 || end.finished ? received(peek(end.received, Math.min(length, mark))) : null;
  }
  const count = takeReceived(end, gathered, Math.min(length - gathered.length, mark));
  if (count > 0) wire.host.received(connection.id, otherEnd(index), count);
  announceRoom(wire, connection, index);
  const enough = gathered.length === length || (gathered.length > 0 && (!operation.waitAll || end.mark === 0)) || end.finished;
  return enough ? received(take(gathered, gathered.length)) : null;
};

const takeReceived = (end: End, into: ReceiveOperation['gathered'], limit: number): number => {
  const bytes = take(end.received, limit);
  append(into, bytes);
  if (end.mark !== null && bytes.length > 0) end.mark = end.mark === 0 ? null : end.mark - bytes.length;
  return bytes.length;
};

const tryUrgent = (end: End, { length, peek: stays }: ReceiveOperation): OperationResult | null => {
  if (end.urgent === null) return end.finished ? received(NOTHING) : null;
  const bytes = Uint8Array.of(end.urgent).subarray(0, length);
  if (!stays) end.urgent = null;
  return received(bytes);
};

/** Gives what has arrived to the receive calls that wait, oldest first; calls for urgent data wait apart from the others. */
export const serveReceives = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const socket = socketOf(wire, connection.ends[index]);
  if (!socket) return;
  for (const urgent of [true, false]) {
    for (;;) {
      const operation = socket.receives.find((each) => each.urgent === urgent);
      const result = operation && tryReceive(wire, connection, index, operation);
      if (!result) break;
      socket.receives.splice(socket.receives.indexOf(operation), 1);
      wire.host.complete(operation.id, result);
    }
  }
  wire.host.changed(socket);
};

/**
 * Copies from the send calls that wait, oldest first, as much as the send buffer has room for. Without a send buffer nothing is
 * copied: a call ends when its bytes are acknowledged (Design issues - Sending small data segments over TCP with Winsock,
 * learn.microsoft.com).
 */
export const serveSends = (wire: Wire, end: End): void => {
  const socket = socketOf(wire, end);
  if (!socket) return;
  for (const operation of [...socket.sends]) {
    if (operation.until === null) {
      const unbuffered = end.sendCapacity === 0;
      give(end, take(operation.rest, unbuffered ? Infinity : sendRoom(end)));
      if (operation.rest.length > 0) return;
      if (operation.urgent) end.urgentEnds.push(end.given);
      operation.until = unbuffered ? end.given : 0;
    }
    if (operation.until > end.acknowledged) continue;
    socket.sends.splice(socket.sends.indexOf(operation), 1);
    wire.host.complete(operation.id, { kind: 'sent', count: operation.length });
  }
};

/** Ends every call in progress on a socket. */
export const failOperations = (wire: Wire, socket: Socket, error: number): void => {
  const lists = socket.machine === 'socket' ? [socket.receives, socket.sends, socket.accepts] : [socket.receives];
  for (const list of lists) {
    for (const { id } of list.splice(0)) wire.host.complete(id, { kind: 'failed', error });
  }
};
