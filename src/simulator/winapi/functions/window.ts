import { invalidate, postQuit, WM } from '../../kernel/message-queue.ts';
import {
  addWindow,
  findClass,
  registerClass,
  unregisterClass,
  windowOf,
  type Rectangle,
  type Window,
  type WindowClass,
} from '../../kernel/window.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32, readU64 } from '../layout.ts';
import { argumentText, FORMS, lengthIn, putText, readTextAt, TEXT_TYPES, type Form } from '../text.ts';
import { carryOut, destroy, sending } from '../window-call.ts';

const WS_CHILD = 0x4000_0000;
const WS_VISIBLE = 0x1000_0000;
const CW_USEDEFAULT = 0x8000_0000;
const HWND_MESSAGE = 0xffff_ffff_ffff_fffdn;
/** Where a window stands that leaves it to Windows; the size is that of the desktop's three quarters (unverified). */
const DEFAULT_PLACE: Rectangle = { x: 26, y: 26, width: 1440, height: 810 };
/** What is no address is an atom. */
const LAST_ATOM = 0xffffn;

/** Classes that Windows has: their windows answer for themselves. */
const SYSTEM_CLASSES = ['button', 'edit', 'static', 'listbox', 'combobox', 'scrollbar'];

// ── Classes

/** Size of a WNDCLASSEX on 64-bit Windows. It has its own size where WNDCLASS has the style; all else stands at the same places. */
const CLASSEX_SIZE = 80;

const register =
  (form: Form, extended: boolean) =>
  (call: WinapiCall): CallOutcome => {
    const record = call.arguments.pointer(0);
    const name = readU64(call.memory, record + 64n);
    if (name === 0n || (extended && readU32(call.memory, record) !== CLASSEX_SIZE)) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const added = registerClass(call.kernel, {
      process: call.process.id,
      name: readTextAt(call, name, form),
      procedure: readU64(call.memory, record + 8n),
      extraBytes: readU32(call.memory, record + 20n),
      style: readU32(call.memory, record + (extended ? 4n : 0n)),
    });
    return added ? done(added.atom) : fail(call, ERROR.ERROR_CLASS_ALREADY_EXISTS, 0n);
  };

const classOf = (call: WinapiCall, index: number, form: Form): WindowClass | string | null => {
  const given = call.arguments.pointer(index);
  if (given <= LAST_ATOM) return findClass(call.kernel, call.process.id, Number(given));
  const name = argumentText(call, index, form);
  const own = findClass(call.kernel, call.process.id, name);
  return own ?? (SYSTEM_CLASSES.includes(name.toLowerCase()) ? name : null);
};

const unregister =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const found = classOf(call, 0, form);
    if (found === null || typeof found === 'string') return fail(call, ERROR.ERROR_CLASS_DOES_NOT_EXIST, 0n);
    return unregisterClass(call.kernel, found) ? done(1) : fail(call, ERROR.ERROR_CLASS_HAS_WINDOWS, 0n);
  };

// ── Creation and the end

/**
 * The procedure hears WM_NCCREATE (FALSE: no window) and WM_CREATE (-1: no window) before the handle is given out, and what
 * ShowWindow tells it if the style has WS_VISIBLE (CreateWindowExA function, learn.microsoft.com). WM_GETMINMAXINFO and WM_NCCALCSIZE,
 * which Windows sends too, are left out: a simulated window has no frame.
 */
