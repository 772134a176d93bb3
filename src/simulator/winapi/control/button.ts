import type { ButtonControl } from '../../kernel/control.ts';
import type { Window } from '../../kernel/window.ts';
import type { WinapiCall } from '../call.ts';
import type { Sending } from '../sending.ts';
import { answered, type ControlAnswer } from './answer.ts';

const BM = { GETCHECK: 0xf0, SETCHECK: 0xf1, GETSTATE: 0xf2, SETSTATE: 0xf3, SETSTYLE: 0xf4, CLICK: 0xf5 } as const;

const BN_CLICKED = 0;
const BS_TYPEMASK = 0xf;
const BS_AUTOCHECKBOX = 3;
const BS_AUTO3STATE = 6;
const BS_AUTORADIOBUTTON = 9;

/** What a click makes of the check of a button that checks itself. That it takes the check from other radio buttons is left out. */
const clicked = ({ style }: Window, check: number): number => {
  switch (style & BS_TYPEMASK) {
    case BS_AUTOCHECKBOX:
      return check === 0 ? 1 : 0;
    case BS_AUTO3STATE:
      return (check + 1) % 3;
    case BS_AUTORADIOBUTTON:
      return 1;
    default:
      return check;
  }
};

/** Button Messages (learn.microsoft.com). A disabled button does not hear clicks (unverified for BM_CLICK). null: none of these. */
export const buttonMessage = (_: WinapiCall, window: Window, button: ButtonControl, { message, wParam }: Sending): ControlAnswer | null => {
  switch (message) {
    case BM.CLICK:
      if (!window.enabled) return answered(0);
      button.check = clicked(window, button.check);
      return answered(0, BN_CLICKED);
    case BM.GETCHECK:
    case BM.GETSTATE:
      return answered(button.check);
    case BM.SETCHECK:
      button.check = Number(wParam);
      return answered(0);
    case BM.SETSTATE:
    case BM.SETSTYLE:
      return answered(0);
    default:
      return null;
  }
};
