import { WM } from '../../kernel/message-queue.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import type { Sending } from '../sending.ts';
import { FORMS, TEXT_TYPES, type Form } from '../text.ts';
import { onWindow, sendMessage } from '../window-call.ts';

/** Children are asked by their numbers. */
const child = (call: WinapiCall): number => {
  const [parent, id] = [Number(call.arguments.pointer(0)), call.arguments.int(1)];
  for (const window of call.kernel.state.windows.values()) if (window.parent === parent && (window.id | 0) === id) return window.handle;
  return 0;
};

/** A call that sends one message to a child that the first two arguments name. */
const toChild =
  (message: (call: WinapiCall, window: number) => Sending, finish: (result: bigint, call: WinapiCall) => CallOutcome) =>
  (call: WinapiCall): CallOutcome => {
    const window = (call.state['child'] ??= child(call)) as number;
    if (window === 0) return fail(call, ERROR.ERROR_CONTROL_ID_NOT_FOUND, 0n);
    const ended = sendMessage(call, 'send', message(call, window));
    return typeof ended === 'bigint' ? finish(ended, call) : ended;
  };

const BM_GETCHECK = 0xf0;
const BM_SETCHECK = 0xf1;
const plain = (window: number, message: number, wParam: bigint, lParam: bigint, form: Form = 'A'): Sending => ({
  window,
  message,
  wParam,
  lParam,
  form,
});

const item = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    out: prototype.includes('Get') ? ['lpString'] : [],
    returns,
    errors: ['ERROR_CONTROL_ID_NOT_FOUND'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

const ofForm = (form: Form): readonly WinapiEntry[] => [
  item(
    `LRESULT SendDlgItemMessage${form}(HWND hDlg, int nIDDlgItem, UINT Msg, WPARAM wParam, LPARAM lParam);`,
    'none',
    toChild(
      (call, window) => plain(window, call.arguments.uint(2), call.arguments.pointer(3), call.arguments.pointer(4), form),
      (result) => done(result),
    ),
  ),
  item(
    `BOOL SetDlgItemText${form}(HWND hDlg, int nIDDlgItem, ${TEXT_TYPES[form].in} lpString);`,
    'FALSE',
    toChild(
      (call, window) => plain(window, WM.SETTEXT, 0n, call.arguments.pointer(2), form),
      () => done(1),
    ),
  ),
  item(
    `UINT GetDlgItemText${form}(HWND hDlg, int nIDDlgItem, ${TEXT_TYPES[form].out} lpString, int cchMax);`,
    'none',
    toChild(
      (call, window) => plain(window, WM.GETTEXT, BigInt(Math.max(0, call.arguments.int(3))), call.arguments.pointer(2), form),
      (result) => done(result),
    ),
  ),
];

export const dialogItemFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  item('HWND GetDlgItem(HWND hDlg, int nIDDlgItem);', 'NULL', (call) => {
    const found = child(call);
    return found === 0 ? fail(call, ERROR.ERROR_CONTROL_ID_NOT_FOUND, 0n) : done(found);
  }),
  item(
    'int GetDlgCtrlID(HWND hWnd);',
    'none',
    onWindow((_, { id }) => done(id | 0)),
  ),
  item(
    'BOOL CheckDlgButton(HWND hDlg, int nIDButton, UINT uCheck);',
    'FALSE',
    toChild(
      (call, window) => plain(window, BM_SETCHECK, call.arguments.pointer(2), 0n),
      () => done(1),
    ),
  ),
  item(
    'UINT IsDlgButtonChecked(HWND hDlg, int nIDButton);',
    'none',
    toChild(
      (_, window) => plain(window, BM_GETCHECK, 0n, 0n),
      (result) => done(result),
    ),
  ),
];
