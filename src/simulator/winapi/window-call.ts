import { WM } from '../kernel/message-queue.ts';
import { childrenOf, removeWindow, windowOf, type Window } from '../kernel/window.ts';
import type { CallOutcome, WinapiCall } from './call.ts';

/** A message that a call has a window procedure carry out. */
export interface Sending {
  readonly window: number;
  readonly message: number;
  readonly wParam: bigint;
  readonly lParam: bigint;
}

export const sending = (window: Window, message: number, wParam = 0n, lParam = 0n): Sending => ({
  window: window.handle,
  message,
  wParam,
  lParam,
});

/** The procedure of a window runs with a message; null when there is none to run: the window is gone, or Windows' own. */
export const callProcedure = (call: WinapiCall, { window, message, wParam, lParam }: Sending): CallOutcome | null => {
  const { procedure = 0n } = windowOf(call.kernel, window) ?? {};
  return procedure === 0n ? null : { kind: 'callback', address: procedure, arguments: [BigInt(window), BigInt(message), wParam, lParam] };
};

/**
 * A call that is asked again after each callback carries out messages one after another, then goes on with what the procedures
 * returned; 0n where there was no procedure to ask. `phase` names the sequence within the call.
 */
export const carryOut = (
  call: WinapiCall,
  phase: string,
  messages: () => readonly Sending[],
  then: (results: readonly bigint[]) => CallOutcome,
): CallOutcome => {
  const progress = (call.state[phase] ??= { messages: messages(), results: [] }) as { messages: readonly Sending[]; results: bigint[] };
  if (progress.results.length < progress.messages.length) {
    const returned = call.takeReturned();
    if (returned !== null) progress.results.push(returned);
  }
  for (let next = progress.messages[progress.results.length]; next; next = progress.messages[progress.results.length]) {
    const callback = callProcedure(call, next);
    if (callback) return callback;
    progress.results.push(0n);
  }
  return then(progress.results);
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
