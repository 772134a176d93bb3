import { invalidate, queueOf, WM } from '../../kernel/message-queue.ts';
import { childrenOf, windowOf, type Window } from '../../kernel/window.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32, writeU32 } from '../layout.ts';
import { sending } from '../sending.ts';
import { FORMS, lengthIn, putPart, TEXT_TYPES, type Form } from '../text.ts';
import { carryOut, onWindow } from '../window-call.ts';

const GWLP = { WNDPROC: -4, ID: -12, STYLE: -16, EXSTYLE: -20, USERDATA: -21 } as const;

const readProperty = (window: Window, offset: number): bigint => {
  switch (offset) {
    case GWLP.WNDPROC:
      return window.procedure;
    case GWLP.ID:
      return BigInt(window.id);
    case GWLP.STYLE:
      return BigInt(window.style);
    case GWLP.EXSTYLE:
      return BigInt(window.exStyle);
    default:
      return window.data.get(offset) ?? 0n;
  }
};

const writeProperty = (window: Window, offset: number, value: bigint): void => {
  if (offset === GWLP.WNDPROC) window.procedure = value;
  else if (offset === GWLP.ID) window.id = Number(value & 0xffff_ffffn);
  else if (offset === GWLP.STYLE) window.style = Number(value & 0xffff_ffffn);
  else if (offset === GWLP.EXSTYLE) window.exStyle = Number(value & 0xffff_ffffn);
  else window.data.set(offset, value);
};

/** An answer that needs nothing but the window. */
const simply = (act: (call: WinapiCall, window: Window) => bigint | number | boolean): ((call: WinapiCall) => CallOutcome) =>
  onWindow((call, window) => done(act(call, window)));

const setProperty = simply((call, window) => {
  const before = readProperty(window, call.arguments.int(1));
  writeProperty(window, call.arguments.int(1), call.arguments.pointer(2));
  return before;
});

// ── Places

/** Where the inside of a window begins on the screen; a simulated window has no frame. */
const origin = (call: WinapiCall, window: Window): { readonly x: number; readonly y: number } => {
  const parent = (window.style & WS_CHILD) === 0 ? null : windowOf(call.kernel, window.parent);
  const from = parent ? origin(call, parent) : { x: 0, y: 0 };
  return { x: from.x + window.place.x, y: from.y + window.place.y };
};

const WS_CHILD = 0x4000_0000;

const numbers = (...values: readonly number[]): Uint8Array => concat(...values.map((value) => littleEndian(BigInt(value), 4)));

const clientRectangle = simply((call, { place }) => {
  call.memory.writeBytes(call.arguments.pointer(1), numbers(0, 0, place.width, place.height));
  return 1;
});

const windowRectangle = simply((call, window) => {
  const { x, y } = origin(call, window);
  call.memory.writeBytes(call.arguments.pointer(1), numbers(x, y, x + window.place.width, y + window.place.height));
  return 1;
});

/** ClientToScreen and, with -1, ScreenToClient. */
const mapPoint = (sign: 1 | -1): ((call: WinapiCall) => CallOutcome) =>
  simply((call, window) => {
    const { x, y } = origin(call, window);
    const at = call.arguments.pointer(1);
    writeU32(call.memory, at, (readU32(call.memory, at) + sign * x) >>> 0);
    writeU32(call.memory, at + 4n, (readU32(call.memory, at + 4n) + sign * y) >>> 0);
    return 1;
  });

/** A window that has become larger or smaller, or has moved, is told (WM_SIZE, WM_MOVE messages, learn.microsoft.com). */
const placeWindow = (call: WinapiCall, window: Window, place: () => Window['place'], repaint: boolean): CallOutcome =>
  carryOut(
    call,
    'place',
    () => {
      const before = window.place;
      const now = place();
      window.place = now;
      if (repaint) invalidate(call.kernel, window, true);
      const words = (low: number, high: number): bigint => BigInt(((high & 0xffff) << 16) | (low & 0xffff));
      return [
        ...(before.x === now.x && before.y === now.y ? [] : [sending(window, WM.MOVE, 0n, words(now.x, now.y))]),
        ...(before.width === now.width && before.height === now.height ? [] : [sending(window, WM.SIZE, 0n, words(now.width, now.height))]),
      ];
    },
    () => done(1),
  );

