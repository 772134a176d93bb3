import { isControlProcedure, type Control } from '../kernel/control.ts';
import { WM } from '../kernel/message-queue.ts';
import { beginServing, endServing, sendToThread, takeAnswer } from '../kernel/sent-message.ts';
import { childrenOf, removeWindow, windowOf, type Window } from '../kernel/window.ts';
import { fail, waiting, type CallOutcome, type WinapiCall } from './call.ts';
import { controlProcedure } from './control/control.ts';
import { ERROR } from './error-code.ts';
import { sending, type Sending } from './sending.ts';

/** How far a procedure has come with a message. */
interface Running {
  /** What a procedure of Windows gives, once those whom it tells have been told; null: a procedure of the program runs. */
  readonly result: bigint | null;
  readonly told: Sending[];
}

/**
 * Has a procedure carry out a message in the calling thread. Gives what it returns, 0n where there is no window any more, or what the
 * call has to do before that is known; it then asks again with the same `slot`, which names a place in the call's state.
 */
export const runProcedure = (call: WinapiCall, slot: string, message: Sending, procedure?: bigint): bigint | CallOutcome => {
  let running = call.state[slot] as Running | undefined;
  if (running) {
    const returned = call.takeReturned() ?? 0n;
    if (running.result === null) {
      call.state[slot] = undefined;
      return returned;
    }
    running.told.shift();
  } else {
    const window = windowOf(call.kernel, message.window);
    const callback = callbackOf(procedure ?? window?.procedure ?? 0n, message);
    if (callback) {
      call.state[slot] = { result: null, told: [] };
      return callback;
    }
    if (!window?.control) return 0n;
    running = askControl(call, window, window.control, message);
  }
  for (let next = running.told[0]; next; next = running.told[0]) {
    const callback = callbackOf(windowOf(call.kernel, next.window)?.procedure ?? 0n, next);
    if (callback) {
      call.state[slot] = running;
      return callback;
    }
    running.told.shift();
  }
  call.state[slot] = undefined;
  return running.result ?? 0n;
};

/** A control answers; what it tells its parent by WM_COMMAND is still to be sent. */
const askControl = (call: WinapiCall, window: Window, control: Control, message: Sending): Running => {
  const { result, tells } = controlProcedure(call, window, control, message);
  const parent = windowOf(call.kernel, window.parent);
  const tell = (code: number): Sending[] =>
    parent ? [sending(parent, WM.COMMAND, BigInt((code << 16) | (window.id & 0xffff)), BigInt(window.handle))] : [];
  return { result, told: tells.flatMap(tell) };
};

const callbackOf = (procedure: bigint, { window, message, wParam, lParam }: Sending): CallOutcome | null =>
  procedure === 0n || isControlProcedure(procedure)
    ? null
    : { kind: 'callback', address: procedure, arguments: [BigInt(window), BigInt(message), wParam, lParam] };

/**
 * Messages that other threads have sent are carried out wherever the thread looks for messages or waits for an answer, before anything
 * else (GetMessage function, SendMessage function, learn.microsoft.com). null: there are none.
 */
export const serveSent = (call: WinapiCall): CallOutcome | null => {
  const unfinished = call.state['serving'] as Sending | undefined;
  for (let next = unfinished ?? beginServing(call.kernel, call.thread); next; next = beginServing(call.kernel, call.thread)) {
    const { window, message, wParam, lParam, form } = next;
    const ended = runProcedure(call, 'served', { window, message, wParam, lParam, form });
    if (typeof ended !== 'bigint') {
      call.state['serving'] = { window, message, wParam, lParam, form };
      return ended;
    }
    call.state['serving'] = undefined;
    endServing(call.kernel, call.thread, ended);
  }
  return null;
};

/**
 * Has a window's own thread carry out a message. Within it the procedure is called at once; another thread is waited for, and what is
 * sent to the waiting one meanwhile it carries out (SendMessage function, learn.microsoft.com). Gives as {@link runProcedure} does.
 */
export const sendMessage = (call: WinapiCall, slot: string, message: Sending): bigint | CallOutcome => {
  const window = windowOf(call.kernel, message.window);
  const key = `${slot} sent`;
  const known = call.state[key] as { readonly number: number; readonly thread: number } | undefined;
  if (!known && (call.state[slot] !== undefined || !window || window.thread === call.thread.id)) return runProcedure(call, slot, message);
  const sent = known ?? send(call, window?.thread ?? 0, message);
  call.state[key] = sent;
  call.kernel.takeWakeup(call.thread.id);
  const served = serveSent(call);
  if (served) return served;
  const answer = takeAnswer(call.thread, sent.number);
  if (answer === null) {
    call.kernel.block(call.thread.id, { kind: 'reply', thread: sent.thread });
    return waiting;
  }
  call.state[key] = undefined;
  return answer;
};

const send = (call: WinapiCall, thread: number, message: Sending): { readonly number: number; readonly thread: number } => ({
  number: sendToThread(call.kernel, call.kernel.thread(thread), call.thread, message, true),
  thread,
});

/**
 * A call that is asked again after each callback carries out messages one after another, then goes on with what the procedures
 * returned. `phase` names the sequence within the call.
 */
export const carryOut = (
  call: WinapiCall,
  phase: string,
  messages: () => readonly Sending[],
  then: (results: readonly bigint[]) => CallOutcome,
): CallOutcome => {
  const progress = (call.state[phase] ??= { messages: messages(), results: [] }) as { messages: readonly Sending[]; results: bigint[] };
  for (let next = progress.messages[progress.results.length]; next; next = progress.messages[progress.results.length]) {
    const ended = sendMessage(call, `${phase} one`, next);
    if (typeof ended !== 'bigint') return ended;
    progress.results.push(ended);
  }
  return then(progress.results);
};

/** A call about the window that its first argument names; fails with `failure` when there is none. */
export const onWindow =
  (act: (call: WinapiCall, window: Window) => CallOutcome, failure = 0n) =>
  (call: WinapiCall): CallOutcome => {
    const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
    return window ? act(call, window) : fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, failure);
  };

/**
 * Destroys a window with its children: WM_DESTROY from the outside in, WM_NCDESTROY from the inside out (DestroyWindow function,
 * WM_NCDESTROY message, learn.microsoft.com).
 */
export const destroy = (call: WinapiCall, window: Window, then: () => CallOutcome): CallOutcome => {
  const family = (one: Window): readonly Window[] => [one, ...childrenOf(call.kernel, one.handle).flatMap(family)];
  const all = (): readonly Window[] => family(window);
  return carryOut(
    call,
    'destroy',
    () => [...all().map((one) => sending(one, WM.DESTROY)), ...[...all()].reverse().map((one) => sending(one, WM.NCDESTROY))],
    () => {
      for (const one of all()) removeWindow(call.kernel, one);
      return then();
    },
  );
};
