import { addTimer, cancelWindowTimer } from './clock.ts';
import type { Kernel } from './kernel.ts';
import { stateOf, type Stateful } from './machines.ts';
import type { Answer, SentMessage, Serving } from './sent-message.ts';
import type { Thread, ThreadId } from './state.ts';
import type { Window } from './window.ts';

/** What a program finds in a MSG. */
export interface Message {
  /** Handle of the window, 0 for a message to the thread itself. */
  readonly window: number;
  readonly message: number;
  readonly wParam: bigint;
  readonly lParam: bigint;
  /** ms since the run began. */
  readonly time: number;
}

/** A timer of SetTimer. */
export interface WindowTimer {
  readonly window: number;
  readonly id: bigint;
  /** ns */
  readonly period: number;
  /** Address of the program's function, 0n: none. */
  readonly procedure: bigint;
  /** It has expired since its last WM_TIMER; more than once is once. */
  expired: boolean;
}

export interface MessageQueue extends Stateful<'message-queue'> {
  readonly posted: Message[];
  readonly sent: SentMessage[];
  /** Sent messages that the thread is carrying out, innermost last. */
  readonly serving: Serving[];
  /** To messages that the thread itself has sent. */
  readonly answers: Answer[];
  readonly timers: WindowTimer[];
  /** QS_ bits of what has come since the thread last looked. */
  news: number;
  /** When the message was posted that the thread has taken last, ms. */
  lastTime: number;
  /** The window that would get keys, 0: none. */
  focus: number;
  /** Exit code given to PostQuitMessage. */
  exitCode: number;
}

export const WM = {
  CREATE: 0x0001,
  DESTROY: 0x0002,
  MOVE: 0x0003,
  SIZE: 0x0005,
  PAINT: 0x000f,
  SETFOCUS: 0x0007,
  KILLFOCUS: 0x0008,
  ENABLE: 0x000a,
  SETTEXT: 0x000c,
  GETTEXT: 0x000d,
  GETTEXTLENGTH: 0x000e,
  CLOSE: 0x0010,
  QUIT: 0x0012,
  ERASEBKGND: 0x0014,
  SHOWWINDOW: 0x0018,
  NCCREATE: 0x0081,
  NCDESTROY: 0x0082,
  COMMAND: 0x0111,
  SYSCOMMAND: 0x0112,
  TIMER: 0x0113,
} as const;

/** What a queue can hold, as the bits of GetQueueStatus function (learn.microsoft.com). */
export const QS = { POSTMESSAGE: 0x8, TIMER: 0x10, PAINT: 0x20, SENDMESSAGE: 0x40 } as const;

/** Posted messages that a queue holds at most (PostMessage function, learn.microsoft.com). */
const LIMIT = 10_000;

/** What GetMessage takes: messages of one window (null: of any), and numbers from `first` to `last`. */
export interface MessageFilter {
  readonly window: number | null;
  readonly first: number;
  readonly last: number;
}

/** A thread has a queue from its first call that needs one. */
export const queueOf = (kernel: Kernel, thread: Thread): MessageQueue =>
  (thread.queue ??= {
    machine: 'message-queue',
    id: kernel.nextId(),
    state: 0,
    posted: [],
    sent: [],
    serving: [],
    answers: [],
    timers: [],
    news: 0,
    lastTime: 0,
    focus: 0,
    exitCode: 0,
  });

/** Appends a message to the queue of a thread; false when the queue is full. */
export const postMessage = (kernel: Kernel, thread: Thread, body: Omit<Message, 'time'>): boolean => {
  const queue = queueOf(kernel, thread);
  if (queue.posted.length >= LIMIT) return false;
  queue.posted.push({ ...body, time: momentOf(kernel) });
  kernel.step(queue, 'post');
  wakeForMessages(kernel, thread, QS.POSTMESSAGE);
  return true;
};

/** PostQuitMessage. */
export const postQuit = (kernel: Kernel, thread: Thread, exitCode: number): void => {
  const queue = queueOf(kernel, thread);
  queue.exitCode = exitCode;
  kernel.step(queue, 'quit');
};

/**
 * The next message that the filter lets through: posted ones in order, then WM_QUIT, then WM_PAINT of a window that needs it, then
 * WM_TIMER (GetMessage function, learn.microsoft.com). Messages sent from elsewhere come before all and are not taken here.
 * With `remove` false the message stays.
 */
export const nextMessage = (kernel: Kernel, thread: Thread, filter: MessageFilter, remove: boolean): Message | null => {
  const queue = queueOf(kernel, thread);
  queue.news = 0;
  const at = queue.posted.findIndex((each) => passes(filter, each));
  const posted = queue.posted[at];
  if (posted) {
    if (remove) {
      queue.posted.splice(at, 1);
      kernel.step(queue, queue.posted.length === 0 ? 'take-last' : 'take');
    }
    return posted;
  }
  if (stateOf(queue) === 'quitting') {
    if (remove) kernel.step(queue, 'take-quit');
    return { window: 0, message: WM.QUIT, wParam: BigInt(queue.exitCode), lParam: 0n, time: momentOf(kernel) };
  }
  return paintMessage(kernel, thread, filter) ?? timerMessage(kernel, queue, filter, remove);
};

