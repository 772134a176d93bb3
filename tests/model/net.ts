import { stateOf } from '../../src/simulator/kernel/machines.ts';
import type { Connection, DatagramSocket, StreamSocket } from '../../src/simulator/network/state.ts';
import type { Stage } from './stage.ts';

export const PORT = 40_100;

/** Sockets of a stage's program. They never make a thread wait. */
export class Net {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#call('WSAStartup', 0x0202, stage.program.allocate(408));
  }

  stream(): bigint {
    const socket = this.#call('socket', 2, 1, 0);
    const on = this.#stage.program.allocate(4);
    this.#stage.program.memory.setU32(on, 1);
    this.#call('ioctlsocket', socket, 0x8004_667en, on);
    return socket;
  }

  listening(port = PORT): bigint {
    const socket = this.stream();
    this.#call('bind', socket, this.#stage.program.endpoint(port, [0, 0, 0, 0]), 16);
    this.#call('listen', socket, 5);
    return socket;
  }

  connect(socket: bigint, port = PORT): void {
    this.#call('connect', socket, this.#stage.program.endpoint(port), 16);
  }

  /** Waits for a connection. */
  accept(listening: bigint): bigint {
    this.#stage.until(() => (this.socketOf(listening).listener?.waiting.length ?? 0) > 0);
    return this.#call('accept', listening, 0, 0);
  }

  /** The accepted socket of a new connection, and the one that connected. */
  pair(): readonly [bigint, bigint] {
    const [listening, far] = [this.listening(), this.stream()];
    this.connect(far);
    return [this.accept(listening), far];
  }

  /** Closes a socket with RST. */
  breakOff(socket: bigint): void {
    const linger = this.#stage.program.allocate(4);
    this.#stage.program.memory.setU32(linger, 1);
    this.#call('setsockopt', socket, 0xffff, 0x80, linger, 4);
    this.close(socket);
  }

  close(socket: bigint): void {
    this.#call('closesocket', socket);
  }

  shutdown(socket: bigint, how: 'receive' | 'send'): void {
    this.#call('shutdown', socket, how === 'receive' ? 0 : 1);
  }

  socketOf(handle: bigint): StreamSocket {
    const socket = this.#stage.rig.kernel.state.network.sockets.get(this.#stage.objectOf(handle));
    if (socket?.machine !== 'socket') throw new Error('no stream socket');
    return socket;
  }

  datagramSocketOf(handle: bigint): DatagramSocket {
    const socket = this.#stage.rig.kernel.state.network.sockets.get(this.#stage.objectOf(handle));
    if (socket?.machine !== 'datagram-socket') throw new Error('no datagram socket');
    return socket;
  }

  /** The connection begun first. */
  get connection(): Connection | null {
    return this.#stage.rig.kernel.state.network.connections.filter(() => true)[0] ?? null;
  }

  /** Both ends have heard of the connection. */
  get isEstablished(): boolean {
    return this.connection?.ends.every((end) => stateOf(end) === 'ESTABLISHED') ?? false;
  }

  #call(api: string, ...values: readonly (bigint | number)[]): bigint {
    return this.#stage.call(this.#stage.main, api, ...values);
  }
}
