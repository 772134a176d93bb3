import { stateOf } from '../kernel/machines.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import { isOver } from './end.ts';
import type { Wire } from './host.ts';
import { removeOutgoing } from './port.ts';
import type { Connection } from './state.ts';

/** How many sockets and connections may be there before the first sweep: more than a reader looks back at. */
export const FIRST_SWEEP = 256;

/** Forgets sockets and connections that are over, once there are many: whoever comes and goes for ever shall not fill the memory. */
export const sweep = (wire: Wire): void => {
  const { sockets, connections } = wire.state;
  if (sockets.size + connections.size < wire.state.sweepAt) return;
  for (const id of sockets.keysOf((socket) => stateOf(socket) === 'closed')) sockets.delete(id);
  for (const connection of connections.filter(isLeft)) {
    if (!connection.ends.every((end) => isOver(wire, end))) continue;
    removeOutgoing(wire, connection);
    connections.delete(connection.id);
  }
  wire.state.sweepAt = Math.max(FIRST_SWEEP, 2 * (sockets.size + connections.size));
};

/** Nobody has a socket of it any more, and nothing is on its way. */
const isLeft = ({ ends, flight }: Seen<Connection>): boolean => flight.length === 0 && ends.every(({ socket }) => socket === null);
