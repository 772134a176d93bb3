import { isMet } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Socket } from '../../network/state.ts';
import type { SocketInterest, SocketWish } from '../../trace/event.ts';
import { done, fail, SOCKET_ERROR, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readU16, readU32, readU64, writeU16 } from '../layout.ts';
import { socketOfHandle } from '../socket-call.ts';

/** The wish of each of select's sets, by its argument. */
const SETS: readonly { readonly argument: number; readonly wish: SocketWish }[] = [
  { argument: 1, wish: 'read' },
  { argument: 2, wish: 'write' },
  { argument: 3, wish: 'except' },
];

const SET_ARRAY = 8n;

interface Wanted extends SocketInterest {
  readonly object: Socket;
}

/** ns; null for no end; undefined when the timeval is not valid. */
const timeLimit = (call: WinapiCall, address: bigint): number | null | undefined => {
  if (address === 0n) return null;
  const [seconds, microseconds] = [readU32(call.memory, address) | 0, readU32(call.memory, address + 4n) | 0];
  return seconds < 0 || microseconds < 0 ? undefined : seconds * 1_000_000_000 + microseconds * 1_000;
};

const setOf = (call: WinapiCall, argument: number): readonly bigint[] => {
  const address = call.arguments.pointer(argument);
  if (address === 0n) return [];
  return Array.from({ length: readU32(call.memory, address) }, (_, index) => readU64(call.memory, address + SET_ARRAY + BigInt(index * 8)));
};

/** Leaves in a set what is ready, in the order that it was in. */
const keep = (call: WinapiCall, argument: number, handles: readonly bigint[]): void => {
  const address = call.arguments.pointer(argument);
  if (address === 0n) return;
  call.memory.writeBytes(address, littleEndian(BigInt(handles.length), 4));
  if (handles.length > 0) call.memory.writeBytes(address + SET_ARRAY, concat(...handles.map((handle) => littleEndian(handle, 8))));
};

/**
 * At least one set must have a socket in it; every handle must be a socket's (select function, learn.microsoft.com). The first
 * argument is ignored. A set may hold as many sockets as its program has made room for.
 */
const select = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  const limit = timeLimit(call, call.arguments.pointer(4));
  const sets = SETS.map(({ argument, wish }) => ({ argument, wish, handles: setOf(call, argument) }));
  if (limit === undefined || sets.every(({ handles }) => handles.length === 0)) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  const wanted: Wanted[] = [];
  for (const { wish, handles } of sets) {
    for (const handle of handles) {
      const object = socketOfHandle(call, handle);
      if (object === null) return fail(call, ERROR.WSAENOTSOCK, SOCKET_ERROR);
      wanted.push({ object, socket: object.id, handle: handle.toString(), wish });
    }
  }
  const ready = wanted.filter(({ object, wish }) => isMet(call.kernel.network.conditions(object), wish));
  if (ready.length === 0 && limit !== 0 && wakeup?.kind !== 'timeout') return awaitSockets(call, wanted, limit);
  for (const { argument, wish } of sets) {
    keep(
      call,
      argument,
      ready.filter((each) => each.wish === wish).map(({ handle }) => BigInt(handle)),
    );
  }
  return done(ready.length);
};

/** Blocks until one of the conditions holds or the limit, counted from the call's beginning, is over. */
const awaitSockets = (call: WinapiCall, wanted: readonly SocketInterest[], limit: number | null): NativeOutcome => {
  const until = limit === null ? null : Number((call.state['until'] ??= call.kernel.now + limit));
  const timeout = until === null ? null : Math.max(0, until - call.kernel.now);
  const sockets = wanted.map(({ socket, handle, wish }) => ({ socket, handle, wish }));
  call.kernel.block(call.thread.id, { kind: 'sockets', sockets }, { timeout });
  return waiting;
};

/** The macro FD_ISSET ends here: is the socket in the set. */
const isSet = (call: WinapiCall): NativeOutcome => done(setOf(call, 1).includes(call.arguments.pointer(0)));

