import type { Control } from '../../kernel/control.ts';
import { WM } from '../../kernel/message-queue.ts';
import type { Window } from '../../kernel/window.ts';
import type { WinapiCall } from '../call.ts';
import { readTextAt, lengthIn, putPart } from '../text.ts';
import type { Sending } from '../sending.ts';
import { answered, type ControlAnswer } from './answer.ts';
import { buttonMessage } from './button.ts';
import { editMessage } from './edit.ts';
import { listMessage } from './listbox.ts';

/** The messages that a class has for itself. One of these that is not simulated is told. */
const OWN: Readonly<Record<Control['kind'], readonly [number, number]>> = {
  edit: [0xb0, 0xda],
  button: [0xf0, 0xf8],
  static: [0x170, 0x173],
  listbox: [0x180, 0x1b5],
};

/** The procedures of the classes that Windows has. */
export const controlProcedure = (call: WinapiCall, window: Window, control: Control, sent: Sending): ControlAnswer => {
  const own = ownMessage(call, window, control, sent) ?? textMessage(call, window, sent);
  if (own) return own;
  const [first, last] = OWN[control.kind];
  if (sent.message >= first && sent.message <= last)
    call.finding('not-simulated', { feature: `${control.kind.toUpperCase()} 0x${sent.message.toString(16).toUpperCase()}` });
  if (sent.message === WM.PAINT) window.invalid = window.erase = false;
  return answered(sent.message === WM.NCCREATE || sent.message === WM.ERASEBKGND);
};

const ownMessage = (call: WinapiCall, window: Window, control: Control, sent: Sending): ControlAnswer | null => {
  switch (control.kind) {
    case 'edit':
      return editMessage(call, window, control, sent);
    case 'button':
      return buttonMessage(call, window, control, sent);
    case 'listbox':
      return listMessage(call, window, control, sent);
    case 'static':
      return null;
  }
};

/** What every window does with its text, unless its program does something else (WM_SETTEXT, WM_GETTEXT, WM_GETTEXTLENGTH messages, learn.microsoft.com). */
export const textMessage = (call: WinapiCall, window: Window, { message, wParam, lParam, form }: Sending): ControlAnswer | null => {
  switch (message) {
    case WM.SETTEXT:
      window.title = lParam === 0n ? '' : readTextAt(call, lParam, form);
      return answered(1);
    case WM.GETTEXT:
      return answered(putPart(call, lParam, Number(wParam), window.title, form));
    case WM.GETTEXTLENGTH:
      return answered(lengthIn(window.title, form));
    default:
      return null;
  }
};
