import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Connection, End, NetworkEvent } from '../../../src/simulator/network/state.ts';
import type { Stream } from '../../../src/simulator/network/stream.ts';
import type { Seen } from '../../../src/simulator/snapshot/shared-map.ts';
import type { Faults } from '../invariant.ts';

/** No byte is lost or there twice, and a connection that is not at its end goes on. */
export function* connectionFaults(kernel: Kernel): Faults {
  for (const connection of kernel.state.network.connections.values()) {
    for (const index of [0, 1] as const) {
      const end = connection.ends[index];
      for (const fault of [...byteFaults(connection, index), ...progressFaults(kernel, connection, index)])
        yield `connection ${connection.id}, end ${index}, ${stateOf(end)}: ${fault}`;
    }
    for (const { id } of connection.flight)
      if (!expects(kernel, (event) => event.kind === 'arrival' && event.segment === id)) yield `segment ${id} never arrives`;
  }
  for (const id of kernel.state.network.packets.keys())
    if (!expects(kernel, (event) => event.kind === 'packet' && event.packet === id)) yield `datagram ${id} never arrives`;
}

const expects = (kernel: Kernel, which: (event: Seen<NetworkEvent>) => boolean): boolean =>
  [...kernel.state.timers.values()].some((events) => events.some((event) => event.kind === 'network' && which(event.event)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isWhole = ({ pieces, length }: Seen<Stream>): boolean => sum(pieces.map((piece) => piece.length)) === length;

function* byteFaults({ ends, flight }: Seen<Connection>, index: 0 | 1): Faults {
  const [end, other] = [ends[index], ends[index === 0 ? 1 : 0]];
  if (![end.unsent, end.unacknowledged, end.received].every(isWhole)) yield 'a stream is longer or shorter than its pieces';
  if (end.mark !== null && end.mark > end.received.length) yield `the urgent byte is ${end.mark} ahead of ${end.received.length}`;
  if (stateOf(end) === 'CLOSED' || stateOf(other) === 'CLOSED') return;
  if (end.given !== end.acknowledged + end.unacknowledged.length + end.unsent.length)
    yield `given ${end.given}, acknowledged ${end.acknowledged} + ${end.unacknowledged.length} under way + ${end.unsent.length} to be sent`;
  const lost = end.lost.map((each) => (each.kind === 'segment' ? each.segment.bytes.length : each.bytes));
  const flying = flight.filter(({ from }) => from === index).map(({ bytes }) => bytes.length);
  const known = sum(flying) + sum(lost) + sum(end.acknowledgements.map(({ bytes }) => bytes));
  if (end.unacknowledged.length !== known) yield `${end.unacknowledged.length} bytes under way, but ${known} are known of`;
}

/** What the end waits for will come. */
function* progressFaults(kernel: Kernel, { id, ends, flight }: Seen<Connection>, index: 0 | 1): Faults {
  const end = ends[index];
  const state = stateOf(end);
  const is = (kind: 'attempt' | 'retry' | 'acknowledgement') => (event: Seen<NetworkEvent>) =>
    event.kind === kind && event.connection === id && (event.kind === 'attempt' || event.end === index);
  if (end.lost.length > 0 && state !== 'CLOSED' && !expects(kernel, is('retry'))) yield 'what was lost is never sent again';
  if (end.expecting && state !== 'CLOSED' && !expects(kernel, is('acknowledgement'))) yield 'an acknowledgement never comes';
  const moving = flight.length > 0 || ends.some(({ lost }) => lost.length > 0);
  if (state === 'SYN_SENT' && !moving && !expects(kernel, is('attempt'))) yield 'nobody answers and nobody asks again';
  if (['SYN_RECEIVED', 'FIN_WAIT_1', 'CLOSING', 'LAST_ACK'].includes(state) && !moving && !isGone(ends[index === 0 ? 1 : 0]))
    yield 'nothing is under way';
  if (state !== 'ESTABLISHED' && state !== 'CLOSE_WAIT') return;
  yield* sendFaults(
    kernel,
    end,
    flight.some(({ from }) => from === index),
  );
}

/** It has ended, and its RST may have been lost. */
const isGone = (end: Seen<End>): boolean => stateOf(end) === 'CLOSED';

function* sendFaults({ state: { network } }: Kernel, end: Seen<End>, flying: boolean): Faults {
  const socket = end.socket === null ? undefined : network.sockets.see(end.socket);
  const sends = socket?.machine === 'socket' ? socket.sends : [];
  if (end.finishing && end.unsent.length === 0 && sends.length === 0) yield 'all is sent and FIN does not follow';
  if (end.unsent.length === 0) return;
  if (end.acknowledgements.length > 0 && !end.expecting) yield 'bytes wait for an acknowledgement that nobody expects';
  const underWay = flying || end.expecting || end.lost.length > 0 || end.acknowledgements.length > 0 || end.unacknowledged.length > 0;
  if (!underWay && end.window > 0) yield `${end.unsent.length} bytes could be sent into a window of ${end.window}`;
}
