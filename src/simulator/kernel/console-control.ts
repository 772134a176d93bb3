import type { Kernel } from './kernel.ts';
import type { Process, ProcessId, Thread } from './state.ts';

/** CTRL_C_EVENT and CTRL_BREAK_EVENT. */
export const CTRL_C = 0;
export const CTRL_BREAK = 1;
export type ControlEvent = typeof CTRL_C | typeof CTRL_BREAK;

/** A function of the program, or what the C runtime does for `signal`. */
export type ControlHandler = { readonly kind: 'program'; readonly address: bigint } | { readonly kind: 'runtime' };

/** What a process does when somebody presses Ctrl+C or Ctrl+Break. */
export interface ConsoleControl {
  /** In order of registration; one may stand there twice. */
  readonly handlers: ControlHandler[];
  ignoresCtrlC: boolean;
  /** What `signal` was given, by number: absent is SIG_DFL, 1 SIG_IGN, else a function's address. */
  readonly signals: Map<number, bigint>;
}

/** What a thread that Windows made for a control event has still to do. */
export interface ControlCall {
  readonly event: ControlEvent;
  /** Handlers that are still to be asked, the next one first. */
  readonly handlers: ControlHandler[];
  /** What the handler that runs returns decides; a function of `signal` always counts as having dealt with the event. */
  decides: boolean;
}

/** STATUS_CONTROL_C_EXIT: what ExitProcess is given by default (SetConsoleCtrlHandler function, learn.microsoft.com, "CTRL+C and CTRL+BREAK Signals"). */
export const CONTROL_C_EXIT = 0xc000_013a;

export const createConsoleControl = (): ConsoleControl => ({ handlers: [], ignoresCtrlC: false, signals: new Map() });

/** False when the process has no such handler. Of one registered twice the last goes. */
export const removeHandler = ({ handlers }: ConsoleControl, address: bigint): boolean => {
  const at = handlers.findLastIndex((each) => each.kind === 'program' && each.address === address);
  if (at >= 0) handlers.splice(at, 1);
  return at >= 0;
};

const SIGINT = 2;
const SIGBREAK = 21;
const SIG_IGN = 1n;

/** signal(): what held before. The runtime's handler stands where the first call for Ctrl+C or Ctrl+Break put it (unverified). */
export const setSignal = ({ signals, handlers }: ConsoleControl, number: number, handler: bigint): bigint => {
  const before = signals.get(number) ?? 0n;
  signals.set(number, handler);
  const console = number === SIGINT || number === SIGBREAK;
  if (console && !handlers.some(({ kind }) => kind === 'runtime')) handlers.push({ kind: 'runtime' });
  return before;
};

/** Ctrl+C is pressed on a process's console. */
export const pressCtrlC = (kernel: Kernel, id: ProcessId): void => {
  kernel.state.current = -1;
  const process = kernel.process(id);
  if (process.exitCode !== null) return;
  kernel.emitOf(process, { kind: 'ctrl-c' });
  raiseControl(kernel, process, CTRL_C);
};

/**
 * A new thread of the process asks its handlers, the one registered last first, until one deals with the event; when none does, the
 * process ends (HandlerRoutine callback function, learn.microsoft.com). A process that ignores Ctrl+C hears nothing.
 */
export const raiseControl = (kernel: Kernel, { id, control }: Process, event: ControlEvent): void => {
  if (event === CTRL_C && control.ignoresCtrlC) return;
  const thread = kernel.createThread(id, { address: 0n, argument: 0n }, THREAD_NAME, false);
  thread.control = { event, handlers: [...control.handlers].reverse(), decides: true };
};

/** What debuggers on Windows call such a thread by. */
const THREAD_NAME = 'CtrlRoutine';

/** What comes next in a control thread: a function to call, the end of the thread, or the end of the process. */
export type ControlStep =
  | { readonly kind: 'call'; readonly address: bigint; readonly argument: bigint }
  | { readonly kind: 'handled' }
  | { readonly kind: 'unhandled' };

/** The next step of a thread whose handlers have all returned FALSE so far. */
export const nextControl = (kernel: Kernel, thread: Thread, call: ControlCall): ControlStep => {
  const handler = call.handlers.shift();
  if (!handler) return { kind: 'unhandled' };
  call.decides = handler.kind === 'program';
  if (handler.kind === 'program') return { kind: 'call', address: handler.address, argument: BigInt(call.event) };
  const { signals } = kernel.process(thread.process).control;
  const number = call.event === CTRL_C ? SIGINT : SIGBREAK;
  const address = signals.get(number) ?? 0n;
  if (address === 0n) return nextControl(kernel, thread, call);
  if (address === SIG_IGN) return { kind: 'handled' };
  // A handler serves once (signal, learn.microsoft.com: "the signal handler is reset to SIG_DFL").
  signals.delete(number);
  return { kind: 'call', address, argument: BigInt(number) };
};

/** A handler has returned: does the thread have nothing more to do? */
export const controlHandled = (call: ControlCall, returned: bigint): boolean => !call.decides || BigInt.asIntN(32, returned) !== 0n;
