import { cancelWindowTimer } from './clock.ts';
import type { Control } from './control.ts';
import type { DrawnText } from './drawing.ts';
import type { Kernel } from './kernel.ts';
import type { ProcessId, ThreadId } from './state.ts';

export interface WindowClass {
  readonly process: ProcessId;
  /** As it was registered; class names do not tell upper from lower case. */
  readonly name: string;
  readonly atom: number;
  /** Address of the window procedure. */
  readonly procedure: bigint;
  readonly style: number;
  readonly extraBytes: number;
  /** Handle or colour of the brush that its windows are erased with; 0n: they are not. */
  readonly background: bigint;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Window {
  /** HWND. */
  readonly handle: number;
  readonly process: ProcessId;
  /** Whose queue its messages go to. */
  readonly thread: ThreadId;
  readonly className: string;
  procedure: bigint;
  title: string;
  style: number;
  exStyle: number;
  /** Handle, 0: none. */
  parent: number;
  messageOnly: boolean;
  /** Of a child: what its parent knows it by. */
  id: number;
  /** Present for a class of Windows. */
  readonly control: Control | null;
  place: Rectangle;
  visible: boolean;
  enabled: boolean;
  /** Needs a WM_PAINT. */
  invalid: boolean;
  /** Its next painting begins with erasing. */
  erase: boolean;
  /** What stands in it. */
  readonly drawn: DrawnText[];
  /** By offset: GWLP_USERDATA and extra bytes. */
  readonly data: Map<number, bigint>;
}

/** Window handles of a session begin somewhere; they are the same in every process. */
const FIRST_HANDLE = 0x2_0a30;
const FIRST_ATOM = 0xc001;

/** Adds a class; null when the process has one of that name. */
export const registerClass = (kernel: Kernel, body: Omit<WindowClass, 'atom'>): WindowClass | null => {
  if (findClass(kernel, body.process, body.name)) return null;
  const { classes } = kernel.state;
  const added: WindowClass = { ...body, atom: (classes.at(-1)?.atom ?? FIRST_ATOM - 1) + 1 };
  classes.push(added);
  return added;
};

/** By name, or by what RegisterClass returned. */
export const findClass = (kernel: Kernel, process: ProcessId, nameOrAtom: string | number): WindowClass | null =>
  kernel.state.classes.find(
    (each) =>
      each.process === process &&
      (typeof nameOrAtom === 'number' ? each.atom === nameOrAtom : each.name.toLowerCase() === nameOrAtom.toLowerCase()),
  ) ?? null;

/** False when windows of the class are still there. */
export const unregisterClass = (kernel: Kernel, unwanted: WindowClass): boolean => {
  for (const { process, className } of kernel.state.windows.values()) {
    if (process === unwanted.process && className === unwanted.name) return false;
  }
  kernel.state.classes.splice(kernel.state.classes.indexOf(unwanted), 1);
  return true;
};

export const addWindow = (kernel: Kernel, body: Omit<Window, 'handle'>): Window => {
  const window: Window = { ...body, handle: kernel.state.nextWindow };
  kernel.state.nextWindow += 2;
  kernel.state.windows.set(window.handle, window);
  return window;
};

export const firstWindowHandle = FIRST_HANDLE;

export const windowOf = (kernel: Kernel, handle: number): Window | null => kernel.state.windows.get(handle) ?? null;

/** Children in order of creation. */
export const childrenOf = (kernel: Kernel, parent: number): readonly Window[] =>
  kernel.state.windows.filter((window) => window.parent === parent && !window.messageOnly);

/** The window is no more, nor are its timers. Messages posted to it stay in the queue, and lead nowhere. */
export const removeWindow = (kernel: Kernel, window: Window): void => {
  kernel.state.windows.delete(window.handle);
  const queue = kernel.state.threads.get(window.thread)?.queue;
  if (!queue) return;
  if (queue.focus === window.handle) queue.focus = 0;
  for (const { window: owner, id } of queue.timers) if (owner === window.handle) cancelWindowTimer(kernel.state.timers, owner, id);
  queue.timers.splice(0, queue.timers.length, ...queue.timers.filter((timer) => timer.window !== window.handle));
};

/** A thread has ended: its windows go with it, without a message. */
export const removeWindowsOf = (kernel: Kernel, thread: ThreadId): void => {
  for (const window of kernel.state.windows.filter((each) => each.thread === thread)) removeWindow(kernel, window);
};
