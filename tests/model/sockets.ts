import type { Driver } from './driver.ts';
import { Net, PORT } from './net.ts';

/** Nothing arrives while a thread makes calls. */
export const SLOW = { network: { latencyUs: 100_000, jitterUs: 0 } } as const;

const SO_ACCEPTED_ROOM = 32;
const SO_UPDATE_ACCEPT_CONTEXT = 0x700b;
const TF_REUSE_SOCKET = 2;

/** Ways along a stream socket. */
export const socket: Driver = {
  machine: 'socket',
  options: SLOW,
  // A socket that accepted has no name of its own to keep.
  goes: (events) =>
    !(events.includes('accept') && events.includes('reuse-bound')) && !(events.includes('connect') && events.includes('reuse')),
  begin: (stage) => {
    const net = new Net(stage);
    const handle = net.stream();
    const object = net.socketOf(handle);
    let listening: bigint | null = null;
    let port = PORT;
    let peer: bigint | null = null;
    const listen = (): bigint => (listening ??= net.listening(port));
    const other = (): bigint => (peer ??= net.accept(listen()));
    const overlapped = stage.program.allocate(32);
    const accept = (): void => {
      const buffer = stage.program.allocate(2 * SO_ACCEPTED_ROOM);
      const [socket, client] = [listen(), net.stream()];
      stage.call(stage.main, 'AcceptEx', socket, handle, buffer, 0, SO_ACCEPTED_ROOM, SO_ACCEPTED_ROOM, 0, overlapped);
      net.connect(client, port);
      peer = client;
    };
    const reuse = (): void => {
      stage.call(stage.main, 'DisconnectEx', handle, overlapped, TF_REUSE_SOCKET, 0);
      net.close(other());
      peer = null;
      // Between the same two ports there is no new connection while the old one is in TIME_WAIT.
      listening = null;
      port += 10;
    };
    /** What AcceptEx has connected takes part in little before it is told whose it is. */
    const update = (): void => {
      const value = stage.program.allocate(8);
      stage.program.memory.setU64(value, listen());
      stage.call(stage.main, 'setsockopt', handle, 0xffff, SO_UPDATE_ACCEPT_CONTEXT, value, 8);
    };
    const wait = (): void => undefined;
    return {
      object: () => object,
      prepare: (name, from) => {
        if (from === 'connected') update();
        if (name === 'connect') listen();
        if (name === 'fail' && listening !== null) {
          net.close(listening);
          listening = null;
        }
        if (name === 'reset' || name.startsWith('reuse')) other();
      },
      act: {
        bind: () => stage.call(stage.main, 'bind', handle, stage.program.endpoint(PORT + 1, [0, 0, 0, 0]), 16),
        listen: () => stage.call(stage.main, 'listen', handle, 5),
        connect: () => net.connect(handle, port),
        establish: wait,
        fail: wait,
        accept,
        'shut-send': () => net.shutdown(handle, 'send'),
        'shut-receive': () => net.shutdown(handle, 'receive'),
        reuse,
        'reuse-bound': reuse,
        reset: () => {
          net.breakOff(other());
          peer = null;
        },
        close: () => net.close(handle),
      },
    };
  },
};

/** Ways along a datagram socket. */
export const datagramSocket: Driver = {
  machine: 'datagram-socket',
  begin: (stage) => {
    const net = new Net(stage);
    const handle = stage.call(stage.main, 'socket', 2, 2, 0);
    const object = net.datagramSocketOf(handle);
    const connect = (port: number, address?: readonly number[]): bigint =>
      stage.call(stage.main, 'connect', handle, stage.program.endpoint(port, address), 16);
    return {
      object: () => object,
      act: {
        bind: () => stage.call(stage.main, 'bind', handle, stage.program.endpoint(PORT), 16),
        connect: () => connect(PORT + 1),
        disconnect: () => connect(0, [0, 0, 0, 0]),
        'shut-send': () => net.shutdown(handle, 'send'),
        'shut-receive': () => net.shutdown(handle, 'receive'),
        close: () => net.close(handle),
      },
    };
  },
};
