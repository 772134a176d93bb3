import { notYet, type Driver } from './driver.ts';

const PM_REMOVE = 1;

/** Ways along the messages of the main thread, which posts them to itself. */
export const messageQueue: Driver = {
  machine: 'message-queue',
  begin: (stage) => {
    const message = stage.program.allocate(48);
    const take = (): bigint => stage.call(stage.main, 'PeekMessageA', message, 0, 0, 0, PM_REMOVE);
    const post = (): bigint => stage.call(stage.main, 'PostThreadMessageA', stage.main.id, 0x400, 1, 2);
    stage.call(stage.main, 'PeekMessageA', message, 0, 0, 0, 0);
    const { queue } = stage.rig.kernel.thread(stage.main.id);
    const object = queue ?? notYet('message-queue');
    return {
      object: () => object,
      prepare: (name) => {
        if (name === 'take' && queue?.posted.length === 1) post();
        while (name === 'take-last' && (queue?.posted.length ?? 0) > 1) take();
      },
      act: {
        post,
        take,
        'take-last': take,
        quit: () => stage.call(stage.main, 'PostQuitMessage', 3),
        'take-quit': take,
      },
    };
  },
};
