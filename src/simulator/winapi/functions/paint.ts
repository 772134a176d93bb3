import { addContext } from '../../kernel/drawing.ts';
import { invalidate } from '../../kernel/message-queue.ts';
import { windowOf } from '../../kernel/window.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian } from '../layout.ts';
import { beginPainting } from '../paint-call.ts';
import { onWindow } from '../window-call.ts';

/** PAINTSTRUCT: what to draw with, whether to erase, the whole of the window, and 40 bytes of Windows' own. */
const beginPaint = onWindow((call, window) =>
  beginPainting(call, window, (context, erase) => {
    const { width, height } = window.place;
    const numbers = [erase ? 1 : 0, 0, 0, width, height].map((value) => littleEndian(BigInt(value), 4));
    call.memory.writeBytes(call.arguments.pointer(1), concat(littleEndian(BigInt(context), 8), ...numbers, new Uint8Array(40)));
    return done(context);
  }),
);

const endPaint = onWindow((call) => {
  const context = new DataView(call.memory.readBytes(call.arguments.pointer(1), 8).slice().buffer).getUint32(0, true);
  call.kernel.state.graphics.contexts.delete(context);
  return done(1);
});

/** Without a window: the desktop's. */
const getContext = (call: WinapiCall): CallOutcome => {
  const window = Number(call.arguments.pointer(0));
  if (window !== 0 && !windowOf(call.kernel, window)) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  return done(addContext(call.kernel, call.thread.id, window).handle);
};

/** All windows of the desktop are invalid when none is named (InvalidateRect function, learn.microsoft.com); parts are not told apart. */
const invalidateWindow = (call: WinapiCall): CallOutcome => {
  const handle = Number(call.arguments.pointer(0));
  const chosen = call.kernel.state.windows.filter((window) => handle === 0 || window.handle === handle);
  if (chosen.length === 0 && handle !== 0) return fail(call, ERROR.ERROR_INVALID_WINDOW_HANDLE, 0n);
  for (const window of chosen) invalidate(call.kernel, window, handle === 0 || call.arguments.int(2) !== 0);
  return done(1);
};

const painting = (prototype: string, returns: WinapiEntry['returns'], behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'winuser.h',
    prototype,
    out: prototype.includes('BeginPaint') ? ['lpPaint'] : [],
    returns,
    errors: ['ERROR_INVALID_WINDOW_HANDLE'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

export const paintFunctions: readonly WinapiEntry[] = [
  painting('HDC BeginPaint(HWND hWnd, LPPAINTSTRUCT lpPaint);', 'NULL', beginPaint),
  painting('BOOL EndPaint(HWND hWnd, const PAINTSTRUCT *lpPaint);', 'none', endPaint),
  painting('HDC GetDC(HWND hWnd);', 'NULL', getContext),
  painting('HDC GetWindowDC(HWND hWnd);', 'NULL', getContext),
  painting('int ReleaseDC(HWND hWnd, HDC hDC);', 'FALSE', (call) =>
    done(call.kernel.state.graphics.contexts.delete(Number(call.arguments.pointer(1)))),
  ),
  painting('BOOL InvalidateRect(HWND hWnd, const RECT *lpRect, BOOL bErase);', 'FALSE', invalidateWindow),
  painting(
    'BOOL ValidateRect(HWND hWnd, const RECT *lpRect);',
    'FALSE',
    onWindow((_, window) => {
      window.invalid = false;
      return done(1);
    }),
  ),
];
