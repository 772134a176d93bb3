import { setup } from 'xstate';

export type ThreadEvent = 'dispatch' | 'preempt' | 'block' | 'wake' | 'resume' | 'end';

/** What the scheduler knows of a thread. A thread created with CREATE_SUSPENDED waits for its first `resume`. */
export const machine = setup({ types: { events: {} as { type: ThreadEvent } } }).createMachine({
  id: 'thread',
  initial: 'suspended',
  states: {
    suspended: { on: { resume: 'ready', end: 'ended' } },
    ready: { on: { dispatch: 'running', end: 'ended' } },
    running: { on: { preempt: 'ready', block: 'blocked', end: 'ended' } },
    blocked: { on: { wake: 'ready', end: 'ended' } },
    ended: { type: 'final' },
  },
});
