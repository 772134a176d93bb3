import { beginSelection } from '../../kernel/selection.ts';
import { windowOf } from '../../kernel/window.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { findSocket } from '../socket-call.ts';

/** With no events asked for, the window does not matter: the selection ends (WSAAsyncSelect function, learn.microsoft.com). */
const asyncSelect = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const [window, message, mask] = [Number(call.arguments.pointer(1)), call.arguments.uint(2), call.arguments.int(3)];
  if (mask !== 0 && !windowOf(call.kernel, window)) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  beginSelection(call.kernel, socket, mask, { kind: 'window', window, message });
  return done(0);
};

export const asyncSelectFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAAsyncSelect(SOCKET s, HWND hWnd, u_int wMsg, long lEvent);',
    returns: 'SOCKET_ERROR',
    errors: ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINVAL', 'WSAEINPROGRESS', 'WSAENOTSOCK'],
    source: 'WSAAsyncSelect function',
    since: 5,
    place: 'socket',
    behave: asyncSelect,
  }),
];
