import { setup } from 'xstate';

export type SrwLockEvent = 'acquire-exclusive' | 'acquire-shared' | 'release' | 'release-inner';

/** A slim reader/writer lock. `release-inner`: one of several threads that share it lets go. */
export const machine = setup({ types: { events: {} as { type: SrwLockEvent } } }).createMachine({
  id: 'srw-lock',
  initial: 'free',
  states: {
    free: { on: { 'acquire-exclusive': 'exclusive', 'acquire-shared': 'shared' } },
    exclusive: { on: { release: 'free' } },
    shared: { on: { 'acquire-shared': 'shared', 'release-inner': 'shared', release: 'free' } },
  },
});
