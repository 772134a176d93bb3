import type { Kernel } from './kernel.ts';
import type { Semaphore } from './state.ts';
import { signal } from './wait.ts';

/** Makes a semaphore with one reference, for the handle that the caller opens. */
export const createSemaphore = (kernel: Kernel, count: number, maximum: number, name: string | null): Semaphore => {
  const semaphore: Semaphore = { machine: 'semaphore', id: kernel.nextId(), state: 0, name, references: 1, count: 0, maximum };
  kernel.state.objects.set(semaphore.id, semaphore);
  if (count > 0) releaseSemaphore(kernel, semaphore, count);
  return semaphore;
};

/** Adds to the count; null, and nothing changes, when that would exceed the maximum. Gives the count before. */
export const releaseSemaphore = (kernel: Kernel, semaphore: Semaphore, by: number): number | null => {
  const before = semaphore.count;
  if (before + by > semaphore.maximum) return null;
  semaphore.count += by;
  kernel.step(semaphore, 'release');
  signal(kernel, semaphore.id);
  return before;
};
