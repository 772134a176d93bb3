import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { argumentText, FORMS, TEXT_TYPES, type Form } from '../text.ts';
import { onWindow } from '../window-call.ts';

/** The first top-level window with the class and the title, as far as they are given (FindWindow function, learn.microsoft.com). */
const find =
  (form: Form) =>
  (call: WinapiCall): CallOutcome => {
    const wanted = (index: number): string | null => (call.arguments.pointer(index) === 0n ? null : argumentText(call, index, form));
    const [name, title] = [wanted(0), wanted(1)];
    const same = (one: string, other: string | null): boolean => other === null || one.toLowerCase() === other.toLowerCase();
    for (const window of call.kernel.state.windows.values())
      if (window.parent === 0 && !window.messageOnly && same(window.className, name) && same(window.title, title))
        return done(window.handle);
    return done(0);
  };

const DESKTOP_WINDOW = 0x1_0010;

/** The window in front: the first that is shown. */
const foreground = (call: WinapiCall): CallOutcome => {
  for (const { handle, visible, parent } of call.kernel.state.windows.values()) if (visible && parent === 0) return done(handle);
  return done(0);
};

/** SM_CXSCREEN, SM_CYSCREEN and sizes of a desktop of 1920 by 1080 at 96 dots an inch; windows have no frames here. */
const METRICS: ReadonlyMap<number, number> = new Map([
  [0, 1920],
  [1, 1080],
  // SM_CYCAPTION, SM_CXBORDER and so on: nothing.
  ...[4, 5, 6, 7, 8, 15, 32, 33, 45, 46].map((index): [number, number] => [index, 0]),
  // SM_CXICON and SM_CYICON.
  [11, 32],
  [12, 32],
  // SM_CXFULLSCREEN, SM_CYFULLSCREEN, and the desktop of all screens.
  [16, 1920],
  [17, 1080],
  [78, 1920],
  [79, 1080],
  [80, 1],
]);

const metric = (call: WinapiCall): CallOutcome => {
  const index = call.arguments.int(0);
  const known = METRICS.get(index);
  if (known === undefined) call.finding('not-simulated', { feature: `GetSystemMetrics(${index})` });
  return done(known ?? 0);
};

/** Icons and cursors of Windows' own have numbers from 32512 on; a program has none here, since there are no resources: ERROR_RESOURCE_DATA_NOT_FOUND (Wine 8.0). */
const STANDARD = [32_512, 32_767] as const;
const SHARED_HANDLE = 0x1_0003n;

const load = (call: WinapiCall): CallOutcome => {
  const [instance, name] = [call.arguments.pointer(0), call.arguments.pointer(1)];
  if (instance === 0n && name >= BigInt(STANDARD[0]) && name <= BigInt(STANDARD[1]))
    return done(SHARED_HANDLE + 2n * (name - BigInt(STANDARD[0])));
  return fail(call, ERROR.ERROR_RESOURCE_DATA_NOT_FOUND, 0n);
};

const desktop = (prototype: string, behave: (call: WinapiCall) => CallOutcome, returns: WinapiEntry['returns'] = 'NULL'): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    returns,
    errors: prototype.includes('Load') ? ['ERROR_RESOURCE_DATA_NOT_FOUND'] : [],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

export const desktopFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap((form) => {
    const text = TEXT_TYPES[form].in;
    return [
      desktop(`HWND FindWindow${form}(${text} lpClassName, ${text} lpWindowName);`, find(form)),
      desktop(`HICON LoadIcon${form}(HINSTANCE hInstance, ${text} lpIconName);`, load),
      desktop(`HCURSOR LoadCursor${form}(HINSTANCE hInstance, ${text} lpCursorName);`, load),
    ];
  }),
  desktop('HWND GetDesktopWindow(void);', () => done(DESKTOP_WINDOW)),
  desktop('HWND GetForegroundWindow(void);', foreground),
  desktop('HWND GetActiveWindow(void);', foreground),
  desktop(
    'BOOL SetForegroundWindow(HWND hWnd);',
    onWindow(() => done(1)),
    'FALSE',
  ),
  desktop('HCURSOR SetCursor(HCURSOR hCursor);', () => done(SHARED_HANDLE), 'none'),
  desktop('int GetSystemMetrics(int nIndex);', metric, 'none'),
  // A window has no frame here: its inside is as large as the whole.
  desktop('BOOL AdjustWindowRect(LPRECT lpRect, DWORD dwStyle, BOOL bMenu);', () => done(1), 'FALSE'),
];
