import { consume, isSignaled, servesAll } from './dispatcher.ts';
import type { Kernel } from './kernel.ts';
import type { ObjectId, Thread, ThreadId, Wakeup } from './state.ts';

/** What of the given objects a wait is for, and for how long. */
export interface ObjectWait {
  readonly objects: readonly ObjectId[];
  readonly all: boolean;
  /** ns; null for no end. */
  readonly timeout: number | null;
  readonly alertable: boolean;
  /** A message of these kinds (QS_ bits) for the thread ends the wait too. */
  readonly messages?: number;
}

type Satisfied = Extract<Wakeup, { kind: 'object' }>;

/**
 * Satisfies a wait if it can be satisfied now, and changes the objects accordingly. Its index is that of the lowest object signaled,
 * or 0 when all were waited for (WaitForMultipleObjects function, learn.microsoft.com).
 */
export const trySatisfy = (kernel: Kernel, thread: ThreadId, objects: readonly ObjectId[], all: boolean): Satisfied | null => {
  if (all) {
    if (!objects.every((object) => isSignaled(kernel, object, thread))) return null;
    const abandoned = objects.map((object) => consume(kernel, object, thread)).includes(true);
    return { kind: 'object', index: 0, abandoned };
  }
  const index = objects.findIndex((object) => isSignaled(kernel, object, thread));
  const object = objects[index];
  return object === undefined ? null : { kind: 'object', index, abandoned: consume(kernel, object, thread) };
};

/**
 * An object has become signaled: ends the waits that this satisfies. Where not all can be, which one is a choice, since Windows
 * promises no order (Mutex Objects, Event Objects: "Do not assume a first-in, first-out order"); option 0 is the thread that has
 * waited longest.
 */
export const signal = (kernel: Kernel, object: ObjectId): void => {
  for (;;) {
    const waiters = kernel.state.blocked.map((id) => kernel.thread(id)).filter((thread) => couldEnd(kernel, thread, object));
    const waiter = waiters[waiters.length > 1 && !servesAll(kernel, object) ? kernel.choose('waiter', waiters.length) : 0];
    if (!waiter || waiter.wait?.target.kind !== 'object') return;
    const { objects, all } = waiter.wait.target;
    const satisfied = trySatisfy(kernel, waiter.id, objects, all);
    if (satisfied) kernel.wake(waiter.id, satisfied, WAIT_BOOST);
  }
};

/** Priority levels that a thread gains when an event or an ended thread ends its wait (Priority Boosts; the amount is Windows' EVENT_INCREMENT). */
const WAIT_BOOST = 1;

/** Waits for the object, and could be satisfied now. A suspended thread takes no signal. */
const couldEnd = (kernel: Kernel, thread: Thread, object: ObjectId): boolean => {
  const target = thread.wait?.target;
  if (target?.kind !== 'object' || !target.objects.includes(object) || thread.suspensions > 0) return false;
  return target.all ? target.objects.every((each) => isSignaled(kernel, each, thread.id)) : isSignaled(kernel, object, thread.id);
};

/** A thread that was suspended while it waited waits again: what it waits for may have come meanwhile. */
export const reconsider = (kernel: Kernel, thread: Thread): void => {
  if (thread.wait?.target.kind !== 'object') return;
  const { objects, all } = thread.wait.target;
  const satisfied = trySatisfy(kernel, thread.id, objects, all);
  if (satisfied) kernel.wake(thread.id, satisfied, WAIT_BOOST);
};

/** Begins a wait of a thread for objects. What it gives has ended the wait at once; null: the thread is blocked. */
export const waitForObjects = (kernel: Kernel, thread: Thread, wait: ObjectWait): Wakeup | null => {
  const satisfied = trySatisfy(kernel, thread.id, wait.objects, wait.all);
  if (satisfied) return satisfied;
  if (wait.alertable && thread.apcs.length > 0) return { kind: 'alerted' };
  if (wait.timeout === 0) return { kind: 'timeout' };
  const { objects, all, timeout, alertable, messages } = wait;
  kernel.block(thread.id, { kind: 'object', objects, all, ...(messages !== undefined && { messages }) }, { timeout, alertable });
  return null;
};