const passes = (filter: MessageFilter, { window, message }: Pick<Message, 'window' | 'message'>): boolean =>
  (filter.window === null || window === filter.window) && inRange(filter, message);

const inRange = ({ first, last }: MessageFilter, message: number): boolean =>
  (first === 0 && last === 0) || (message >= first && message <= last);

const paintMessage = (kernel: Kernel, thread: Thread, filter: MessageFilter): Message | null => {
  for (const { handle, thread: owner, invalid, visible } of kernel.state.windows.values()) {
    const message = { window: handle, message: WM.PAINT, wParam: 0n, lParam: 0n, time: momentOf(kernel) };
    if (owner === thread.id && invalid && visible && passes(filter, message)) return message;
  }
  return null;
};

const timerMessage = (kernel: Kernel, queue: MessageQueue, filter: MessageFilter, remove: boolean): Message | null => {
  const timer = queue.timers.find((each) => each.expired && passes(filter, { window: each.window, message: WM.TIMER }));
  if (!timer) return null;
  if (remove) timer.expired = false;
  return { window: timer.window, message: WM.TIMER, wParam: timer.id, lParam: timer.procedure, time: momentOf(kernel) };
};

/** QS_ bits of what there is for a thread now. */
export const queueStatus = (kernel: Kernel, thread: Thread): number => {
  const queue = queueOf(kernel, thread);
  return (
    (queue.posted.length > 0 || stateOf(queue) === 'quitting' ? QS.POSTMESSAGE : 0) |
    (queue.timers.some(({ expired }) => expired) ? QS.TIMER : 0) |
    (paintMessage(kernel, thread, { window: null, first: 0, last: 0 }) ? QS.PAINT : 0) |
    (queue.sent.length > 0 ? QS.SENDMESSAGE : 0)
  );
};

/** A window's contents are out of date: it gets a WM_PAINT when nothing else is there, which begins with erasing it, if asked. */
export const invalidate = (kernel: Kernel, window: Window, erase: boolean): void => {
  window.invalid = true;
  window.erase ||= erase;
  wakeForMessages(kernel, kernel.thread(window.thread), QS.PAINT);
};

/** SetTimer: a timer of the same window and number begins anew. */
export const setTimer = (kernel: Kernel, thread: Thread, timer: Omit<WindowTimer, 'expired'>): void => {
  killTimer(kernel, thread, timer.window, timer.id);
  queueOf(kernel, thread).timers.push({ ...timer, expired: false });
  startTimer(kernel, thread.id, timer);
};

const startTimer = (kernel: Kernel, thread: ThreadId, { window, id, period }: Pick<WindowTimer, 'window' | 'id' | 'period'>): void =>
  addTimer(kernel.state.timers, { at: kernel.now + period, event: { kind: 'window-timer', thread, window, id } });

/** False when there is no such timer. Messages of it that are there already stay (KillTimer function, learn.microsoft.com). */
export const killTimer = (kernel: Kernel, thread: Thread, window: number, id: bigint): boolean => {
  const { timers } = queueOf(kernel, thread);
  const at = timers.findIndex((each) => each.window === window && each.id === id);
  if (at < 0) return false;
  timers.splice(at, 1);
  cancelWindowTimer(kernel.state.timers, window, id);
  return true;
};

/** A thread ends: what it has set goes with it. */
export const endTimers = (kernel: Kernel, { queue }: Thread): void => {
  for (const { window, id } of queue?.timers.splice(0) ?? []) cancelWindowTimer(kernel.state.timers, window, id);
};

/** A period is over. */
export const windowTimerExpired = (kernel: Kernel, id: ThreadId, window: number, number: bigint): void => {
  const thread = kernel.thread(id);
  const timer = thread.queue?.timers.find((each) => each.window === window && each.id === number);
  if (!timer) return;
  timer.expired = true;
  startTimer(kernel, id, timer);
  wakeForMessages(kernel, thread, QS.TIMER);
};

/** Something has come: ends a wait for messages of its kind, or for a reply: whoever waits for that carries out what is sent to it meanwhile (SendMessage function). */
export const wakeForMessages = (kernel: Kernel, thread: Thread, what: number): void => {
  queueOf(kernel, thread).news |= what;
  const target = thread.wait?.target;
  const kind = target?.kind;
  const serves =
    kind === 'message' ||
    (target?.kind === 'object' && ((target.messages ?? 0) & what) !== 0) ||
    (kind === 'reply' && what === QS.SENDMESSAGE);
  if (serves) kernel.wake(thread.id, { kind: 'retry' }, MESSAGE_BOOST);
};

/** Priority levels that a thread gains when a message ends its wait (Priority Boosts says that it gains some; the amount is unverified). */
const MESSAGE_BOOST = 2;

const momentOf = (kernel: Kernel): number => Math.floor(kernel.now / 1_000_000);
