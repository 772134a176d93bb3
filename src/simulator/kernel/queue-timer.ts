import { addTimer, cancelQueueTimer } from './clock.ts';
import type { Kernel } from './kernel.ts';
import { stateOf, type Stateful } from './machines.ts';
import type { ObjectId, ProcessId } from './state.ts';
import { queueWork } from './thread-pool.ts';

/** A timer of a timer queue: at each expiry a thread of the pool runs its function. */
export interface QueueTimer extends Stateful<'queue-timer'> {
  readonly process: ProcessId;
  /** Its queue; 0: the default one. */
  readonly queue: ObjectId;
  readonly address: bigint;
  readonly argument: bigint;
  readonly functionName: string;
  /** ns between two expiries; 0: it expires once. */
  period: number;
}

export const createQueueTimer = (
  kernel: Kernel,
  wish: Omit<QueueTimer, 'machine' | 'id' | 'state' | 'period'>,
  due: number,
  period: number,
): QueueTimer => {
  const timer: QueueTimer = { machine: 'queue-timer', id: kernel.nextId(), state: 0, period: 0, ...wish };
  kernel.state.queueTimers.set(timer.id, timer);
  setQueueTimer(kernel, timer, due, period);
  return timer;
};

/** Sets a timer anew, ns from now; one that has expired for good is left alone (ChangeTimerQueueTimer function, learn.microsoft.com). */
export const setQueueTimer = (kernel: Kernel, timer: QueueTimer, due: number, period: number): void => {
  if (stateOf(timer) === 'expired') return;
  cancelQueueTimer(kernel.state.timers, timer.id);
  timer.period = period;
  kernel.step(timer, 'set');
  schedule(kernel, timer, due);
};

export const deleteQueueTimer = (kernel: Kernel, timer: QueueTimer): void => {
  cancelQueueTimer(kernel.state.timers, timer.id);
  kernel.step(timer, 'delete');
  kernel.state.queueTimers.delete(timer.id);
};

/** The second argument of the function says that a timer, and no object, has called it (WaitOrTimerCallback callback function, learn.microsoft.com). */
export const queueTimerExpired = (kernel: Kernel, id: ObjectId): void => {
  const timer = kernel.state.queueTimers.get(id);
  if (!timer) return;
  kernel.step(timer, timer.period > 0 ? 'expire' : 'expire-last');
  if (timer.period > 0) schedule(kernel, timer, timer.period);
  queueWork(kernel, timer.process, { address: timer.address, arguments: [timer.argument, 1n], source: id }, timer.functionName);
};

const schedule = (kernel: Kernel, timer: QueueTimer, due: number): void =>
  addTimer(kernel.state.timers, { at: kernel.now + due, event: { kind: 'queue-timer', timer: timer.id } });
