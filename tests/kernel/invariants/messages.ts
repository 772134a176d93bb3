import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Faults } from '../invariant.ts';

/** Message queues hold what their states say; windows have threads; who waits for a reply can get one. */
export function* messageFaults(kernel: Kernel): Faults {
  const { threads, windows, processes } = kernel.state;
  for (const thread of threads.values()) {
    const { queue } = thread;
    if (!queue) continue;
    const state = stateOf(queue);
    if (state.startsWith('holding') !== queue.posted.length > 0)
      yield `queue of thread ${thread.id}, ${state}: ${queue.posted.length} messages`;
    for (const { sender } of queue.sent)
      if (stateOf(thread) !== 'ended' && !threads.has(sender)) yield `thread ${thread.id} has a message from nobody`;
  }
  for (const { handle, thread, process, parent } of windows.values()) {
    const owner = threads.see(thread);
    if (!owner || stateOf(owner) === 'ended' || !processes.has(process)) yield `window ${handle} belongs to nobody`;
    if (parent > 0 && !windows.has(parent)) yield `window ${handle} has a parent that is gone`;
  }
  for (const { id, wait } of threads.values()) {
    if (wait?.target.kind !== 'reply') continue;
    const asked = threads.see(wait.target.thread);
    if (!asked || stateOf(asked) === 'ended') yield `thread ${id} waits for a reply from a thread that has ended`;
  }
}
