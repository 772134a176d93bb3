import { setup } from 'xstate';

export type WaitableTimerEvent = 'set' | 'cancel' | 'expire' | 'expire-last' | 'consume';

/** A waitable timer: whether its clock runs, and whether it is signaled. `expire-last`: it does not expire again. */
export const machine = setup({ types: { events: {} as { type: WaitableTimerEvent } } }).createMachine({
  id: 'waitable-timer',
  initial: 'idle',
  states: {
    idle: { on: { set: 'running', cancel: 'idle' } },
    running: { on: { set: 'running', cancel: 'idle', expire: 'running-signaled', 'expire-last': 'signaled' } },
    'running-signaled': { on: { set: 'running', cancel: 'signaled', expire: 'running-signaled', consume: 'running' } },
    signaled: { on: { set: 'running', cancel: 'signaled', consume: 'idle' } },
  },
});
