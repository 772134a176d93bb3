import { addContext } from '../kernel/drawing.ts';
import { WM } from '../kernel/message-queue.ts';
import { findClass, type Window } from '../kernel/window.ts';
import type { CallOutcome, WinapiCall } from './call.ts';
import { sending } from './sending.ts';
import { carryOut } from './window-call.ts';

/** Erases a window by its class's brush: nothing that was drawn is left. False when the class has none (WM_ERASEBKGND message, learn.microsoft.com). */
export const eraseBackground = (call: WinapiCall, window: Window): boolean => {
  const { background = 0n } = findClass(call.kernel, window.process, window.className) ?? {};
  if (background !== 0n) window.drawn.length = 0;
  return background !== 0n;
};

/**
 * A painting begins: the window is valid from now on, and erased if that was asked for (BeginPaint function, learn.microsoft.com).
 * `then` learns what to draw with, and whether the program has still to erase the window.
 */
export const beginPainting = (call: WinapiCall, window: Window, then: (context: number, erase: boolean) => CallOutcome): CallOutcome => {
  const context = (call.state['context'] ??= addContext(call.kernel, call.thread.id, window.handle).handle) as number;
  return carryOut(
    call,
    'erase',
    () => {
      const { erase } = window;
      window.invalid = false;
      window.erase = false;
      return erase ? [sending(window, WM.ERASEBKGND, BigInt(context))] : [];
    },
    ([erased]) => {
      window.erase = erased === 0n;
      return then(context, window.erase);
    },
  );
};
