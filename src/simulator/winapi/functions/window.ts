import { CONTROL_NAMES, CONTROL_PROCEDURES, createControl } from '../../kernel/control.ts';
import { addContext } from '../../kernel/drawing.ts';
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
import { textMessage } from '../control/control.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU32, readU64 } from '../layout.ts';
import { beginPainting, eraseBackground } from '../paint-call.ts';
import { sending } from '../sending.ts';
import { argumentText, FORMS, readTextAt, TEXT_TYPES, type Form } from '../text.ts';
import { carryOut, destroy, onWindow } from '../window-call.ts';

const WS_CHILD = 0x4000_0000;
const WS_VISIBLE = 0x1000_0000;
const WS_DISABLED = 0x0800_0000;
const CW_USEDEFAULT = 0x8000_0000;
const HWND_MESSAGE = 0xffff_ffff_ffff_fffdn;
/** Where a window stands that leaves it to Windows; the size is that of the desktop's three quarters (unverified). */
const DEFAULT_PLACE: Rectangle = { x: 26, y: 26, width: 1440, height: 810 };
/** What is no address is an atom. */
const LAST_ATOM = 0xffffn;

/** Classes that Windows has and that are not simulated: a program that names one is told so. */
const MISSING = /^(combobox|combolbox|scrollbar|mdiclient|richedit.*|sys\w+32|msctls_\w+|toolbarwindow32|#32770)$/i;

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
      background: readU64(call.memory, record + 48n),
    });
    return added ? done(added.atom) : fail(call, ERROR.ERROR_CLASS_ALREADY_EXISTS, 0n);
  };

/** The class that an argument names by its name or its atom: one of the program's own. */
const ownClass = (call: WinapiCall, index: number, form: Form): WindowClass | null => {
  const given = call.arguments.pointer(index);
  return findClass(call.kernel, call.process.id, given <= LAST_ATOM ? Number(given) : argumentText(call, index, form));
};

