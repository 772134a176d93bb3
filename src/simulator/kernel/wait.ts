import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ObjectId, Thread, ThreadId } from './state.ts';

/** Is the object signaled: an event that is set, a thread or process that has ended. */
const isSignaled = (kernel: Kernel, object: ObjectId): boolean => {
  const event = kernel.state.events.get(object);
  if (event) return stateOf(event) === 'signaled';
  const thread = kernel.state.threads.get(object);
  if (thread) return stateOf(thread) === 'ended';
  const process = kernel.state.processes.get(object);
  return process !== undefined && process.exitCode !== null;
};

/**
 * Satisfies a wait if it can be satisfied now, taking the signal of auto-reset events with it. Gives the index of the object
 * (the lowest one signaled; 0 when all were waited for), or null.
 */
const trySatisfy = (kernel: Kernel, objects: readonly ObjectId[], all: boolean): number | null => {
  if (all) {
    if (!objects.every((object) => isSignaled(kernel, object))) return null;
    for (const object of objects) consume(kernel, object);
    return 0;
  }
  const index = objects.findIndex((object) => isSignaled(kernel, object));
  if (index < 0) return null;
  consume(kernel, objects[index] ?? 0);
  return index;
};

const consume = (kernel: Kernel, object: ObjectId): void => {
  const event = kernel.state.events.get(object);
  if (event && !event.manualReset) kernel.step(event, 'consume');
};

/**
 * An object has become signaled: ends the waits that this satisfies. Where not all can be (an auto-reset event), which one
 * is a choice, since Windows promises no order; option 0 is the thread that has waited longest.
 */
export const signal = (kernel: Kernel, object: ObjectId): void => {
  while (isSignaled(kernel, object)) {
    const waiters = kernel.state.blocked.map((id) => kernel.thread(id)).filter((thread) => waitsFor(kernel, thread, object));
    const single = kernel.state.events.get(object)?.manualReset === false;
    const waiter = waiters[single && waiters.length > 1 ? kernel.choose('waiter', waiters.length) : 0];
    if (!waiter || waiter.wait?.target.kind !== 'object') return;
    const { objects, all } = waiter.wait.target;
    const index = trySatisfy(kernel, objects, all);
    if (index !== null) kernel.wake(waiter.id, { kind: 'object', index }, WAIT_BOOST);
  }
};

/** Priority levels that a thread gains when an event or an ended thread ends its wait (Priority Boosts; the amount is Windows' EVENT_INCREMENT). */
const WAIT_BOOST = 1;

/** Waits for the object, and could be satisfied now. */
const waitsFor = (kernel: Kernel, thread: Thread, object: ObjectId): boolean => {
  const target = thread.wait?.target;
  if (target?.kind !== 'object' || !target.objects.includes(object)) return false;
  return !target.all || target.objects.every((each) => isSignaled(kernel, each));
};

/**
 * Begins a wait of a thread for one or all of some objects. Returns the index when it is satisfied at once, 'timeout' when
 * that fails with a time-out of 0, else null: the thread is blocked. `timeout`: ns, null for no end.
 */
export const waitForObjects = (
  kernel: Kernel,
  thread: ThreadId,
  objects: readonly ObjectId[],
  all: boolean,
  timeout: number | null,
): number | 'timeout' | null => {
  const index = trySatisfy(kernel, objects, all);
  if (index !== null) return index;
  if (timeout === 0) return 'timeout';
  kernel.block(thread, { kind: 'object', objects, all }, { timeout });
  return null;
};
