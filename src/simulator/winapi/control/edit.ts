import type { EditControl } from '../../kernel/control.ts';
import { WM } from '../../kernel/message-queue.ts';
import type { Window } from '../../kernel/window.ts';
import type { WinapiCall } from '../call.ts';
import { readU16, writeU32 } from '../layout.ts';
import { lengthIn, readTextAt, TEXT_TYPES, textBytes } from '../text.ts';
import type { Sending } from '../sending.ts';
import { answered, type ControlAnswer } from './answer.ts';

const EM = {
  GETSEL: 0xb0,
  SETSEL: 0xb1,
  SCROLL: 0xb5,
  LINESCROLL: 0xb6,
  SCROLLCARET: 0xb7,
  GETMODIFY: 0xb8,
  SETMODIFY: 0xb9,
  GETLINECOUNT: 0xba,
  LINEINDEX: 0xbb,
  LINELENGTH: 0xc1,
  REPLACESEL: 0xc2,
  GETLINE: 0xc4,
  LIMITTEXT: 0xc5,
  LINEFROMCHAR: 0xc9,
  SETREADONLY: 0xcf,
  GETLIMITTEXT: 0xd5,
} as const;

const EN_CHANGE = 0x300;
const EN_UPDATE = 0x400;
const EN_MAXTEXT = 0x501;
const ES_MULTILINE = 4;
const ES_READONLY = 0x800;
/** EM_SETLIMITTEXT with 0: "the text length is set to 0x7FFFFFFE characters for single-line edit controls or -1 for multiline" (learn.microsoft.com). */
const UNLIMITED = 0x7fff_fffe;

const isMultiline = ({ style }: Window): boolean => (style & ES_MULTILINE) !== 0;

/** Where lines begin. A line ends with \r\n; of a single-line control there is one. */
const lineStarts = (window: Window): readonly number[] => {
  const starts = [0];
  if (isMultiline(window))
    for (let at = window.title.indexOf('\r\n'); at >= 0; at = window.title.indexOf('\r\n', at + 2)) starts.push(at + 2);
  return starts;
};

const lineOf = (window: Window, index: number): number => lineStarts(window).findLastIndex((start) => start <= index);

const lineText = (window: Window, line: number): string => {
  const start = lineStarts(window)[line];
  if (start === undefined) return '';
  const end = isMultiline(window) ? window.title.indexOf('\r\n', start) : -1;
  return window.title.slice(start, end < 0 ? undefined : end);
};

/** A place as a program gives it: -1 and what is beyond the text is the end. */
const clamp = (text: string, place: bigint): number => {
  const index = Number(BigInt.asIntN(32, place));
  return index < 0 ? text.length : Math.min(index, text.length);
};

const select = (window: Window, edit: EditControl, from: bigint, to: bigint): void => {
  if (BigInt.asIntN(32, from) === -1n) edit.start = edit.end;
  else {
    const [first, last] = [clamp(window.title, from), clamp(window.title, to)];
    edit.start = Math.min(first, last);
    edit.end = Math.max(first, last);
  }
};

/** Inserted text beyond the limit is cut off, and the parent told (EN_MAXTEXT notification code, learn.microsoft.com). */
const replace = (window: Window, edit: EditControl, text: string): ControlAnswer => {
  const kept = window.title.length - (edit.end - edit.start);
  const inserted = text.slice(0, Math.max(0, edit.limit - kept));
  window.title = window.title.slice(0, edit.start) + inserted + window.title.slice(edit.end);
  edit.start += inserted.length;
  edit.end = edit.start;
  edit.modified = true;
  return answered(1, ...(inserted === text ? [] : [EN_MAXTEXT]), EN_UPDATE, EN_CHANGE);
};

/** Both as low and high word, -1 when they do not fit; and where the program wants them (EM_GETSEL message, learn.microsoft.com). */
const selection = (call: WinapiCall, { start, end }: EditControl, { wParam, lParam }: Sending): ControlAnswer => {
  if (wParam !== 0n) writeU32(call.memory, wParam, start);
  if (lParam !== 0n) writeU32(call.memory, lParam, end);
  return answered(start > 0xffff || end > 0xffff ? -1 : start | (end << 16));
};

/** The buffer's first word says how much room it has; no terminator is written (EM_GETLINE message, learn.microsoft.com). */
const copyLine = (call: WinapiCall, window: Window, { wParam, lParam, form }: Sending): ControlAnswer => {
  const room = readU16(call.memory, lParam);
  let text = lineText(window, Number(BigInt.asUintN(32, wParam)));
  while (lengthIn(text, form) > room) text = text.slice(0, -1);
  if (text !== '') call.memory.writeBytes(lParam, textBytes(text, form));
  return answered(textBytes(text, form).length / TEXT_TYPES[form].size);
};

/** Edit Control Messages (learn.microsoft.com). null: none of these. */
export const editMessage = (call: WinapiCall, window: Window, edit: EditControl, sent: Sending): ControlAnswer | null => {
  const { message, wParam, lParam, form } = sent;
  switch (message) {
    case WM.SETTEXT:
      window.title = lParam === 0n ? '' : readTextAt(call, lParam, form);
      edit.start = edit.end = 0;
      edit.modified = false;
      // EN_CHANGE notification code: not for multiline controls whose text WM_SETTEXT sets.
      return isMultiline(window) ? answered(1) : answered(1, EN_UPDATE, EN_CHANGE);
    case EM.GETSEL:
      return selection(call, edit, sent);
    case EM.SETSEL:
      select(window, edit, wParam, lParam);
      return answered(1);
    case EM.REPLACESEL:
      return replace(window, edit, readTextAt(call, lParam, form));
    case EM.GETLIMITTEXT:
      return answered(edit.limit);
    case EM.LIMITTEXT:
      edit.limit = Number(wParam) === 0 ? UNLIMITED : Number(wParam);
      return answered(0);
    case EM.GETMODIFY:
      return answered(edit.modified);
    case EM.SETMODIFY:
      edit.modified = wParam !== 0n;
      return answered(0);
    case EM.SETREADONLY:
      window.style = wParam === 0n ? window.style & ~ES_READONLY : window.style | ES_READONLY;
      return answered(1);
    case EM.GETLINECOUNT:
      return answered(lineStarts(window).length);
    case EM.LINEINDEX:
      return answered(lineStarts(window)[BigInt.asIntN(32, wParam) === -1n ? lineOf(window, edit.end) : Number(wParam)] ?? -1);
    case EM.LINEFROMCHAR:
      return answered(lineOf(window, BigInt.asIntN(32, wParam) === -1n ? edit.start : Number(wParam)));
    case EM.LINELENGTH:
      return answered(lineText(window, lineOf(window, clamp(window.title, wParam))).length);
    case EM.GETLINE:
      return copyLine(call, window, sent);
    // Nothing scrolls in a window of which all text is kept.
    case EM.SCROLL:
    case EM.LINESCROLL:
    case EM.SCROLLCARET:
      return answered(isMultiline(window));
    default:
      return null;
  }
};
