import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { notYet, type Driver } from './driver.ts';
import { Net } from './net.ts';
import { SLOW } from './sockets.ts';

const TIME_WAIT_MS = 121_000;

/**
 * Ways along one end of a connection: that of who connects or, where the way begins with `syn`, of who is connected to. Both ends
 * are in the same program.
 */
export const connectionEnd: Driver = {
  machine: 'connection-end',
  options: SLOW,
  // That TIME_WAIT of the other end is over matters to nobody before hundreds of connections are there.
  goes: (events) => !(events.includes('syn') && events.includes('expire')),
  begin: (stage) => {
    const net = new Net(stage);
    const listening = net.listening();
    const connecting = net.stream();
    let index: 0 | 1 = 0;
    let accepted: bigint | null = null;
    const accept = (): bigint => (accepted ??= net.accept(listening));
    const [near, far] = [(): bigint => (index === 0 ? connecting : accept()), (): bigint => (index === 0 ? accept() : connecting)];
    const object = () => net.connection?.ends[index] ?? notYet('connection-end');
    const wait = (): void => undefined;
    /** From the same port to the same once more: where the end of TIME_WAIT matters. */
    const again = (): void => {
      const { local } = net.socketOf(connecting);
      net.close(connecting);
      const socket = net.stream();
      stage.call(stage.main, 'bind', socket, stage.program.endpoint(local?.port ?? 0), 16);
      net.connect(socket);
    };
    const abort = (): void => {
      if (stateOf(object()) === 'SYN_SENT') net.close(connecting);
      else if (stateOf(object()) === 'SYN_RECEIVED') net.close(listening);
      else net.breakOff(near());
    };
    return {
      object,
      prepare: (name) => {
        const state = stateOf(object());
        if (state === 'SYN_SENT' && name === 'rst') net.close(listening);
        if (state !== 'ESTABLISHED') return;
        stage.until(() => net.isEstablished);
        accept();
      },
      act: {
        'active-open': () => net.connect(connecting),
        syn: () => {
          index = 1;
          net.connect(connecting);
        },
        'syn-ack': wait,
        ack: wait,
        'send-fin': () => net.shutdown(near(), 'send'),
        // Where both have sent FIN at once, RST comes before the answer to one of them only if it is sent at once too.
        fin: ([next]) => {
          const simultaneous = stateOf(object()) === 'FIN_WAIT_1';
          net.shutdown(far(), 'send');
          if (simultaneous && next === 'rst') net.breakOff(far());
        },
        'ack-of-fin': wait,
        rst: () => {
          const state = stateOf(object());
          if (state === 'SYN_RECEIVED') net.close(connecting);
          else if (state !== 'SYN_SENT' && state !== 'CLOSING') net.breakOff(far());
        },
        abort,
        expire: () => {
          stage.rest(TIME_WAIT_MS);
          again();
        },
      },
    };
  },
};
