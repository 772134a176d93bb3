import type { Wire } from './host.ts';
import type { Connection, Lost } from './state.ts';

/**
 * What TCP does when nothing comes through: it sends again, waiting twice as long each time, and gives up after the fifth
 * (TcpMaxDataRetransmissions 5; the first wait of 300 ms is unverified).
 */
const FIRST_WAIT_NS = 300_000_000;
export const MOST_RETRIES = 5;

/** A cut has kept something from an end of a connection, or from the other what this end has sent: that end will send again. */
export const lose = (wire: Wire, connection: Connection, index: 0 | 1, lost: Lost): void => {
  const end = connection.ends[index];
  end.lost.push(lost);
  if (end.lost.length === 1) awaitRetry(wire, connection, index);
};

export const awaitRetry = (wire: Wire, connection: Connection, index: 0 | 1): void => {
  const { retries } = connection.ends[index];
  wire.host.schedule(wire.host.now + FIRST_WAIT_NS * 2 ** retries, { kind: 'retry', connection: connection.id, end: index });
};
