import { CROSSING_NS } from './cost.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ObjectId, ProcessId, Thread, ThreadId } from './state.ts';
import { queueWork, withdrawWork } from './thread-pool.ts';
import { waitForObjects } from './wait.ts';

/** A wait that a thread of the pool makes for the program: whenever it ends, another thread of the pool runs a function. */
export interface RegisteredWait {
  readonly object: ObjectId;
  readonly address: bigint;
  readonly argument: bigint;
  /** ns of each wait; null for no end. */
  readonly timeout: number | null;
  readonly once: boolean;
}

/** Gives the id of the waiting thread, which is also the source of the callbacks. Windows has one thread wait for up to 63 objects. */
export const registerWait = (kernel: Kernel, process: ProcessId, wait: RegisteredWait, functionName: string): ThreadId => {
  const thread = kernel.createThread(process, { address: wait.address, argument: 0n }, functionName, false);
  thread.pooled = true;
  thread.registered = wait;
  return thread.id;
};

/** Callbacks that have not begun are taken back. */
export const unregisterWait = (kernel: Kernel, id: ThreadId): void => {
  const thread = kernel.thread(id);
  withdrawWork(kernel.process(thread.process), id);
  if (stateOf(thread) !== 'ended') kernel.endThread(id, 0);
};

/**
 * The waiting thread's turn: hands on how its wait has ended, and waits again, or ends when it was to wait once. The second argument
 * of the function says whether the time was up (RegisterWaitForSingleObject function, learn.microsoft.com).
 */
export const serveWait = (kernel: Kernel, thread: Thread, { object, address, argument, timeout, once }: RegisteredWait): void => {
  kernel.charge(CROSSING_NS);
  const ended =
    kernel.takeWakeup(thread.id) ?? waitForObjects(kernel, thread, { objects: [object], all: false, timeout, alertable: false });
  if (ended === null) return;
  const late = ended.kind === 'timeout' ? 1n : 0n;
  queueWork(kernel, thread.process, { address, arguments: [argument, late], source: thread.id }, thread.function);
  if (once) kernel.endThread(thread.id, 0);
};
