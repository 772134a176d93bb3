import type { ListControl } from '../../kernel/control.ts';
import type { Window } from '../../kernel/window.ts';
import type { WinapiCall } from '../call.ts';
import { lengthIn, readTextAt, textBytes } from '../text.ts';
import type { Sending } from '../sending.ts';
import { answered, type ControlAnswer } from './answer.ts';

const LB = {
  ADDSTRING: 0x180,
  INSERTSTRING: 0x181,
  DELETESTRING: 0x182,
  RESETCONTENT: 0x184,
  SETCURSEL: 0x186,
  GETCURSEL: 0x188,
  GETTEXT: 0x189,
  GETTEXTLEN: 0x18a,
  GETCOUNT: 0x18b,
  FINDSTRING: 0x18f,
  GETTOPINDEX: 0x18e,
  SETHORIZONTALEXTENT: 0x194,
  SETTOPINDEX: 0x197,
  GETITEMDATA: 0x199,
  SETITEMDATA: 0x19a,
  FINDSTRINGEXACT: 0x1a2,
} as const;

const LB_ERR = -1;
const LBS_SORT = 2;

/** Sorting and searching do not tell upper from lower case. */
const folded = (text: string): string => text.toLowerCase();

const insert = (list: ListControl, at: number, text: string): ControlAnswer => {
  list.items.splice(at, 0, { text, data: 0n });
  if (list.selected >= at) list.selected++;
  return answered(at);
};

const add = (window: Window, list: ListControl, text: string): ControlAnswer => {
  const after = (window.style & LBS_SORT) === 0 ? -1 : list.items.findIndex((item) => folded(item.text) > folded(text));
  return insert(list, after < 0 ? list.items.length : after, text);
};

/** The number of items that are left. */
const remove = (list: ListControl, at: number): ControlAnswer => {
  if (!list.items[at]) return answered(LB_ERR);
  list.items.splice(at, 1);
  if (list.selected === at) list.selected = LB_ERR;
  else if (list.selected > at) list.selected--;
  return answered(list.items.length);
};

/** Searches after an item (-1: from the first), round to it again. */
const find = ({ items }: ListControl, after: number, matches: (text: string) => boolean): ControlAnswer => {
  for (let step = 1; step <= items.length; step++) {
    const at = (after + step) % items.length;
    if (matches(folded(items[at]?.text ?? ''))) return answered(at);
  }
  return answered(LB_ERR);
};

/** List Box Messages (learn.microsoft.com), for lists of one selected item. null: none of these. */
export const listMessage = (call: WinapiCall, window: Window, list: ListControl, sent: Sending): ControlAnswer | null => {
  const { message, wParam, lParam, form } = sent;
  const index = Number(BigInt.asIntN(32, wParam));
  const item = list.items[index];
  const text = (): string => readTextAt(call, lParam, form);
  switch (message) {
    case LB.ADDSTRING:
      return add(window, list, text());
    case LB.INSERTSTRING:
      return index > list.items.length ? answered(LB_ERR) : insert(list, index < 0 ? list.items.length : index, text());
    case LB.DELETESTRING:
      return remove(list, index);
    case LB.RESETCONTENT:
      list.items.length = 0;
      list.selected = LB_ERR;
      return answered(0);
    case LB.SETCURSEL:
      list.selected = item ? index : LB_ERR;
      return answered(list.selected);
    case LB.GETCURSEL:
      return answered(list.selected);
    case LB.GETCOUNT:
      return answered(list.items.length);
    case LB.GETTEXTLEN:
      return answered(item ? lengthIn(item.text, form) : LB_ERR);
    case LB.GETTEXT:
      if (!item) return answered(LB_ERR);
      call.memory.writeBytes(lParam, textBytes(`${item.text}\0`, form));
      return answered(lengthIn(item.text, form));
    case LB.FINDSTRING: {
      const wanted = folded(text());
      return find(list, index, (each) => each.startsWith(wanted));
    }
    case LB.FINDSTRINGEXACT: {
      const wanted = folded(text());
      return find(list, index, (each) => each === wanted);
    }
    case LB.GETITEMDATA:
      return answered(item ? item.data : LB_ERR);
    case LB.SETITEMDATA:
      if (item) item.data = lParam;
      return answered(item ? 1 : LB_ERR);
    // Nothing scrolls in a window of which all text is kept.
    case LB.GETTOPINDEX:
    case LB.SETTOPINDEX:
    case LB.SETHORIZONTALEXTENT:
      return answered(0);
    default:
      return null;
  }
};
