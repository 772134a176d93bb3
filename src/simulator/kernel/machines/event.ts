import { setup } from 'xstate';

export type EventObjectEvent = 'set' | 'reset' | 'consume';

/** An event object. `consume`: a wait that an auto-reset event has satisfied takes the signal with it. */
export const machine = setup({ types: { events: {} as { type: EventObjectEvent } } }).createMachine({
  id: 'event',
  initial: 'nonsignaled',
  states: {
    nonsignaled: { on: { set: 'signaled', reset: 'nonsignaled' } },
    signaled: { on: { set: 'signaled', reset: 'nonsignaled', consume: 'nonsignaled' } },
  },
});
