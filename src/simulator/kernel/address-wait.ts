import { hexAddress } from './address.ts';
import type { Kernel } from './kernel.ts';
import type { ProcessId, Thread } from './state.ts';

/** What threads of a process wait for at an address of theirs: a condition variable to be woken, or a value to change. */
export type AddressWait = 'condition-variable' | 'address';

/** Blocks a thread until someone wakes it by the address. `timeout`: ns; null for no end. */
export const waitAt = (kernel: Kernel, thread: Thread, kind: AddressWait, address: bigint, timeout: number | null): void =>
  kernel.block(thread.id, { kind, address: hexAddress(address) }, { timeout });

/** Wakes one thread that waits so, or all. Which one is a choice, since Windows promises no order. */
export const wakeAt = (kernel: Kernel, process: ProcessId, kind: AddressWait, address: bigint, all: boolean): void => {
  const waiters = kernel.state.blocked
    .map((id) => kernel.thread(id))
    .filter(({ process: owner, wait }) => owner === process && wait?.target.kind === kind && wait.target.address === hexAddress(address));
  const chosen = all ? waiters : [waiters[waiters.length > 1 ? kernel.choose('waiter', waiters.length) : 0]];
  for (const waiter of chosen) if (waiter) kernel.wake(waiter.id, { kind: 'retry' }, 0);
};
