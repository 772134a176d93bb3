import { addTimer } from './clock.ts';
import { pressCtrlC } from './console-control.ts';
import { closeWindow } from './desktop.ts';
import type { Kernel } from './kernel.ts';
import type { Process, ProcessId } from './state.ts';
import { resumeThread, suspendThread } from './suspension.ts';
import { stateOf } from './machines.ts';

/**
 * What somebody in front of the computer does to a process, besides typing. `suspend`: its threads stand still, as in a debugger, until
 * `resume`; `end`: it is ended, as the task manager does it; `cut`: the cable of its computer is pulled, `mend`: put back.
 */
export const OUTSIDE_ACTS = ['close-window', 'ctrl-c', 'suspend', 'resume', 'end', 'cut', 'mend'] as const;
export type OutsideAct = (typeof OUTSIDE_ACTS)[number];

/** Somebody does it now. To a process without a window, or that has ended, nothing happens. */
export const actFromOutside = (kernel: Kernel, process: ProcessId, act: OutsideAct): void => {
  if (act === 'ctrl-c') pressCtrlC(kernel, process);
  else if (act === 'close-window') closeWindow(kernel, process);
  else {
    const target = kernel.process(process);
    if (target.exitCode !== null || (act === 'suspend' || act === 'resume' ? target.frozen === (act === 'suspend') : false)) return;
    kernel.state.current = -1;
    kernel.emitOf(target, { kind: 'outside', act });
    changeFromOutside(kernel, target, act);
  }
};

/** The exit code of a process that the task manager ends (unverified). */
const ENDED = 1;

const changeFromOutside = (kernel: Kernel, process: Process, act: 'suspend' | 'resume' | 'end' | 'cut' | 'mend'): void => {
  if (act === 'end') return kernel.endProcess(process.id, ENDED);
  if (act === 'cut') return kernel.network.cutOff(process.launch.host);
  if (act === 'mend') return kernel.network.reconnect(process.launch.host);
  process.frozen = act === 'suspend';
  for (const id of process.threads) {
    const thread = kernel.thread(id);
    if (stateOf(thread) === 'ended') continue;
    if (act === 'suspend') suspendThread(kernel, thread);
    else resumeThread(kernel, thread);
  }
};

/** Somebody will do it at a moment of virtual time (ns); at once when that has passed. */
export const actFromOutsideAt = (kernel: Kernel, process: ProcessId, act: OutsideAct, at: number): void =>
  addTimer(kernel.state.timers, { at: Math.max(at, kernel.now), event: { kind: 'outside', act, process } });
