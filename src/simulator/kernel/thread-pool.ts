import { setEvent } from './event-object.ts';
import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { ObjectId, Process, ProcessId, Thread } from './state.ts';

/** A function of the program that a thread of the process's pool is to run. */
export interface WorkItem {
  readonly address: bigint;
  readonly arguments: readonly bigint[];
  /** The timer or work object that it comes from; 0: none. */
  readonly source: ObjectId;
}

/** What CreateThreadpoolWork has made: a function that the pool runs as often as it is submitted. */
export interface PoolWork {
  readonly process: ProcessId;
  readonly address: bigint;
  readonly context: bigint;
  readonly functionName: string;
}

/** As many threads as the default pool has at most (Thread Pooling, learn.microsoft.com: "The default maximum is 500"). */
const MOST_WORKERS = 500;

/**
 * Gives work to the pool: to an idle thread, else to a new one at once, where Windows takes a little time to make one (unverified).
 * `functionName`: what a new thread is called by.
 */
export const queueWork = (kernel: Kernel, id: ProcessId, item: WorkItem, functionName: string): void => {
  const process = kernel.process(id);
  process.work.push(item);
  const workers = process.threads
    .map((each) => kernel.thread(each))
    .filter((thread) => thread.pooled && thread.registered === null && stateOf(thread) !== 'ended');
  const idle = workers.find((thread) => thread.wait?.target.kind === 'work');
  if (idle) kernel.wake(idle.id, { kind: 'retry' }, 0);
  else if (workers.length < MOST_WORKERS)
    kernel.createThread(id, { address: item.address, argument: 0n }, functionName, false).pooled = true;
};

/** What a thread of the pool is to do next; null: nothing, and it waits for work. */
export const takeWork = (kernel: Kernel, thread: Thread): WorkItem | null => {
  kernel.takeWakeup(thread.id);
  thread.work = kernel.process(thread.process).work.shift() ?? null;
  if (thread.work === null) kernel.block(thread.id, { kind: 'work' });
  return thread.work;
};

/** A thread of the pool has done its work: whoever waits for the last callback of its source is told. */
export const workEnded = (kernel: Kernel, thread: Thread): void => {
  const source = thread.work?.source ?? 0;
  thread.work = null;
  const process = kernel.process(thread.process);
  if (source === 0 || isOutstanding(kernel, process, source)) return;
  for (const id of [...kernel.state.blocked]) {
    const target = kernel.thread(id).wait?.target;
    if (target?.kind === 'callbacks' && target.sources.includes(source)) kernel.wake(id, { kind: 'retry' }, 0);
  }
  const event = process.awaited.get(source);
  process.awaited.delete(source);
  if (event !== undefined) setEvent(kernel, event);
};

/** Does a callback of the source run, or wait for a thread to run it. */
export const isOutstanding = (kernel: Kernel, process: Process, source: ObjectId): boolean =>
  process.work.some((item) => item.source === source) || process.threads.some((id) => kernel.thread(id).work?.source === source);

/** Takes back the work of a source that no thread has begun. */
export const withdrawWork = (process: Process, source: ObjectId): void => {
  const kept = process.work.filter((item) => item.source !== source);
  process.work.splice(0, process.work.length, ...kept);
};
