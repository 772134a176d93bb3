import { queueApc } from './apc.ts';
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
 * Starts the timer anew, not signaled (SetWaitableTimer function, learn.microsoft.com). `at`: virtual ns of its first expiry;
 * `period`: ns between expiries, 0 for only one.
 */
export const setWaitableTimer = (
  kernel: Kernel,
  timer: WaitableTimer,
  at: number,
  period: number,
  routine: WaitableTimer['routine'],
): void => {
  cancelExpiry(kernel.state.timers, timer.id);
  timer.period = period;
  timer.routine = routine;
  kernel.step(timer, 'set');
  addTimer(kernel.state.timers, { at: Math.max(at, kernel.now), event: { kind: 'waitable-timer', object: timer.id } });
};

/** Stops the timer; whether it is signaled stays as it is (CancelWaitableTimer function, learn.microsoft.com). */
export const cancelWaitableTimer = (kernel: Kernel, timer: WaitableTimer): void => {
  cancelExpiry(kernel.state.timers, timer.id);
  timer.routine = null;
  kernel.step(timer, 'cancel');
};

/** The moment for which the timer was set has come. */
export const timerExpired = (kernel: Kernel, id: ObjectId): void => {
  const timer = kernel.state.objects.get(id);
  if (timer?.machine !== 'waitable-timer') throw new Error(`no timer ${id}`);
  kernel.step(timer, timer.period > 0 ? 'expire' : 'expire-last');
  if (timer.period > 0) addTimer(kernel.state.timers, { at: kernel.now + timer.period, event: { kind: 'waitable-timer', object: id } });
  const { routine } = timer;
  if (routine) queueApc(kernel, routine.thread, { routine: routine.address, arguments: timerArguments(routine.argument, kernel.now) });
  signal(kernel, id);
};

/** Of a TimerAPCProc: its argument, then the moment in two halves. */
const timerArguments = (argument: bigint, now: number): readonly bigint[] => {
  const ticks = BigInt(Math.floor(now / 100));
  return [argument, ticks & 0xffff_ffffn, ticks >> 32n];
};
