import type { Kernel } from './kernel.ts';
import { stateOf } from './machines.ts';
import type { Process, Thread } from './state.ts';

/** What a priority class adds a thread's level to, by the class's flag (Scheduling Priorities, learn.microsoft.com). */
const CLASS_BASE: ReadonlyMap<number, number> = new Map([
  [0x40, 4], //    IDLE_PRIORITY_CLASS
  [0x4000, 6], //  BELOW_NORMAL_PRIORITY_CLASS
  [0x20, 8], //    NORMAL_PRIORITY_CLASS
  [0x8000, 10], // ABOVE_NORMAL_PRIORITY_CLASS
  [0x80, 13], //   HIGH_PRIORITY_CLASS
  [0x100, 24], //  REALTIME_PRIORITY_CLASS
]);

export const NORMAL_PRIORITY_CLASS = 0x20;
const REALTIME_PRIORITY_CLASS = 0x100;
const THREAD_PRIORITY_IDLE = -15;
const THREAD_PRIORITY_TIME_CRITICAL = 15;

/** The base priority of a thread of that level in a process of that class (Scheduling Priorities, learn.microsoft.com). */
export const basePriority = (priorityClass: number, level: number): number => {
  const realtime = priorityClass === REALTIME_PRIORITY_CLASS;
  if (level === THREAD_PRIORITY_IDLE) return realtime ? 16 : 1;
  if (level === THREAD_PRIORITY_TIME_CRITICAL) return realtime ? 31 : 15;
  return (CLASS_BASE.get(priorityClass) ?? 8) + level;
};

/** False: no such level. */
export const setThreadPriority = (kernel: Kernel, thread: Thread, level: number): boolean => {
  if (Math.abs(level) > 2 && level !== THREAD_PRIORITY_IDLE && level !== THREAD_PRIORITY_TIME_CRITICAL) return false;
  thread.level = level;
  adapt(kernel, thread);
  return true;
};

/** False: no such class. */
export const setPriorityClass = (kernel: Kernel, process: Process, priorityClass: number): boolean => {
  if (!CLASS_BASE.has(priorityClass)) return false;
  process.priorityClass = priorityClass;
  for (const id of process.threads) adapt(kernel, kernel.thread(id));
  return true;
};

/** Who is ready and now ranks above a running thread takes its processor. */
const adapt = (kernel: Kernel, thread: Thread): void => {
  if (stateOf(thread) === 'ended') return;
  thread.basePriority = basePriority(kernel.process(thread.process).priorityClass, thread.level);
  for (const id of kernel.state.ready) kernel.thread(id).pressing = true;
};
