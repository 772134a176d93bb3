import { sendRoom, socketOf } from './end.ts';
import type { Wire } from './host.ts';
import { append, peek, take } from './stream.ts';
import type { Connection, End, OperationResult, ReceiveOperation, Socket } from './state.ts';
import { announceRoom } from './window.ts';

/** What a receive call gets now, or null when it has to wait. Zero bytes: the other end has finished. */
export const tryReceive = (wire: Wire, connection: Connection, index: 0 | 1, operation: ReceiveOperation): OperationResult | null => {
  const end = connection.ends[index];
  if (operation.peek) {
    return end.received.length > 0 || end.finished ? { kind: 'received', bytes: peek(end.received, operation.length) } : null;
  }
  const { gathered } = operation;
  append(gathered, take(end.received, operation.length - gathered.length));
  announceRoom(wire, connection, index);
  const enough = gathered.length === operation.length || (gathered.length > 0 && !operation.waitAll) || end.finished;
  return enough ? { kind: 'received', bytes: take(gathered, gathered.length) } : null;
};

/** Gives what has arrived to the receive calls that wait, oldest first. */
export const serveReceives = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const socket = socketOf(wire, connection.ends[index]);
  if (!socket) return;
  for (let operation = socket.receives[0]; operation; operation = socket.receives[0]) {
    const result = tryReceive(wire, connection, index, operation);
    if (!result) break;
    socket.receives.shift();
    wire.host.complete(operation.id, result);
  }
  wire.host.changed(socket);
};

/** Copies from the send calls that wait, oldest first, as much as the send buffer has room for. */
export const serveSends = (wire: Wire, end: End): void => {
  const socket = socketOf(wire, end);
  if (!socket) return;
  for (let operation = socket.sends[0]; operation; operation = socket.sends[0]) {
    append(end.unsent, take(operation.rest, sendRoom(end)));
    if (operation.rest.length > 0) return;
    socket.sends.shift();
    wire.host.complete(operation.id, { kind: 'sent', count: operation.length });
  }
};

/** Ends every call in progress on a socket. */
export const failOperations = (wire: Wire, socket: Socket, error: number): void => {
  for (const list of [socket.receives, socket.sends, socket.accepts]) {
    for (const { id } of list.splice(0)) wire.host.complete(id, { kind: 'failed', error });
  }
};
