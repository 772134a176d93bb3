import { withdrawApcs } from './apc.ts';
import { cancelExpiry } from './clock.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { DispatcherObject, Mutex, ObjectId, ThreadId } from './state.ts';

/**
 * Would a wait of this thread for the object be satisfied: an event that is set, a mutex that is free or the thread's own, a
 * semaphore above zero, a timer that has expired, a thread or process that has ended.
 */
export const isSignaled = (kernel: Kernel, id: ObjectId, thread: ThreadId): boolean => {
  const object = kernel.state.objects.get(id);
  if (object) return object.machine === 'mutex' ? object.owner === 0 || object.owner === thread : SIGNALED.has(stateOf(object));
  const ended = kernel.state.threads.get(id);
  if (ended) return stateOf(ended) === 'ended';
  const process = kernel.state.processes.get(id);
  return process !== undefined && process.exitCode !== null;
};

const SIGNALED: ReadonlySet<string> = new Set(['signaled', 'running-signaled']);

/**
 * A wait of the thread has been satisfied by the object, and changes it: an auto-reset event or a synchronization timer loses its
 * signal, a mutex gets an owner, a semaphore counts down (Wait Functions, learn.microsoft.com). True for a mutex that its last
 * owner abandoned.
 */
export const consume = (kernel: Kernel, id: ObjectId, thread: ThreadId): boolean => {
  const object = kernel.state.objects.get(id);
  switch (object?.machine) {
    case 'event':
      if (!object.manualReset) kernel.step(object, 'consume');
      return false;
    case 'waitable-timer':
      if (!object.manualReset) kernel.step(object, 'consume');
      return false;
    case 'semaphore':
      object.count--;
      kernel.step(object, object.count === 0 ? 'take-last' : 'take');
      return false;
    case 'mutex':
      return acquire(kernel, object, thread);
    case undefined:
      return false;
  }
};

/** Gives a free mutex to a thread, or once more to its owner. True when its last owner abandoned it. */
export const acquire = (kernel: Kernel, mutex: Mutex, thread: ThreadId): boolean => {
  const abandoned = stateOf(mutex) === 'abandoned';
  kernel.step(mutex, mutex.owner === thread ? 'acquire-again' : 'acquire');
  mutex.owner = thread;
  mutex.recursion++;
  return abandoned;
};

/** Does the object stay signaled however many waits it satisfies. */
export const servesAll = (kernel: Kernel, id: ObjectId): boolean => {
  const object = kernel.state.objects.get(id);
  if (!object) return true;
  return (object.machine === 'event' || object.machine === 'waitable-timer') && object.manualReset;
};

/** The object of a name; events, mutexes, semaphores and timers share one namespace (Object Names, learn.microsoft.com). */
export const findNamed = (kernel: Kernel, name: string): DispatcherObject | null => {
  const key = plainName(name);
  return kernel.state.objects.filter(({ name: other }) => other !== null && plainName(other) === key)[0] ?? null;
};

/** All processes run in one session, so both prefixes of Kernel object namespaces (learn.microsoft.com) say the same. */
const plainName = (name: string): string => name.replace(/^(?:Local|Global)\\/, '');

/** A handle is closed; the object goes with the last one. */
export const releaseObject = (kernel: Kernel, id: ObjectId): void => {
  const object = kernel.state.objects.get(id);
  if (!object || --object.references > 0) return;
  kernel.state.objects.delete(id);
  if (object.machine !== 'waitable-timer') return;
  cancelExpiry(kernel.state.timers, id);
  withdrawApcs(kernel, id);
};
