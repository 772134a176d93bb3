import { setup } from 'xstate';

export type QueueTimerEvent = 'set' | 'expire' | 'expire-last' | 'delete';

/** A timer of a timer queue. `deleted`: it expires no more, though callbacks of it may still run. */
export const machine = setup({ types: { events: {} as { type: QueueTimerEvent } } }).createMachine({
  id: 'queue-timer',
  initial: 'idle',
  states: {
    idle: { on: { set: 'running' } },
    running: { on: { set: 'running', expire: 'running', 'expire-last': 'expired', delete: 'deleted' } },
    expired: { on: { delete: 'deleted' } },
    deleted: { type: 'final' },
  },
});