const POLL = {
  ERR: 0x0001,
  HUP: 0x0002,
  NVAL: 0x0004,
  WRNORM: 0x0010,
  WRBAND: 0x0020,
  RDNORM: 0x0100,
  RDBAND: 0x0200,
  PRI: 0x0400,
} as const;

/** What may be asked for; the rest of the bits, POLLPRI and POLLWRBAND among them, are refused (WSAPoll function, learn.microsoft.com). */
const ASKABLE = POLL.RDNORM | POLL.RDBAND | POLL.WRNORM;

interface Polled {
  readonly address: bigint;
  readonly handle: bigint;
  readonly events: number;
}

const polledOf = (call: WinapiCall): readonly Polled[] =>
  Array.from({ length: call.arguments.uint(1) }, (_, index) => {
    const address = call.arguments.pointer(0) + BigInt(index * 16);
    return { address, handle: readU64(call.memory, address), events: readU16(call.memory, address + 8n) };
  });

/**
 * Tells of failures unasked: POLLERR and POLLHUP of a reset connection or a failed connect, POLLHUP once the other side has finished,
 * POLLNVAL of a handle that is no socket's. A negative handle is passed over (WSAPoll function, WSAPOLLFD, learn.microsoft.com).
 */
const happened = (call: WinapiCall, { handle, events }: Polled): number => {
  if (BigInt.asIntN(64, handle) < 0n) return 0;
  const socket = socketOfHandle(call, handle);
  if (socket === null) return POLL.NVAL;
  const { readable, writable, closed, errors } = call.kernel.network.conditions(socket);
  if (errors.connect !== 0) return POLL.ERR | POLL.HUP | (events & POLL.WRNORM);
  if (errors.close !== 0) return POLL.ERR | POLL.HUP;
  return (closed ? POLL.HUP : 0) | (readable && !closed ? events & POLL.RDNORM : 0) | (writable ? events & POLL.WRNORM : 0);
};

const poll = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  const [array, milliseconds] = [call.arguments.pointer(0), call.arguments.int(2)];
  if (array === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const all = polledOf(call);
  if (all.length === 0 || all.some(({ events }) => (events & ~ASKABLE) !== 0)) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  const results = all.map((each) => happened(call, each));
  const count = results.filter((result) => result !== 0).length;
  if (count === 0 && milliseconds !== 0 && wakeup?.kind !== 'timeout')
    return awaitSockets(call, interestsOf(call, all), milliseconds < 0 ? null : milliseconds * 1_000_000);
  all.forEach(({ address }, index) => writeU16(call.memory, address + 10n, results[index] ?? 0));
  return done(count);
};

const interestsOf = (call: WinapiCall, all: readonly Polled[]): readonly SocketInterest[] =>
  all.flatMap(({ handle, events }) => {
    const socket = socketOfHandle(call, handle);
    if (socket === null) return [];
    const wishes: SocketWish[] = ['end'];
    if ((events & POLL.RDNORM) !== 0) wishes.push('read');
    if ((events & POLL.WRNORM) !== 0) wishes.push('write');
    return wishes.map((wish) => ({ socket: socket.id, handle: handle.toString(), wish }));
  });

const ERRORS = ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEFAULT', 'WSAEINVAL', 'WSAEINTR', 'WSAENOTSOCK'];

export const selectFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, const struct timeval *timeout);',
    inout: ['readfds', 'writefds', 'exceptfds'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAEINPROGRESS'],
    source: 'select function',
    since: 4,
    place: 'socket',
    behave: select,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int __WSAFDIsSet(SOCKET fd, fd_set *set);',
    returns: 'none',
    source: 'select function',
    since: 4,
    place: 'user',
    behave: isSet,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAPoll(LPWSAPOLLFD fdArray, ULONG fds, INT timeout);',
    inout: ['fdArray'],
    returns: 'SOCKET_ERROR',
    errors: ERRORS,
    source: 'WSAPoll function',
    since: 4,
    place: 'socket',
    behave: poll,
  }),
];
