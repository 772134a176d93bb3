import { setup } from 'xstate';

export type SemaphoreEvent = 'release' | 'take' | 'take-last';

/** A semaphore: signaled while its count is above zero. */
export const machine = setup({ types: { events: {} as { type: SemaphoreEvent } } }).createMachine({
  id: 'semaphore',
  initial: 'nonsignaled',
  states: {
    nonsignaled: { on: { release: 'signaled' } },
    signaled: { on: { release: 'signaled', take: 'signaled', 'take-last': 'nonsignaled' } },
  },
});
