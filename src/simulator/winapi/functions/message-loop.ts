import {
  killTimer,
  nextMessage,
  postMessage,
  queueOf,
  queueStatus,
  QS,
  setTimer,
  WM,
  type Message,
  type MessageFilter,
} from '../../kernel/message-queue.ts';
import { windowOf } from '../../kernel/window.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32, readU64 } from '../layout.ts';
import { FORMS, type Form } from '../text.ts';
import { runProcedure, serveSent } from '../window-call.ts';

/** MSG on 64-bit Windows. The pointer stands at the origin. */
const MSG_SIZE = 48;

const writeMessage = (call: WinapiCall, address: bigint, { window, message, wParam, lParam, time }: Message): void => {
  const head = concat(littleEndian(BigInt(window), 8), littleEndian(BigInt(message), 8), littleEndian(wParam, 8), littleEndian(lParam, 8));
  const tail = littleEndian(BigInt(time), 4);
  call.memory.writeBytes(address, concat(head, tail, new Uint8Array(MSG_SIZE - head.length - tail.length)));
};

const readMessage = (call: WinapiCall, address: bigint): Message => ({
  window: Number(readU64(call.memory, address)),
  message: readU32(call.memory, address + 8n),
  wParam: readU64(call.memory, address + 16n),
  lParam: readU64(call.memory, address + 24n),
  time: readU32(call.memory, address + 32n),
});

/** The filter of arguments `index` and after; null when they name a window that is not there. -1: messages of no window, which is not simulated apart. */
const filterOf = (call: WinapiCall, index: number): MessageFilter | null => {
  const window = Number(call.arguments.pointer(index));
  if (window !== 0 && !windowOf(call.kernel, window)) return null;
  return { window: window === 0 ? null : window, first: call.arguments.uint(index + 1), last: call.arguments.uint(index + 2) };
};

/** 0 for WM_QUIT, -1 for an error (GetMessage function, learn.microsoft.com). */
const getMessage = (call: WinapiCall): CallOutcome => {
  call.kernel.takeWakeup(call.thread.id);
  const served = serveSent(call);
  if (served) return served;
  const filter = filterOf(call, 1);
  if (!filter) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, -1n);
  const message = nextMessage(call.kernel, call.thread, filter, true);
  if (!message) {
    call.kernel.block(call.thread.id, { kind: 'message' });
    return waiting;
  }
  writeMessage(call, call.arguments.pointer(0), message);
  queueOf(call.kernel, call.thread).lastTime = message.time;
  return done(message.message !== WM.QUIT);
};

/** Waits until a message has come since the thread last looked; one that was left there does not count (WaitMessage function, learn.microsoft.com). */
const waitMessage = (call: WinapiCall): CallOutcome => {
  const served = serveSent(call);
  if (served) return served;
  const queue = queueOf(call.kernel, call.thread);
  if (call.kernel.takeWakeup(call.thread.id) || queue.news !== 0) {
    queue.news = 0;
    return done(1);
  }
  call.kernel.block(call.thread.id, { kind: 'message' });
  return waiting;
};

/** QS_ALLPOSTMESSAGE and QS_HOTKEY are not told apart. */
const KINDS = QS.POSTMESSAGE | QS.TIMER | QS.PAINT | QS.SENDMESSAGE;

/** High word: what is there now; low word: what has come since the thread last looked or asked (GetQueueStatus function, learn.microsoft.com). */
const status = (call: WinapiCall): CallOutcome => {
  const queue = queueOf(call.kernel, call.thread);
  const wanted = call.arguments.uint(0) & KINDS;
  const fresh = queue.news & wanted;
  queue.news &= ~wanted;
  return done(BigInt(((queueStatus(call.kernel, call.thread) & wanted) << 16) | fresh));
};

const PM_REMOVE = 1;

const peekMessage = (call: WinapiCall): CallOutcome => {
  const served = serveSent(call);
  if (served) return served;
  const filter = filterOf(call, 1);
  if (!filter) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  const message = nextMessage(call.kernel, call.thread, filter, (call.arguments.uint(4) & PM_REMOVE) !== 0);
  if (!message) return done(0);
  writeMessage(call, call.arguments.pointer(0), message);
  queueOf(call.kernel, call.thread).lastTime = message.time;
  return done(1);
};

/** A WM_TIMER that has a function of its own goes to that (DispatchMessage function, learn.microsoft.com). A message to no window goes nowhere. */
const dispatchMessage =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const message = { ...readMessage(call, call.arguments.pointer(0)), form };
    const timer = message.message === WM.TIMER && message.lParam !== 0n;
    const time = BigInt(Math.floor(call.kernel.now / 1_000_000));
    const ended = timer
      ? runProcedure(call, 'dispatch', { ...message, lParam: time }, message.lParam)
      : runProcedure(call, 'dispatch', message);
    return typeof ended === 'bigint' ? done(ended) : ended;
  };

