import { acquire } from './dispatcher.ts';
import type { Kernel } from './kernel.ts';
import type { Mutex, ThreadId } from './state.ts';
import { signal } from './wait.ts';

/** Makes a mutex with one reference, for the handle that the caller opens. `owner`: the thread that has it from the start; 0: nobody. */
export const createMutex = (kernel: Kernel, owner: ThreadId, name: string | null): Mutex => {
  const mutex: Mutex = { machine: 'mutex', id: kernel.nextId(), state: 0, name, references: 1, owner: 0, recursion: 0 };
  kernel.state.objects.set(mutex.id, mutex);
  if (owner !== 0) acquire(kernel, mutex, owner);
  return mutex;
};

/** The owner must release as often as its waits were satisfied. False: the thread is not the owner (ReleaseMutex function, learn.microsoft.com). */
export const releaseMutex = (kernel: Kernel, mutex: Mutex, thread: ThreadId): boolean => {
  if (mutex.owner !== thread) return false;
  mutex.recursion--;
  if (mutex.recursion > 0) kernel.step(mutex, 'release-inner');
  else {
    mutex.owner = 0;
    kernel.step(mutex, 'release');
    signal(kernel, mutex.id);
  }
  return true;
};

/** A thread has ended: the mutexes that it owned are abandoned, and go to who waits for them (Mutex Objects, learn.microsoft.com). */
export const abandonMutexes = (kernel: Kernel, thread: ThreadId): void => {
  for (const mutex of kernel.state.objects.filter((object) => object.machine === 'mutex' && object.owner === thread)) {
    if (mutex.machine !== 'mutex') continue;
    mutex.owner = 0;
    mutex.recursion = 0;
    kernel.step(mutex, 'abandon');
    signal(kernel, mutex.id);
  }
};
