import { setup } from 'xstate';

export type CriticalSectionEvent = 'enter' | 'enter-again' | 'contend' | 'leave-inner' | 'leave' | 'delete';

/** A critical section. `contended`: owned while at least one thread waits; leaving wakes one of them, which must then compete for it. */
export const machine = setup({ types: { events: {} as { type: CriticalSectionEvent } } }).createMachine({
  id: 'critical-section',
  initial: 'free',
  states: {
    free: { on: { enter: 'owned', delete: 'deleted' } },
    owned: { on: { 'enter-again': 'owned', contend: 'contended', 'leave-inner': 'owned', leave: 'free', delete: 'deleted' } },
    contended: { on: { 'enter-again': 'contended', contend: 'contended', 'leave-inner': 'contended', leave: 'free', delete: 'deleted' } },
    deleted: { type: 'final' },
  },
});
