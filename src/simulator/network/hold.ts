import type { Wire } from './host.ts';
import type { Connection, Segment } from './state.ts';

/**
 * The least by which a segment is held: long enough for a thread to be seen to wait for it, far below the time after which TCP would
 * send it again.
 */
const LEAST_NS = 1_000_000;

/** By how much a segment is held: ten times the longest that one travels. ns */
export const holdTime = (wire: Wire): number => Math.max(LEAST_NS, (wire.latency + wire.options.jitterUs * 1000) * 10);

/**
 * Makes a segment that is on its way arrive later, with all that its end has sent after it: nothing overtakes in a stream. With
 * `bytes` its first so many travel on as before and only the rest is held, as when a router on the way had cut it. The network promises neither
 * when a segment arrives nor where a stream is cut. False when there is no such segment, or not so much in it.
 */
export const hold = (wire: Wire, id: number, bytes: number): boolean => {
  const [connection] = wire.state.connections.filter(({ flight }) => flight.some((segment) => segment.id === id));
  const index = connection?.flight.findIndex((segment) => segment.id === id) ?? -1;
  const segment = connection?.flight[index];
  if (!connection || !segment || bytes >= Math.max(1, segment.bytes.length)) return false;
  const last = bytes === 0 ? segment : split(wire, connection, index, segment, bytes);
  const by = holdTime(wire);
  const from = connection.flight.indexOf(last);
  connection.flight.forEach((each, at) => {
    if (at >= from && each.from === segment.from) postpone(wire, connection, at, each.arrives + by);
  });
  connection.ends[segment.from].lastArrival += by;
  wire.host.segment('held', connection.id, segment.from, last);
  return true;
};

/** Cuts a segment in two; gives the second. An urgent byte is the last of its segment, so it goes with that. */
const split = (wire: Wire, connection: Connection, index: number, segment: Segment, bytes: number): Segment => {
  const first: Segment = { ...segment, flags: '', bytes: segment.bytes.slice(0, bytes) };
  const second: Segment = { ...segment, id: wire.host.nextId(), bytes: segment.bytes.slice(bytes) };
  connection.flight.splice(index, 1, first, second);
  return second;
};

const postpone = (wire: Wire, connection: Connection, index: number, arrives: number): void => {
  const segment = connection.flight[index];
  if (!segment) return;
  connection.flight[index] = { ...segment, arrives };
  wire.host.postpone(connection.id, segment.id, arrives);
};
