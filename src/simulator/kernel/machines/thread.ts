import { setup } from 'xstate';

export type ThreadEvent = 'dispatch' | 'preempt' | 'block' | 'wake' | 'suspend' | 'resume' | 'end';

/**
 * What the scheduler knows of a thread. One created with CREATE_SUSPENDED waits for its first `resume`; one that is suspended while
 * it waits goes on waiting, and begins to run when its wait is over and it has been resumed.
 */
export const machine = setup({ types: { events: {} as { type: ThreadEvent } } }).createMachine({
  id: 'thread',
  initial: 'suspended',
  states: {
    suspended: { on: { resume: 'ready', end: 'ended' } },
    ready: { on: { dispatch: 'running', suspend: 'suspended', end: 'ended' } },
    running: { on: { preempt: 'ready', block: 'blocked', suspend: 'suspended', end: 'ended' } },
    blocked: { on: { wake: 'ready', suspend: 'blocked-suspended', end: 'ended' } },
    'blocked-suspended': { on: { wake: 'suspended', resume: 'blocked', end: 'ended' } },
    ended: { type: 'final' },
  },
});