const moveWindow = onWindow((call, window) => {
  const [x, y, width, height] = [call.arguments.int(1), call.arguments.int(2), call.arguments.int(3), call.arguments.int(4)];
  return placeWindow(call, window, () => ({ x, y, width, height }), call.arguments.int(5) !== 0);
});

const SWP_NOSIZE = 1;
const SWP_NOMOVE = 2;

/** What lies above what is not simulated. */
const setPosition = onWindow((call, window) => {
  const flags = call.arguments.uint(6);
  const [x, y, width, height] = [call.arguments.int(2), call.arguments.int(3), call.arguments.int(4), call.arguments.int(5)];
  const wanted = (): Window['place'] => ({
    ...window.place,
    ...((flags & SWP_NOMOVE) === 0 && { x, y }),
    ...((flags & SWP_NOSIZE) === 0 && { width, height }),
  });
  return placeWindow(call, window, wanted, false);
});

// ── Enabled, and with the keys

/** Whether it was disabled before. The window hears of a change (EnableWindow function, WM_ENABLE message, learn.microsoft.com). */
const enable = onWindow((call, window) => {
  const wasDisabled = (call.state['before'] ??= !window.enabled) as boolean;
  const enabled = call.arguments.int(1) !== 0;
  return carryOut(
    call,
    'enable',
    () => {
      if (window.enabled === enabled) return [];
      window.enabled = enabled;
      return [sending(window, WM.ENABLE, enabled ? 1n : 0n)];
    },
    () => done(wasDisabled),
  );
});

/** The window that had the focus. Who loses it and who gets it are told (SetFocus function, learn.microsoft.com). */
const setFocus = (call: WinapiCall): CallOutcome => {
  const queue = queueOf(call.kernel, call.thread);
  const before = (call.state['before'] ??= queue.focus) as number;
  const handle = Number(call.arguments.pointer(0));
  const window = windowOf(call.kernel, handle);
  if (handle !== 0 && window?.thread !== call.thread.id) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  return carryOut(
    call,
    'focus',
    () => {
      if (before === handle) return [];
      queue.focus = handle;
      const loser = windowOf(call.kernel, before);
      return [
        ...(loser ? [sending(loser, WM.KILLFOCUS, BigInt(handle))] : []),
        ...(window ? [sending(window, WM.SETFOCUS, BigInt(before))] : []),
      ];
    },
    () => done(before),
  );
};

const isDescendant = (call: WinapiCall, child: number, parent: number): boolean =>
  childrenOf(call.kernel, parent).some(({ handle }) => handle === child || isDescendant(call, child, handle));

/** The thread's id; the process's goes where it is wanted. */
const ownerOf = simply((call, window) => {
  const address = call.arguments.pointer(1);
  if (address !== 0n) writeU32(call.memory, address, window.process);
  return window.thread;
});

// ── Text

/** The window answers for its text itself, by WM_SETTEXT, WM_GETTEXT and WM_GETTEXTLENGTH (SetWindowText function, learn.microsoft.com). */
const ask = (
  message: number,
  form: Form,
  wParam: (call: WinapiCall) => bigint,
  lParam: (call: WinapiCall) => bigint,
): ((call: WinapiCall) => CallOutcome) =>
  onWindow((call, window) =>
    carryOut(
      call,
      'text',
      () => [sending(window, message, wParam(call), lParam(call), form)],
      ([result]) => done(BigInt.asIntN(32, result ?? 0n)),
    ),
  );

const nothing = (): bigint => 0n;
const second = (call: WinapiCall): bigint => call.arguments.pointer(1);

