import { setup } from 'xstate';

export type MutexEvent = 'acquire' | 'acquire-again' | 'release-inner' | 'release' | 'abandon';

/** A mutex. `abandoned`: its owner ended without releasing it; the next wait gets it, and is told. */
export const machine = setup({ types: { events: {} as { type: MutexEvent } } }).createMachine({
  id: 'mutex',
  initial: 'free',
  states: {
    free: { on: { acquire: 'owned' } },
    owned: { on: { 'acquire-again': 'owned', 'release-inner': 'owned', release: 'free', abandon: 'abandoned' } },
    abandoned: { on: { acquire: 'owned' } },
  },
});
