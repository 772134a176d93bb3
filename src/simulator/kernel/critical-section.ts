import type { WaitTarget } from '../trace/event.ts';
import { hexAddress } from './address.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { CriticalSection, ProcessId, ThreadId } from './state.ts';

/** The critical section at an address; null when none was initialised there. */
export const findSection = (kernel: Kernel, process: ProcessId, address: bigint): CriticalSection | null =>
  kernel.process(process).sections.get(Number(address)) ?? null;

/** Initialising one that is there already makes it anew: whoever owned or awaits it is forgotten. */
export const initialiseSection = (kernel: Kernel, process: ProcessId, address: bigint, spinCount: number): CriticalSection => {
  const section: CriticalSection = {
    machine: 'critical-section',
    id: kernel.nextId(),
    state: 0,
    process,
    address,
    spinCount,
    owner: 0,
    recursion: 0,
  };
  kernel.process(process).sections.set(Number(address), section);
  return section;
};

/** Takes the section, again if the thread owns it already; false when another thread owns it. */
export const tryEnter = (kernel: Kernel, section: CriticalSection, thread: ThreadId): boolean => {
  if (section.owner !== 0 && section.owner !== thread) return false;
  kernel.step(section, section.owner === thread ? 'enter-again' : 'enter');
  section.owner = thread;
  section.recursion++;
  const waiters = waitersOf(kernel, section).map((id) => kernel.thread(id));
  if (waiters.length > 0 && section.recursion === 1) kernel.step(section, 'contend');
  for (const waiter of waiters) if (waiter.wait) waiter.wait = { ...waiter.wait, target: targetOf(section) };
  return true;
};

const targetOf = (section: CriticalSection): WaitTarget => ({ kind: 'lock', owner: section.owner, address: hexAddress(section.address) });

/** Blocks a thread until the section may be free; then it must try again, for another may be quicker. */
export const awaitSection = (kernel: Kernel, section: CriticalSection, thread: ThreadId): void => {
  kernel.step(section, 'contend');
  kernel.block(thread, targetOf(section));
};

/**
 * Leaves once; leaving for the last time frees the section and wakes one waiter. Which one is a choice: critical sections are
 * not fair since Windows Server 2003 SP1 (Critical Section Objects, learn.microsoft.com). Windows does not check that the
 * caller owns the section, and neither does this.
 */
export const leave = (kernel: Kernel, section: CriticalSection): void => {
  if (section.recursion > 1) {
    section.recursion--;
    kernel.step(section, 'leave-inner');
    return;
  }
  if (stateOf(section) === 'free') return;
  section.recursion = 0;
  section.owner = 0;
  kernel.step(section, 'leave');
  const waiters = waitersOf(kernel, section);
  const chosen = waiters[waiters.length > 1 ? kernel.choose('waiter', waiters.length) : 0];
  if (chosen !== undefined) kernel.wake(chosen, { kind: 'retry' }, LOCK_BOOST);
};

/** Priority levels that the woken waiter gains: the semaphore of a critical section is signaled with 1. */
const LOCK_BOOST = 1;

export const deleteSection = (kernel: Kernel, section: CriticalSection): void => {
  kernel.step(section, 'delete');
  kernel.process(section.process).sections.delete(Number(section.address));
};

const waitersOf = (kernel: Kernel, section: CriticalSection): ThreadId[] =>
  kernel.state.blocked.filter((id) => {
    const thread = kernel.thread(id);
    const target = thread.wait?.target;
    return target?.kind === 'lock' && thread.process === section.process && target.address === hexAddress(section.address);
  });
