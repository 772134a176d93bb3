import type { Kernel } from '../../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../../src/simulator/kernel/machines.ts';
import type { Thread } from '../../../src/simulator/kernel/state.ts';
import type { Seen } from '../../../src/simulator/snapshot/shared-map.ts';
import type { Faults } from '../invariant.ts';

/** Each thread is in exactly one place, and has what belongs there. */
export function* threadFaults(kernel: Kernel): Faults {
  const { threads, processes } = kernel.state;
  for (const thread of threads.values())
    for (const fault of faultsOf(kernel, thread)) yield `thread ${thread.id}, ${stateOf(thread)}: ${fault}`;
  for (const process of processes.values()) {
    const ended = process.threads.every((id) => stateOf(kernel.thread(id)) === 'ended');
    if (ended !== (process.exitCode !== null))
      yield `process ${process.id}: it has ended and its threads have not, or they have and it has not`;
    if (ended && process.handles.entries.size > 0) yield `process ${process.id} has ended and has handles`;
  }
}

function* faultsOf(kernel: Kernel, thread: Seen<Thread>): Faults {
  const { ready, blocked, processors } = kernel.state;
  const state = stateOf(thread);
  const waits = state === 'blocked' || state === 'blocked-suspended';
  const places = [
    ...ready.filter((id) => id === thread.id).map(() => 'ready'),
    ...blocked.filter((id) => id === thread.id).map(() => 'blocked'),
    ...processors.filter((processor) => processor.thread === thread.id).map(() => 'running'),
  ].join();
  const expected = waits ? 'blocked' : state === 'ready' || state === 'running' ? state : '';
  if (places !== expected) yield `it is in ${places === '' ? 'no list' : places}`;
  if (waits !== (thread.wait !== null)) yield waits ? 'it waits for nothing' : 'it has a wait';
  if (waits && thread.wakeup) yield `a wake-up was not taken: ${thread.wakeup.kind}`;
  const idle = thread.call === null && thread.interrupted.length === 0 && !thread.pooled;
  if (idle && thread.wakeup) yield `a wake-up that no call takes: ${thread.wakeup.kind}`;
  const suspended = state === 'suspended' || state === 'blocked-suspended';
  if (state !== 'ended' && suspended !== thread.suspensions > 0) yield `suspended ${thread.suspensions} times`;
  if ((state === 'ended') !== (thread.exitCode !== null)) yield `its exit code is ${thread.exitCode}`;
  if (state === 'ended' && (thread.apcs.length > 0 || thread.call || thread.interrupted.length > 0)) yield 'it has ended and goes on';
  if (thread.wait?.alertable === true && thread.apcs.length > 0) yield 'it waits alertably beside its APCs';
  if (thread.suspensions < 0 || thread.boost < 0 || thread.cpu < 0) yield 'a count is below zero';
  if (!kernel.process(thread.process).threads.includes(thread.id)) yield 'its process does not know it';
}