/** Stands for every top-level window. */
const HWND_BROADCAST = 0xffff;

/** To the window's thread, or with no window to the calling one (PostMessage function, learn.microsoft.com). */
const post = (call: WinapiCall): CallOutcome => {
  const handle = Number(call.arguments.pointer(0));
  if (handle === HWND_BROADCAST) {
    for (const { handle: each, thread, parent, messageOnly } of [...call.kernel.state.windows.values()])
      if (parent === 0 && !messageOnly) deliver(call, call.kernel.thread(thread), each);
    return done(1);
  }
  const window = windowOf(call.kernel, handle);
  if (!window && handle !== 0) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  return deliver(call, window ? call.kernel.thread(window.thread) : call.thread, handle);
};

const deliver = (call: WinapiCall, thread: WinapiCall['thread'], window: number): CallOutcome => {
  const body = { window, message: call.arguments.uint(1), wParam: call.arguments.pointer(2), lParam: call.arguments.pointer(3) };
  return postMessage(call.kernel, thread, body) ? done(1) : fail(call, ERROR.ERROR_NOT_ENOUGH_QUOTA, 0n);
};

/** The thread must have a queue: it has one once it has called for messages (PostThreadMessage function, learn.microsoft.com). */
const postToThread = (call: WinapiCall): CallOutcome => {
  const thread = call.kernel.state.threads.get(call.arguments.uint(0));
  if (thread?.queue && thread.exitCode === null) return deliver(call, thread, 0);
  return fail(call, ERROR.ERROR_INVALID_THREAD_ID, 0n);
};

/** ms that a timer has at least and at most (SetTimer function, learn.microsoft.com). */
const USER_TIMER_MINIMUM = 10;
const USER_TIMER_MAXIMUM = 0x7fff_ffff;

const startTimer = (call: WinapiCall): CallOutcome => {
  const window = Number(call.arguments.pointer(0));
  if (window !== 0 && !windowOf(call.kernel, window)) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  const id = window === 0 || call.arguments.pointer(1) === 0n ? BigInt(call.kernel.nextId()) : call.arguments.pointer(1);
  const period = Math.min(Math.max(call.arguments.uint(2), USER_TIMER_MINIMUM), USER_TIMER_MAXIMUM) * 1_000_000;
  setTimer(call.kernel, call.thread, { window, id, period, procedure: call.arguments.pointer(3) });
  return done(id);
};

const endTimer = (call: WinapiCall): CallOutcome =>
  done(killTimer(call.kernel, call.thread, Number(call.arguments.pointer(0)), call.arguments.pointer(1)));

const loop = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    out: prototype.includes('LPMSG') ? ['lpMsg'] : [],
    returns,
    errors: ['ERROR_INVALID_WINDOW_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

const ofForm = (form: Form): readonly WinapiEntry[] => [
  loop(`BOOL GetMessage${form}(LPMSG lpMsg, HWND hWnd, UINT wMsgFilterMin, UINT wMsgFilterMax);`, 'code', getMessage),
  loop(`BOOL PeekMessage${form}(LPMSG lpMsg, HWND hWnd, UINT wMsgFilterMin, UINT wMsgFilterMax, UINT wRemoveMsg);`, 'none', peekMessage),
  loop(`LRESULT DispatchMessage${form}(const MSG *lpMsg);`, 'none', dispatchMessage(form)),
  loop(`BOOL PostMessage${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'FALSE', post),
  loop(`BOOL PostThreadMessage${form}(DWORD idThread, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'FALSE', postToThread),
];

export const messageLoopFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  // There is no keyboard in a simulated window, so no message is ever translated.
  loop('BOOL TranslateMessage(const MSG *lpMsg);', 'none', () => done(0)),
  loop('UINT_PTR SetTimer(HWND hWnd, UINT_PTR nIDEvent, UINT uElapse, TIMERPROC lpTimerFunc);', 'FALSE', startTimer),
  loop('BOOL KillTimer(HWND hWnd, UINT_PTR uIDEvent);', 'FALSE', endTimer),
  loop('BOOL WaitMessage(void);', 'FALSE', waitMessage),
  loop('DWORD GetQueueStatus(UINT flags);', 'none', status),
  loop('LONG GetMessageTime(void);', 'none', (call) => done(queueOf(call.kernel, call.thread).lastTime)),
  // The pointer stands at the origin, and no message carries more than its MSG shows.
  loop('DWORD GetMessagePos(void);', 'none', () => done(0)),
  loop('LPARAM GetMessageExtraInfo(void);', 'none', () => done(0)),
];