const create =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const known = call.state['window'];
    const window = typeof known === 'number' ? windowOf(call.kernel, known) : make(call, form);
    if (typeof window === 'number') return fail(call, window, 0n);
    if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
    call.state['window'] = window.handle;
    const record = (call.state['record'] ??= createStruct(call)) as bigint;
    const given = (value: bigint): CallOutcome => {
      call.heap.release(record, 'runtime');
      return done(value);
    };
    return carryOut(
      call,
      'non-client',
      () => [sending(window, WM.NCCREATE, 0n, record)],
      ([accepted]) => {
        if (window.procedure !== 0n && BigInt.asIntN(32, accepted ?? 0n) === 0n) return destroy(call, window, () => given(0n));
        return carryOut(
          call,
          'create',
          () => [sending(window, WM.CREATE, 0n, record)],
          ([created]) => {
            if (BigInt.asIntN(32, created ?? 0n) === -1n) return destroy(call, window, () => given(0n));
            if ((window.style & WS_VISIBLE) === 0) return given(BigInt(window.handle));
            return show(call, window, true, () => given(BigInt(window.handle)));
          },
        );
      },
    );
  };

const make = (call: WinapiCall, form: Form): Window | number => {
  const found = classOf(call, 1, form);
  if (found === null) return ERROR.ERROR_CANNOT_FIND_WND_CLASS;
  const parent = call.arguments.pointer(8);
  const style = call.arguments.uint(3);
  const messageOnly = parent === HWND_MESSAGE;
  if (!messageOnly && parent !== 0n && !windowOf(call.kernel, Number(parent))) return ERROR.ERROR_INVALID_WINDOW_HANDLE;
  if ((style & WS_CHILD) !== 0 && parent === 0n) return ERROR.ERROR_TLW_WITH_WSCHILD;
  const [x, y, width, height] = [4, 5, 6, 7].map((index) => call.arguments.uint(index));
  const own = typeof found === 'string' ? null : found;
  return addWindow(call.kernel, {
    process: call.process.id,
    thread: call.thread.id,
    className: typeof found === 'string' ? found : found.name,
    procedure: own?.procedure ?? 0n,
    title: call.arguments.pointer(2) === 0n ? '' : argumentText(call, 2, form),
    style,
    exStyle: call.arguments.uint(0),
    parent: messageOnly ? 0 : Number(parent),
    messageOnly,
    place: {
      x: x === CW_USEDEFAULT ? DEFAULT_PLACE.x : (x ?? 0) | 0,
      y: x === CW_USEDEFAULT ? DEFAULT_PLACE.y : (y ?? 0) | 0,
      width: width === CW_USEDEFAULT ? DEFAULT_PLACE.width : (width ?? 0) | 0,
      height: width === CW_USEDEFAULT ? DEFAULT_PLACE.height : (height ?? 0) | 0,
    },
    visible: false,
    enabled: true,
    invalid: false,
    data: new Map(),
  });
};

/** The CREATESTRUCT that WM_NCCREATE and WM_CREATE show: the call's own arguments. */
const createStruct = (call: WinapiCall): bigint => {
  const [pointer, int] = [
    (index: number) => littleEndian(call.arguments.pointer(index), 8),
    (index: number) => littleEndian(BigInt(call.arguments.uint(index)), 4),
  ];
  const record = call.heap.allocate(80, true, 'runtime');
  call.memory.writeBytes(
    record,
    concat(
      pointer(11),
      pointer(10),
      pointer(9),
      pointer(8),
      int(7),
      int(6),
      int(5),
      int(4),
      int(3),
      int(3).fill(0),
      pointer(2),
      pointer(1),
      int(0),
    ),
  );
  return record;
};

const destroyWindow = (call: WinapiCall): CallOutcome => {
  const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
  if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  if (window.thread !== call.thread.id) return fail(call, ERROR.ERROR_ACCESS_DENIED, 0n);
  return destroy(call, window, () => done(1));
};

// ── Showing and painting

/** Tells a window that it is shown, and the first time its size and place; it needs painting then. */
const show = (call: WinapiCall, window: Window, visible: boolean, then: () => CallOutcome): CallOutcome => {
  const { width, height, x, y } = window.place;
  return carryOut(
    call,
    'show',
    () => {
      if (window.visible === visible) return [];
      window.visible = visible;
      if (visible) invalidate(call.kernel, window);
      const told = sending(window, WM.SHOWWINDOW, visible ? 1n : 0n);
      return visible ? [told, sending(window, WM.SIZE, 0n, pair(width, height)), sending(window, WM.MOVE, 0n, pair(x, y))] : [told];
    },
    then,
  );
};

