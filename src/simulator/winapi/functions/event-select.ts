import { resetEvent } from '../../kernel/event-object.ts';
import { beginSelection, FD_MAX_EVENTS, takeRecord } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian } from '../layout.ts';
import { findObject } from '../object-call.ts';
import { findSocket } from '../socket-call.ts';

/** With no events asked for, the event object does not matter: the selection ends (WSAEventSelect function, learn.microsoft.com). */
const eventSelect = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const mask = call.arguments.int(2);
  const event = findObject(call, 'event', call.arguments.pointer(1));
  if (event === null && mask !== 0) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  beginSelection(call.kernel, socket, mask, { kind: 'event', event: event?.id ?? 0 });
  return done(0);
};

/** Reading the record, beginning it anew and resetting the event object are one (WSAEnumNetworkEvents function, learn.microsoft.com). */
const enumerate = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const [handle, address] = [call.arguments.pointer(1), call.arguments.pointer(2)];
  if (address === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const event = handle === 0n ? null : findObject(call, 'event', handle);
  if (handle !== 0n && event === null) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  if (event) resetEvent(call.kernel, event.id);
  const { events, errors } = takeRecord(call.kernel, socket.id);
  const codes = Array.from({ length: FD_MAX_EVENTS }, (_, index) => littleEndian(BigInt(errors[index] ?? 0), 4));
  call.memory.writeBytes(address, concat(littleEndian(BigInt(events), 4), ...codes));
  return done(0);
};

const ERRORS = ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINVAL', 'WSAEINPROGRESS', 'WSAENOTSOCK'];

export const eventSelectFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAEventSelect(SOCKET s, WSAEVENT hEventObject, long lNetworkEvents);',
    returns: 'SOCKET_ERROR',
    errors: ERRORS,
    source: 'WSAEventSelect function',
    since: 6,
    place: 'socket',
    behave: eventSelect,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAEnumNetworkEvents(SOCKET s, WSAEVENT hEventObject, LPWSANETWORKEVENTS lpNetworkEvents);',
    out: ['lpNetworkEvents'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAEFAULT'],
    source: 'WSAEnumNetworkEvents function',
    since: 6,
    place: 'socket',
    behave: enumerate,
  }),
];
