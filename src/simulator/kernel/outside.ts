import { addTimer } from './clock.ts';
import { pressCtrlC } from './console-control.ts';
import { closeWindow } from './desktop.ts';
import type { Kernel } from './kernel.ts';
import type { ProcessId } from './state.ts';

/** What somebody in front of the computer does to a process, besides typing. */
export type OutsideAct = 'close-window' | 'ctrl-c';

/** Somebody does it now. To a process without a window, or that has ended, nothing happens. */
export const actFromOutside = (kernel: Kernel, process: ProcessId, act: OutsideAct): void => {
  if (act === 'ctrl-c') pressCtrlC(kernel, process);
  else closeWindow(kernel, process);
};

/** Somebody will do it at a moment of virtual time (ns); at once when that has passed. */
export const actFromOutsideAt = (kernel: Kernel, process: ProcessId, act: OutsideAct, at: number): void =>
  addTimer(kernel.state.timers, { at: Math.max(at, kernel.now), event: { kind: 'outside', act, process } });
