import type { Window } from '../kernel/window.ts';
import type { Form } from './text.ts';

/** A message that a call has a window procedure carry out. `form`: whether texts in it are bytes (A) or wide (W). */
export interface Sending {
  readonly window: number;
  readonly message: number;
  readonly wParam: bigint;
  readonly lParam: bigint;
  readonly form: Form;
}

export const sending = (window: Window, message: number, wParam = 0n, lParam = 0n, form: Form = 'A'): Sending => ({
  window: window.handle,
  message,
  wParam,
  lParam,
  form,
});
