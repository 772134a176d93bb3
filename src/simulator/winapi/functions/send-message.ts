import { answerEarly, sendToThread, takeAnswer, withdrawSent } from '../../kernel/sent-message.ts';
import { windowOf } from '../../kernel/window.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU64 } from '../layout.ts';
import type { Sending } from '../sending.ts';
import { argumentText, FORMS, TEXT_TYPES, type Form } from '../text.ts';
import { runProcedure, sendMessage, serveSent } from '../window-call.ts';

/** The message that arguments `index` to `index + 3` describe. */
const messageAt = (call: WinapiCall, index: number, form: Form): Sending => ({
  window: Number(call.arguments.pointer(index)),
  message: call.arguments.uint(index + 1),
  wParam: call.arguments.pointer(index + 2),
  lParam: call.arguments.pointer(index + 3),
  form,
});

const send =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const message = messageAt(call, 0, form);
    const begun = call.state['begun'] === true;
    if (!begun && !windowOf(call.kernel, message.window)) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
    call.state['begun'] = true;
    const ended = sendMessage(call, 'send', message);
    return typeof ended === 'bigint' ? done(ended) : ended;
  };

/** Another thread is not waited for (SendNotifyMessage function, learn.microsoft.com). */
const notify =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const message = messageAt(call, 0, form);
    const window = windowOf(call.kernel, message.window);
    if (call.state['send'] === undefined && !window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
    if (window && window.thread !== call.thread.id) {
      sendToThread(call.kernel, call.kernel.thread(window.thread), call.thread, message, false);
      return done(1);
    }
    const ended = runProcedure(call, 'send', message);
    return typeof ended === 'bigint' ? done(1) : ended;
  };

const SMTO_BLOCK = 1;

/** How a sending with a time limit stands. */
interface Timed {
  readonly number: number;
  readonly thread: number;
  /** Virtual ns. */
  readonly until: number;
}

/**
 * The thread waits no longer than it is told to; with SMTO_BLOCK it answers nothing that is sent to it meanwhile. Within one thread
 * there is no limit (SendMessageTimeout function, learn.microsoft.com).
 */
const sendTimed =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const message = messageAt(call, 0, form);
    const finish = (result: bigint): CallOutcome => {
      if (call.arguments.pointer(6) !== 0n) writeU64(call.memory, call.arguments.pointer(6), result);
      return done(1);
    };
    const window = windowOf(call.kernel, message.window);
    const known = call.state['timed'] as Timed | undefined;
    if (!known && call.state['send'] === undefined && !window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
    if (!known && (call.state['send'] !== undefined || window?.thread === call.thread.id)) {
      const ended = runProcedure(call, 'send', message);
      return typeof ended === 'bigint' ? finish(ended) : ended;
    }
    const timed = known ?? beginTimed(call, window?.thread ?? 0, message);
    call.state['timed'] = timed;
    return awaitTimed(call, timed, finish);
  };

const beginTimed = (call: WinapiCall, thread: number, message: Sending): Timed => ({
  number: sendToThread(call.kernel, call.kernel.thread(thread), call.thread, message, true),
  thread,
  until: call.kernel.now + call.arguments.uint(5) * 1_000_000,
});

const awaitTimed = (call: WinapiCall, { number, thread, until }: Timed, finish: (result: bigint) => CallOutcome): CallOutcome => {
  call.kernel.takeWakeup(call.thread.id);
  const served = (call.arguments.uint(4) & SMTO_BLOCK) === 0 ? serveSent(call) : null;
  if (served) return served;
  const answer = takeAnswer(call.thread, number);
  if (answer !== null) return finish(answer);
  if (call.kernel.now >= until) {
    withdrawSent(call.kernel.thread(thread), number);
    return fail(call, ERROR.ERROR_TIMEOUT, 0n);
  }
  call.kernel.block(call.thread.id, { kind: 'reply', thread }, { timeout: until - call.kernel.now });
  return waiting;
};

/** CallWindowProc. */
const callThrough =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const ended = runProcedure(call, 'procedure', messageAt(call, 1, form), call.arguments.pointer(0));
    return typeof ended === 'bigint' ? done(ended) : ended;
  };

/** Numbers of named messages: from here to 0xFFFF, the same for every process (RegisterWindowMessage function, learn.microsoft.com). */
const FIRST_NAMED = 0xc000;

const register =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const name = argumentText(call, 0, form).toLowerCase();
    const names = call.kernel.state.messageNames;
    if (!names.includes(name)) names.push(name);
    return done(FIRST_NAMED + names.indexOf(name));
  };

const messaging = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    out: ['lpdwResult'],
    returns,
    errors: ['ERROR_INVALID_WINDOW_HANDLE', ...(prototype.includes('SendMessageTimeout') ? ['ERROR_TIMEOUT'] : [])],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

const ofForm = (form: Form): readonly WinapiEntry[] => [
  messaging(`LRESULT SendMessage${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'none', send(form)),
  messaging(`BOOL SendNotifyMessage${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'FALSE', notify(form)),
  messaging(
    `LRESULT SendMessageTimeout${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam, UINT fuFlags, UINT uTimeout, PDWORD_PTR lpdwResult);`,
    'FALSE',
    sendTimed(form),
  ),
  messaging(
    `LRESULT CallWindowProc${form}(WNDPROC lpPrevWndFunc, HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`,
    'none',
    callThrough(form),
  ),
  messaging(`UINT RegisterWindowMessage${form}(${TEXT_TYPES[form].in} lpString);`, 'FALSE', register(form)),
];

export const sendMessageFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  messaging('BOOL ReplyMessage(LRESULT lResult);', 'none', (call) =>
    done(answerEarly(call.kernel, call.thread, call.arguments.pointer(0))),
  ),
  messaging('BOOL InSendMessage(void);', 'none', (call) => done((call.thread.queue?.serving.length ?? 0) > 0)),
];
