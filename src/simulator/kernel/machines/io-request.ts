import { setup } from 'xstate';

export type IoRequestEvent = 'complete' | 'fail' | 'cancel';

/**
 * An overlapped operation from the call that began it to its completion. While it is `pending` its buffers and its OVERLAPPED
 * belong to Windows. How the program learns of the end (event object, routine, packet) is no state of the operation.
 */
export const machine = setup({ types: { events: {} as { type: IoRequestEvent } } }).createMachine({
  id: 'io-request',
  initial: 'pending',
  states: {
    pending: { on: { complete: 'completed', fail: 'failed', cancel: 'cancelled' } },
    completed: { type: 'final' },
    failed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
