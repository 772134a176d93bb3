import type { IoRequest } from '../../src/simulator/kernel/request.ts';
import { notYet, type Driver } from './driver.ts';
import { Net } from './net.ts';

// Ways along what overlapped operations end in.

export const completionPort: Driver = {
  machine: 'completion-port',
  begin: (stage) => {
    const handle = stage.call(stage.main, 'CreateIoCompletionPort', 0xffff_ffff_ffff_ffffn, 0, 0, 0);
    const object = stage.rig.kernel.state.ports.get(stage.objectOf(handle));
    if (!object) throw new Error('no port');
    const room = stage.program.allocate(32);
    const queue = (): bigint => stage.call(stage.main, 'PostQueuedCompletionStatus', handle, 1, 2, 3);
    const take = (): bigint => stage.call(stage.main, 'GetQueuedCompletionStatus', handle, room, room + 8n, room + 16n, 0);
    return {
      object: () => object,
      prepare: (name) => {
        if (name === 'take' && object.packets.size === 1) queue();
        while (name === 'take-last' && object.packets.size > 1) take();
      },
      act: { queue, take, 'take-last': take, close: () => stage.call(stage.main, 'CloseHandle', handle) },
    };
  },
};

/** A WSARecv that waits on a connection. */
export const ioRequest: Driver = {
  machine: 'io-request',
  begin: (stage) => {
    const net = new Net(stage);
    const [near, far] = net.pair();
    const buffer = stage.program.allocate(64);
    const array = stage.program.allocate(16);
    const [flags, overlapped] = [stage.program.allocate(4), stage.program.allocate(32)];
    stage.program.memory.setU32(array, 64);
    stage.program.memory.setU64(array + 8n, buffer);
    stage.call(stage.main, 'WSARecv', near, array, 1, 0, flags, overlapped, 0);
    const [request] = stage.rig.kernel.state.requests.filter(() => true);
    const object: IoRequest | undefined = request;
    return {
      object: () => object ?? notYet('io-request'),
      act: {
        complete: () => stage.call(stage.main, 'send', far, buffer, 5, 0),
        fail: () => net.breakOff(far),
        cancel: () => stage.call(stage.main, 'CancelIoEx', near, overlapped),
      },
    };
  },
};
