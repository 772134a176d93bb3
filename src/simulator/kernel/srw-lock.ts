import { hexAddress } from './address.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ProcessId, SrwLock, Thread } from './state.ts';

/** The lock at an address, free if nobody has used it yet: an SRWLOCK of zeros needs no initialising. */
export const lockAt = (kernel: Kernel, process: ProcessId, address: bigint): SrwLock => {
  const { locks } = kernel.process(process);
  const known = locks.get(Number(address));
  if (known) return known;
  const lock: SrwLock = { machine: 'srw-lock', id: kernel.nextId(), state: 0, process, address, owner: 0, readers: 0 };
  locks.set(Number(address), lock);
  return lock;
};

/** The memory at the address is a lock anew: what stood there is forgotten. */
export const forgetLock = (kernel: Kernel, process: ProcessId, address: bigint): void => {
  kernel.process(process).locks.delete(Number(address));
};

/**
 * Takes the lock if it can be taken. Windows promises no order (Slim Reader/Writer (SRW) Locks, learn.microsoft.com); whether a reader
 * may overtake a writer that waits for other readers is a choice, 0 being what Windows is known to do: it may not (unverified).
 * `woken`: the thread has waited its turn.
 */
export const tryAcquire = (kernel: Kernel, lock: SrwLock, thread: Thread, shared: boolean, woken: boolean): boolean => {
  const state = stateOf(lock);
  if (state === 'exclusive' || (state === 'shared' && !shared)) return false;
  if (state === 'shared' && !woken && !waitersOf(kernel, lock).every(isReader) && kernel.choose('waiter', 2) === 0) return false;
  kernel.step(lock, shared ? 'acquire-shared' : 'acquire-exclusive');
  if (shared) lock.readers++;
  else lock.owner = thread.id;
  return true;
};

/** Blocks a thread until the lock may be free; then it must try again. */
export const awaitLock = (kernel: Kernel, lock: SrwLock, thread: Thread, shared: boolean): void =>
  kernel.block(thread.id, { kind: 'srw-lock', address: hexAddress(lock.address), owner: lock.owner, shared });

/** Lets go of a lock that is held so; false when it is not. When it becomes free, a writer or all readers try again. */
export const releaseLock = (kernel: Kernel, lock: SrwLock, shared: boolean): boolean => {
  if (stateOf(lock) !== (shared ? 'shared' : 'exclusive')) return false;
  if (shared && --lock.readers > 0) {
    kernel.step(lock, 'release-inner');
    return true;
  }
  lock.owner = 0;
  kernel.step(lock, 'release');
  const waiters = waitersOf(kernel, lock);
  const chosen = waiters[waiters.length > 1 ? kernel.choose('waiter', waiters.length) : 0];
  if (!chosen) forgetLock(kernel, lock.process, lock.address);
  else for (const waiter of isReader(chosen) ? waiters.filter(isReader) : [chosen]) kernel.wake(waiter.id, { kind: 'retry' }, 0);
  return true;
};

const waitersOf = (kernel: Kernel, lock: SrwLock): Thread[] =>
  kernel.state.blocked
    .map((id) => kernel.thread(id))
    .filter(
      ({ process, wait }) =>
        process === lock.process && wait?.target.kind === 'srw-lock' && wait.target.address === hexAddress(lock.address),
    );

const isReader = ({ wait }: Thread): boolean => wait?.target.kind === 'srw-lock' && wait.target.shared;
