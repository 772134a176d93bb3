import { stateOf } from '../../src/simulator/kernel/machines.ts';
import type { Driver } from './driver.ts';

/**
 * Ways along a thread that computes unless it is told something, beside the main thread that sleeps unless it is told something, on one
 * processor.
 */
export const thread: Driver = {
  machine: 'thread',
  options: { processors: 1 },
  begin: (stage) => {
    const { actor, handle } = stage.create('computes');
    const object = stage.rig.kernel.thread(actor.id);
    const wait = (): void => undefined;
    return {
      object: () => object,
      act: {
        resume: () => stage.call(stage.main, 'ResumeThread', handle),
        dispatch: wait,
        // The main thread is ready too when this one's quantum is over.
        preempt: () => stage.order(stage.main, { api: 'GetTickCount', values: [] }),
        block: () => stage.order(actor, { api: 'SleepEx', values: [1000, 0] }),
        wake: wait,
        suspend: () =>
          stateOf(object) === 'running'
            ? stage.order(actor, { api: 'SuspendThread', values: [0xffff_ffff_ffff_fffen] })
            : stage.call(stage.main, 'SuspendThread', handle),
        end: () => {
          if (stateOf(object) === 'running') stage.order(actor, 'end');
          else stage.call(stage.main, 'TerminateThread', handle, 7);
        },
      },
    };
  },
};