const unregister =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const found = ownClass(call, 0, form);
    if (found === null) return fail(call, ERROR.ERROR_CLASS_DOES_NOT_EXIST, 0n);
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
  const own = ownClass(call, 1, form);
  const name = own?.name ?? (call.arguments.pointer(1) <= LAST_ATOM ? '' : argumentText(call, 1, form));
  const control = own ? null : createControl(name);
  if (!own && MISSING.test(name)) call.finding('not-simulated', { feature: name.toUpperCase() });
  if (!own && !control) return ERROR.ERROR_CANNOT_FIND_WND_CLASS;
  const parent = call.arguments.pointer(8);
  const style = call.arguments.uint(3);
  const messageOnly = parent === HWND_MESSAGE;
  if (!messageOnly && parent !== 0n && !windowOf(call.kernel, Number(parent))) return ERROR.ERROR_INVALID_WINDOW_HANDLE;
  const isChild = (style & WS_CHILD) !== 0;
  if (isChild && parent === 0n) return ERROR.ERROR_TLW_WITH_WSCHILD;
  const [x, y, width, height] = [4, 5, 6, 7].map((index) => call.arguments.uint(index));
  return addWindow(call.kernel, {
    process: call.process.id,
    thread: call.thread.id,
    className: control ? CONTROL_NAMES[control.kind] : name,
    procedure: own?.procedure ?? (control ? CONTROL_PROCEDURES[control.kind] : 0n),
    title: call.arguments.pointer(2) === 0n ? '' : argumentText(call, 2, form),
    style,
    exStyle: call.arguments.uint(0),
    parent: messageOnly ? 0 : Number(parent),
    messageOnly,
    id: isChild ? call.arguments.uint(9) : 0,
    control,
    place: {
      x: x === CW_USEDEFAULT ? DEFAULT_PLACE.x : (x ?? 0) | 0,
      y: x === CW_USEDEFAULT ? DEFAULT_PLACE.y : (y ?? 0) | 0,
      width: width === CW_USEDEFAULT ? DEFAULT_PLACE.width : (width ?? 0) | 0,
      height: width === CW_USEDEFAULT ? DEFAULT_PLACE.height : (height ?? 0) | 0,
    },
    visible: false,
    enabled: (style & WS_DISABLED) === 0,
    invalid: false,
    erase: false,
    drawn: [],
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

/** Only its own thread can destroy a window (DestroyWindow function, learn.microsoft.com). */
const destroyWindow = onWindow((call, window) =>
  window.thread === call.thread.id ? destroy(call, window, () => done(1)) : fail(call, ERROR.ERROR_ACCESS_DENIED, 0n),
);

// ── Showing and painting

/** Tells a window that it is shown, has it erased (as Wine 8.0 does), and tells its size and place; it needs painting then. */
const show = (call: WinapiCall, window: Window, visible: boolean, then: () => CallOutcome): CallOutcome => {
  const { width, height, x, y } = window.place;
  return carryOut(
    call,
    'show',
    () => {
      if (window.visible === visible) return [];
      window.visible = visible;
      const told = sending(window, WM.SHOWWINDOW, visible ? 1n : 0n);
      if (!visible) return [told];
      invalidate(call.kernel, window, false);
      const context = addContext(call.kernel, call.thread.id, window.handle).handle;
      call.state['context'] = context;
      const erase = sending(window, WM.ERASEBKGND, BigInt(context));
      return [told, erase, sending(window, WM.SIZE, 0n, pair(width, height)), sending(window, WM.MOVE, 0n, pair(x, y))];
    },
    ([, erased]) => {
      window.erase ||= erased === 0n;
      if (typeof call.state['context'] === 'number') call.kernel.state.graphics.contexts.delete(call.state['context']);
      return then();
    },
  );
};

/** Two numbers as low and high word. */
const pair = (low: number, high: number): bigint => BigInt(((high & 0xffff) << 16) | (low & 0xffff));

const SW_HIDE = 0;

/** Whether it was visible before. */
const showWindow = onWindow((call, window) => {
  const before = (call.state['before'] ??= window.visible) as boolean;
  return show(call, window, call.arguments.int(1) !== SW_HIDE, () => done(before));
});

/** WM_PAINT goes straight to the procedure, past the queue (UpdateWindow function, learn.microsoft.com). */
const updateWindow = onWindow((call, window) =>
  carryOut(
    call,
    'paint',
    () => (window.invalid && window.visible ? [sending(window, WM.PAINT)] : []),
    () => done(1),
  ),
);

// ── What a window does with messages that its program leaves to Windows

const SC_CLOSE = 0xf060n;

/** DefWindowProc function, and the pages of the messages (learn.microsoft.com). */
const defaultProcedure = (form: Form): ((call: WinapiCall) => CallOutcome) =>
  onWindow((call, window) => {
    const [message, wParam, lParam] = [call.arguments.uint(1), call.arguments.pointer(2), call.arguments.pointer(3)];
    switch (message) {
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
        return beginPainting(call, window, (context) => {
          call.kernel.state.graphics.contexts.delete(context);
          return done(0);
        });
      case WM.ERASEBKGND:
        return done(eraseBackground(call, window));
      case WM.NCCREATE:
        return done(1);
      default:
        return done(textMessage(call, window, { window: window.handle, message, wParam, lParam, form })?.result ?? 0n);
    }
  });

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
  window(`LRESULT DefWindowProc${form}(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);`, 'none', defaultProcedure(form)),
];

export const windowFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(ofForm),
  window('BOOL DestroyWindow(HWND hWnd);', 'FALSE', destroyWindow),
  window('BOOL ShowWindow(HWND hWnd, int nCmdShow);', 'none', showWindow),
  window('BOOL UpdateWindow(HWND hWnd);', 'FALSE', updateWindow),
  window('void PostQuitMessage(int nExitCode);', 'none', (call) => {
    postQuit(call.kernel, call.thread, call.arguments.int(0));
    return done(0);
  }),
];