const property = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    out: ['lpRect', 'lpdwProcessId', 'lpClassName'],
    inout: ['lpPoint'],
    returns,
    errors: ['ERROR_INVALID_WINDOW_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

const ofForm = (form: Form): readonly WinapiEntry[] => [
  property(`LONG_PTR SetWindowLongPtr${form}(HWND hWnd, int nIndex, LONG_PTR dwNewLong);`, 'none', setProperty),
  property(
    `LONG_PTR GetWindowLongPtr${form}(HWND hWnd, int nIndex);`,
    'none',
    simply((call, window) => readProperty(window, call.arguments.int(1))),
  ),
  property(`LONG SetWindowLong${form}(HWND hWnd, int nIndex, LONG dwNewLong);`, 'none', setProperty),
  property(
    `LONG GetWindowLong${form}(HWND hWnd, int nIndex);`,
    'none',
    simply((call, window) => BigInt.asIntN(32, readProperty(window, call.arguments.int(1)))),
  ),
  property(`BOOL SetWindowText${form}(HWND hWnd, ${TEXT_TYPES[form].in} lpString);`, 'FALSE', ask(WM.SETTEXT, form, nothing, second)),
  property(
    `int GetWindowText${form}(HWND hWnd, ${TEXT_TYPES[form].out} lpString, int nMaxCount);`,
    'none',
    ask(WM.GETTEXT, form, (call) => BigInt(Math.max(0, call.arguments.int(2))), second),
  ),
  property(`int GetWindowTextLength${form}(HWND hWnd);`, 'none', ask(WM.GETTEXTLENGTH, form, nothing, nothing)),
  property(
    `int GetClassName${form}(HWND hWnd, ${TEXT_TYPES[form].out} lpClassName, int nMaxCount);`,
    'none',
    simply((call, { className }) => {
      putPart(call, call.arguments.pointer(1), call.arguments.int(2), className, form);
      return lengthIn(className, form);
    }),
  ),
];

export const windowPropertyFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  property('BOOL GetClientRect(HWND hWnd, LPRECT lpRect);', 'FALSE', clientRectangle),
  property('BOOL GetWindowRect(HWND hWnd, LPRECT lpRect);', 'FALSE', windowRectangle),
  property('BOOL ClientToScreen(HWND hWnd, LPPOINT lpPoint);', 'FALSE', mapPoint(1)),
  property('BOOL ScreenToClient(HWND hWnd, LPPOINT lpPoint);', 'FALSE', mapPoint(-1)),
  property('BOOL MoveWindow(HWND hWnd, int X, int Y, int nWidth, int nHeight, BOOL bRepaint);', 'FALSE', moveWindow),
  property('BOOL SetWindowPos(HWND hWnd, HWND hWndInsertAfter, int X, int Y, int cx, int cy, UINT uFlags);', 'FALSE', setPosition),
  property('BOOL EnableWindow(HWND hWnd, BOOL bEnable);', 'none', enable),
  property(
    'BOOL IsWindowEnabled(HWND hWnd);',
    'none',
    simply((_, { enabled }) => enabled),
  ),
  property('HWND SetFocus(HWND hWnd);', 'NULL', setFocus),
  property('HWND GetFocus(void);', 'none', (call) => done(queueOf(call.kernel, call.thread).focus)),
  property('BOOL IsWindow(HWND hWnd);', 'none', (call) => done(windowOf(call.kernel, Number(call.arguments.pointer(0))) !== null)),
  property(
    'BOOL IsWindowVisible(HWND hWnd);',
    'none',
    simply((call, window) => {
      for (let one: Window | null = window; one; one = windowOf(call.kernel, one.parent)) if (!one.visible) return false;
      return true;
    }),
  ),
  property(
    'BOOL IsChild(HWND hWndParent, HWND hWnd);',
    'none',
    simply((call, window) => isDescendant(call, Number(call.arguments.pointer(1)), window.handle)),
  ),
  property(
    'HWND GetParent(HWND hWnd);',
    'NULL',
    simply((_, { parent }) => parent),
  ),
  property('DWORD GetWindowThreadProcessId(HWND hWnd, LPDWORD lpdwProcessId);', 'FALSE', ownerOf),
];
