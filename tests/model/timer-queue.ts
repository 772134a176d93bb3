import type { QueueTimer } from '../../src/simulator/kernel/queue-timer.ts';
import { notYet, type Driver } from './driver.ts';

/** Ways along a timer of the default timer queue. Its function does nothing. */
export const queueTimer: Driver = {
  machine: 'queue-timer',
  begin: (stage) => {
    const { queueTimers } = stage.rig.kernel.state;
    const result = stage.program.allocate(8);
    let timer: QueueTimer | null = null;
    let handle = 0n;
    const create = (): void => {
      stage.call(stage.main, 'CreateTimerQueueTimer', result, 0, stage.returning, 0, 50, 0, 0);
      [timer = null] = [...queueTimers.values()];
      handle = BigInt(stage.program.memory.u32(result));
    };
    const change = (period: number): bigint => stage.call(stage.main, 'ChangeTimerQueueTimer', 0, handle, 50, period);
    const wait = (): void => undefined;
    return {
      object: () => timer ?? notYet('queue-timer'),
      prepare: (name) => {
        if (name === 'expire') change(100);
        if (name === 'expire-last') change(0);
      },
      act: {
        set: () => (timer === null ? create() : change(0)),
        expire: wait,
        'expire-last': wait,
        delete: () => stage.call(stage.main, 'DeleteTimerQueueTimer', 0, handle, 0),
      },
    };
  },
};
