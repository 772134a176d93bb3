import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { Thread, ThreadId } from './state.ts';

/**
 * Blocked threads that nothing can wake any more, whatever is typed and whoever connects: they wait for locks and objects that
 * only such threads could release. Meaningful when no thread is ready or running and no timer is pending.
 *
 * A wait for the console, for a connection or for bytes may always end from outside; a wait for a lock when its owner's
 * wait may; for a thread when that thread's may; for an event when any other thread of the process has hope to set it. A suspended
 * thread has hope while another thread of its process has.
 */
export const hopeless = (kernel: Kernel): ThreadId[] => {
  const suspended = [...kernel.state.threads.values()].filter((thread) => stateOf(thread) === 'suspended');
  const blocked = [...kernel.state.blocked.map((id) => kernel.thread(id)), ...suspended];
  const hopeful = new Set<ThreadId>();
  for (let before = -1; before < hopeful.size;) {
    before = hopeful.size;
    for (const thread of blocked) if (hasHope(kernel, thread, blocked, hopeful)) hopeful.add(thread.id);
  }
  return blocked.filter(({ id }) => !hopeful.has(id)).map(({ id }) => id);
};

const hasHope = (kernel: Kernel, thread: Thread, blocked: readonly Thread[], hopeful: ReadonlySet<ThreadId>): boolean => {
  const others = blocked.filter((other) => other.id !== thread.id && hopeful.has(other.id));
  if (thread.suspensions > 0) return others.some((other) => other.process === thread.process);
  const target = thread.wait?.target;
  if (target?.kind === 'lock') return target.owner !== thread.id && hopeful.has(target.owner);
  if (target?.kind !== 'object') return true;
  const mayBeSignaled = (object: number): boolean => {
    if (kernel.state.threads.has(object)) return hopeful.has(object);
    const process = kernel.state.processes.get(object);
    if (process) return process.threads.some((id) => hopeful.has(id));
    const waited = kernel.state.objects.get(object);
    if (!waited) return false;
    if (waited.machine === 'mutex') return waited.owner !== thread.id && hopeful.has(waited.owner);
    const shared = waited.name !== null;
    return others.some((other) => shared || other.process === thread.process);
  };
  return target.all ? target.objects.every(mayBeSignaled) : target.objects.some(mayBeSignaled);
};

/** Why nothing goes on. */
export type Rest = 'exited' | 'quiescent' | 'deadlock';

export const restReason = (kernel: Kernel): Rest => {
  const threads = [...kernel.state.threads.values()];
  if (threads.every((thread) => stateOf(thread) === 'ended')) return 'exited';
  return hopeless(kernel).length > 0 ? 'deadlock' : 'quiescent';
};