/** Two numbers as low and high word. */
const pair = (low: number, high: number): bigint => BigInt(((high & 0xffff) << 16) | (low & 0xffff));

const SW_HIDE = 0;

/** Whether it was visible before. */
const showWindow = (call: WinapiCall): CallOutcome => {
  const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
  if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  const before = (call.state['before'] ??= window.visible) as boolean;
  return show(call, window, call.arguments.int(1) !== SW_HIDE, () => done(before));
};

/** WM_PAINT goes straight to the procedure, past the queue (UpdateWindow function, learn.microsoft.com). */
const updateWindow = (call: WinapiCall): CallOutcome => {
  const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
  if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  return carryOut(
    call,
    'paint',
    () => (window.invalid && window.visible ? [sending(window, WM.PAINT)] : []),
    () => done(1),
  );
};

const invalidateRect = (call: WinapiCall): CallOutcome => {
  const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
  if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  invalidate(call.kernel, window);
  return done(1);
};

// ── What a window does with messages that its program leaves to Windows

const SC_CLOSE = 0xf060n;

const defaultProcedure = (call: WinapiCall): CallOutcome => {
  const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
  if (!window) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  const wParam = call.arguments.pointer(2);
  switch (call.arguments.uint(1)) {
    case WM.CLOSE:
      return destroy(call, window, () => done(0));
    case WM.SYSCOMMAND:
      if ((wParam & 0xfff0n) !== SC_CLOSE) return done(0);
      return carryOut(
        call,
        'close',
        () => [sending(window, WM.CLOSE)],
        () => done(0),
      );
    case WM.PAINT:
      window.invalid = false;
      return done(0);
    case WM.NCCREATE:
    case WM.ERASEBKGND:
      return done(1);
    default:
      return done(0);
  }
};

// ── A window's properties

const GWLP = { WNDPROC: -4, STYLE: -16, EXSTYLE: -20, USERDATA: -21 } as const;

