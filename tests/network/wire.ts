import { TABLES, type Stateful } from '../../src/simulator/kernel/machines.ts';
import { nextState } from '../../src/simulator/kernel/table.ts';
import { PLAIN_NETWORK, type NetworkOptions } from '../../src/simulator/network/host.ts';
import { createNetworkState, Network, type Outcome } from '../../src/simulator/network/network.ts';
import type { NetworkEvent, OperationResult, Socket, StreamSocket } from '../../src/simulator/network/state.ts';

const PORT = 40_100;

/** A network without a kernel: its own clock, choices always plain, and what it tells its host written down. */
export class Wires {
  now = 0;
  readonly completed = new Map<number, OperationResult>();
  /** Ids of sockets, in order of being told. */
  readonly changed: number[] = [];
  readonly network: Network;
  #id = 0;
  readonly #timers: { readonly at: number; readonly event: NetworkEvent }[] = [];

  constructor(options: Partial<NetworkOptions> = {}) {
    const now = (): number => this.now;
    const step = (object: Stateful, event: string): void => {
      const next = nextState(TABLES[object.machine], object.state, event);
      if (next === null) throw new Error(`${object.machine}: '${event}'`);
      object.state = next;
    };
    const settings = { ...PLAIN_NETWORK, ...options };
    this.network = new Network(
      settings,
      {
        get now() {
          return now();
        },
        nextId: () => ++this.#id,
        choose: () => 0,
        schedule: (at, event) => this.#timers.push({ at, event }),
        postpone: () => undefined,
        unschedule: () => undefined,
        stepSocket: step,
        stepDatagramSocket: step,
        stepEnd: step,
        received: () => undefined,
        segment: () => undefined,
        packet: () => undefined,
        complete: (operation, result) => this.completed.set(operation, result),
        changed: ({ id }) => this.changed.push(id),
      },
      createNetworkState(settings),
    );
  }

  /** Lets time pass until nothing is due any more, or until `until` ns. */
  pass(until = Infinity): void {
    for (;;) {
      this.#timers.sort((a, b) => a.at - b.at);
      const next = this.#timers[0];
      if (!next || next.at > until) break;
      this.#timers.shift();
      this.now = Math.max(this.now, next.at);
      this.network.happen(next.event);
    }
    if (until !== Infinity) this.now = until;
  }

  /** Was something told of the socket since last asked? */
  heardOf(socket: Socket): boolean {
    return this.changed.splice(0).includes(socket.id);
  }

  listening(port = PORT, backlog = 5): StreamSocket {
    const socket = this.network.createSocket(1);
    this.network.bind(socket, { address: '0.0.0.0', port });
    this.network.listen(socket, backlog);
    return socket;
  }

  /** A non-blocking socket whose connect is on the way. */
  connecting(port = PORT): StreamSocket {
    const socket = this.network.createSocket(2);
    socket.nonBlocking = true;
    this.network.connect(socket, { address: '127.0.0.1', port });
    return socket;
  }

  /** Both sockets of a new connection, non-blocking: the accepted one first. */
  pair(): readonly [StreamSocket, StreamSocket] {
    const listening = this.listening();
    const client = this.connecting();
    this.pass();
    const outcome = this.network.accept(listening);
    const server = outcome.kind === 'accepted' ? this.network.state.sockets.get(outcome.socket) : undefined;
    if (server?.machine !== 'socket') throw new Error('not accepted');
    server.nonBlocking = true;
    this.network.close(listening);
    return [server, client];
  }

  receive(socket: Socket, length = 100): Outcome {
    return this.network.receive(socket, { length, peek: false, waitAll: false, urgent: false });
  }

  send(socket: Socket, count: number): Outcome {
    return this.network.send(socket, new Uint8Array(count));
  }
}
