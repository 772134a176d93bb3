import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ObjectId, Thread, ThreadId } from './state.ts';

/** A user-mode asynchronous procedure call: a function of the program that its thread runs in an alertable wait. */
export interface Apc {
  readonly routine: bigint;
  readonly arguments: readonly bigint[];
  /** The waitable timer that it comes from. */
  readonly timer?: ObjectId;
}

/**
 * Queues an APC to a thread and ends the alertable wait that it may be in. False when the thread has ended
 * (QueueUserAPC function, learn.microsoft.com).
 */
export const queueApc = (kernel: Kernel, id: ThreadId, apc: Apc): boolean => {
  const thread = kernel.thread(id);
  if (stateOf(thread) === 'ended') return false;
  thread.apcs.push(apc);
  kernel.emit({ kind: 'apc', phase: 'queued', target: id, timer: apc.timer ?? 0 });
  if (thread.wait?.alertable === true) kernel.wake(id, { kind: 'alerted' }, APC_BOOST);
  return true;
};

/** Takes the APC that a thread is to run next: the one queued first (Asynchronous Procedure Calls, learn.microsoft.com). null: none is queued. */
export const takeApc = (kernel: Kernel, thread: Thread): Apc | null => {
  const apc = thread.apcs.shift();
  if (apc === undefined) return null;
  kernel.emitFor(thread, { kind: 'apc', phase: 'taken', target: thread.id, timer: apc.timer ?? 0 });
  return apc;
};

/** Takes back what a waitable timer has queued and has not run yet. */
export const withdrawApcs = (kernel: Kernel, timer: ObjectId): void => {
  for (const { id, apcs } of kernel.state.threads.filter((thread) => thread.apcs.some((apc) => apc.timer === timer))) {
    kernel.emit({ kind: 'apc', phase: 'withdrawn', target: id, timer });
    apcs.splice(
      apcs.findIndex((apc) => apc.timer === timer),
      1,
    );
  }
};

/** An APC by itself raises nobody's priority. */
const APC_BOOST = 0;