const readProperty = (window: Window, offset: number): bigint => {
  switch (offset) {
    case GWLP.WNDPROC:
      return window.procedure;
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
  else if (offset === GWLP.STYLE) window.style = Number(value & 0xffff_ffffn);
  else if (offset === GWLP.EXSTYLE) window.exStyle = Number(value & 0xffff_ffffn);
  else window.data.set(offset, value);
};

const onWindow =
  (act: (call: WinapiCall, window: Window) => bigint | number | boolean) =>
  (call: WinapiCall): CallOutcome => {
    const window = windowOf(call.kernel, Number(call.arguments.pointer(0)));
    return window ? done(act(call, window)) : fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  };

const setProperty = onWindow((call, window) => {
  const before = readProperty(window, call.arguments.int(1));
  writeProperty(window, call.arguments.int(1), call.arguments.pointer(2));
  return before;
});

const clientRectangle = onWindow((call, { place }) => {
  call.memory.writeBytes(
    call.arguments.pointer(1),
    concat(new Uint8Array(8), littleEndian(BigInt(place.width), 4), littleEndian(BigInt(place.height), 4)),
  );
  return 1;
});

const moveWindow = onWindow((call, window) => {
  const [x, y, width, height] = [call.arguments.int(1), call.arguments.int(2), call.arguments.int(3), call.arguments.int(4)];
  window.place = { x, y, width, height };
  if (call.arguments.int(5) !== 0) invalidate(call.kernel, window);
  return 1;
});

const text = (form: Form): readonly WinapiEntry[] => [
  window(
    `BOOL SetWindowText${form}(HWND hWnd, ${TEXT_TYPES[form].in} lpString);`,
    'FALSE',
    onWindow((call, one) => {
      one.title = call.arguments.pointer(1) === 0n ? '' : argumentText(call, 1, form);
      return 1;
    }),
  ),
  window(
    `int GetWindowText${form}(HWND hWnd, ${TEXT_TYPES[form].out} lpString, int nMaxCount);`,
    'none',
    onWindow((call, { title }) => {
      const room = call.arguments.int(2);
      let shown = title;
      while (shown !== '' && !putText(call, call.arguments.pointer(1), room, shown, form)) shown = shown.slice(0, -1);
      if (shown === '') putText(call, call.arguments.pointer(1), room, '', form);
      return lengthIn(shown, form);
    }),
  ),
  window(
    `int GetWindowTextLength${form}(HWND hWnd);`,
    'none',
    onWindow((_, { title }) => lengthIn(title, form)),
  ),
];

function window(prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry {
  return entry({
    header: 'winuser.h',
    prototype,
    returns,
    errors: ['ERROR_INVALID_WINDOW_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });
}

const ofForm = (form: Form): readonly WinapiEntry[] => [
  window(`ATOM RegisterClass${form}(const WNDCLASS${form} *lpWndClass);`, 'FALSE', register(form, false)),
  window(`ATOM RegisterClassEx${form}(const WNDCLASSEX${form} *lpWndClass);`, 'FALSE', register(form, true)),
  window(`BOOL UnregisterClass${form}(${TEXT_TYPES[form].in} lpClassName, HINSTANCE hInstance);`, 'FALSE', unregister(form)),
  window(
    `HWND CreateWindowEx${form}(DWORD dwExStyle, ${TEXT_TYPES[form].in} lpClassName, ${TEXT_TYPES[form].in} lpWindowName, DWORD dwStyle, int X, int Y, int nWidth, int nHeight, HWND hWndParent, HMENU hMenu, HINSTANCE hInstance, LPVOID lpParam);`,
    'NULL',
    create(form),
  ),
  window(`LRESULT DefWindowProc${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'none', defaultProcedure),
  window(`LONG_PTR SetWindowLongPtr${form}(HWND hWnd, int nIndex, LONG_PTR dwNewLong);`, 'none', setProperty),
  window(
    `LONG_PTR GetWindowLongPtr${form}(HWND hWnd, int nIndex);`,
    'none',
    onWindow((call, one) => readProperty(one, call.arguments.int(1))),
  ),
  ...text(form),
];

export const windowFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  window('BOOL DestroyWindow(HWND hWnd);', 'FALSE', destroyWindow),
  window('BOOL ShowWindow(HWND hWnd, int nCmdShow);', 'none', showWindow),
  window('BOOL UpdateWindow(HWND hWnd);', 'FALSE', updateWindow),
  window('BOOL InvalidateRect(HWND hWnd, const RECT *lpRect, BOOL bErase);', 'FALSE', invalidateRect),
  window(
    'BOOL ValidateRect(HWND hWnd, const RECT *lpRect);',
    'FALSE',
    onWindow((_, one) => {
      one.invalid = false;
      return 1;
    }),
  ),
  window('BOOL GetClientRect(HWND hWnd, LPRECT lpRect);', 'FALSE', clientRectangle),
  window('BOOL MoveWindow(HWND hWnd, int X, int Y, int nWidth, int nHeight, BOOL bRepaint);', 'FALSE', moveWindow),
  window('BOOL IsWindow(HWND hWnd);', 'none', (call) => done(windowOf(call.kernel, Number(call.arguments.pointer(0))) !== null)),
  window(
    'BOOL IsWindowVisible(HWND hWnd);',
    'none',
    onWindow((_, { visible }) => visible),
  ),
  window(
    'HWND GetParent(HWND hWnd);',
    'NULL',
    onWindow((_, { parent }) => parent),
  ),
  window('void PostQuitMessage(int nExitCode);', 'none', (call) => {
    postQuit(call.kernel, call.thread, call.arguments.int(0));
    return done(0);
  }),
];
