import { queueApc, withdrawApcs } from './apc.ts';
import { addTimer, cancelExpiry } from './clock.ts';
import type { Kernel } from './kernel.ts';
import type { ObjectId, WaitableTimer } from './state.ts';
import { signal } from './wait.ts';

/** Makes a waitable timer with one reference, for the handle that the caller opens. It does not run yet. */
export const createWaitableTimer = (kernel: Kernel, manualReset: boolean, name: string | null): WaitableTimer => {
  const timer: WaitableTimer = {
    machine: 'waitable-timer',
    id: kernel.nextId(),
    state: 0,
    name,
    references: 1,
    manualReset,
    period: 0,
    routine: null,
  };
  kernel.state.objects.set(timer.id, timer);
  return timer;
};

/**
 * Starts the timer anew, not signaled, and takes its APC back (SetWaitableTimer function, learn.microsoft.com). `at`: virtual ns of its first expiry;
 * `period`: ns between expiries, 0 for only one. One that lies beyond all time that a run can reach never comes.
 */
export const setWaitableTimer = (
  kernel: Kernel,
  timer: WaitableTimer,
  at: number,
  period: number,
  routine: WaitableTimer['routine'],
): void => {
  cancelExpiry(kernel.state.timers, timer.id);
  withdrawApcs(kernel, timer.id);
  timer.period = period;
  timer.routine = routine;
  kernel.step(timer, 'set');
  if (at <= Number.MAX_SAFE_INTEGER)
    addTimer(kernel.state.timers, { at: Math.max(at, kernel.now), event: { kind: 'waitable-timer', object: timer.id } });
};

/** Stops the timer and takes its APC back; whether it is signaled stays as it is (CancelWaitableTimer function, learn.microsoft.com). */
export const cancelWaitableTimer = (kernel: Kernel, timer: WaitableTimer): void => {
  cancelExpiry(kernel.state.timers, timer.id);
  withdrawApcs(kernel, timer.id);
  timer.routine = null;
  kernel.step(timer, 'cancel');
};

/**
 * The moment for which the timer was set has come. A timer has one APC: while that is queued and has not run, an expiry adds no other
 * (unverified).
 */
export const timerExpired = (kernel: Kernel, id: ObjectId): void => {
  const timer = kernel.state.objects.get(id);
  if (timer?.machine !== 'waitable-timer') return;
  kernel.step(timer, timer.period > 0 ? 'expire' : 'expire-last');
  if (timer.period > 0) addTimer(kernel.state.timers, { at: kernel.now + timer.period, event: { kind: 'waitable-timer', object: id } });
  if (timer.routine) {
    const { thread, address, argument, fileTimeAtStart } = timer.routine;
    const time = fileTimeAtStart + BigInt(Math.floor(kernel.now / 100));
    const queued = kernel.thread(thread).apcs.some((apc) => apc.timer === id);
    if (!queued) queueApc(kernel, thread, { routine: address, arguments: [argument, time & 0xffff_ffffn, time >> 32n], timer: id });
  }
  signal(kernel, id);
};
