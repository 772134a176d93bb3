import { reviewPort } from './completion-port.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import { withdraw } from './scheduler.ts';
import type { Thread } from './state.ts';
import { reconsider } from './wait.ts';

/**
 * Suspends a thread once more; gives how often it was suspended before (SuspendThread function, learn.microsoft.com). A thread that
 * waits goes on waiting, but takes no signal until it is resumed.
 */
export const suspendThread = (kernel: Kernel, thread: Thread): number => {
  const before = thread.suspensions++;
  if (before > 0) return before;
  kernel.step(thread, 'suspend');
  withdraw(kernel.state, thread.id);
  reviewPort(kernel, thread);
  return before;
};

/** Takes one suspension back; the thread runs when none is left. Gives how often it was suspended before (ResumeThread function, learn.microsoft.com). */
export const resumeThread = (kernel: Kernel, thread: Thread): number => {
  const before = thread.suspensions;
  if (before > 0) thread.suspensions--;
  if (before !== 1) return before;
  kernel.step(thread, 'resume');
  if (stateOf(thread) === 'blocked') {
    reconsider(kernel, thread);
    reviewPort(kernel, thread);
  } else {
    thread.readySince = kernel.now;
    thread.pressing = true;
    kernel.state.ready.push(thread.id);
  }
  return before;
};
