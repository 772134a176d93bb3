import type { Conditions } from '../network/condition.ts';
import type { Socket } from '../network/state.ts';
import type { SocketWish } from '../trace/event.ts';
import { setEvent } from './event-object.ts';
import type { Kernel } from './kernel.ts';
import { postMessage } from './message-queue.ts';
import type { ObjectId } from './state.ts';
import { windowOf } from './window.ts';

/** The network events of a socket, as bits. The errors of a record stand at the bits' numbers. */
export const FD = { READ: 1, WRITE: 2, OOB: 4, ACCEPT: 8, CONNECT: 16, CLOSE: 32 } as const;

const EVENTS: readonly number[] = Object.values(FD);

/** Bits that a selection may ask for; the other four of winsock2.h are for routing and quality of service, and never happen here. */
export const FD_MAX_EVENTS = 10;

/** What a program has asked to be told of a socket by WSAEventSelect or WSAAsyncSelect; one ends the other. */
export interface Selection {
  readonly mask: number;
  readonly to: SelectionTarget;
  /** Events told and not enabled again: the same one is told no second time. */
  reported: number;
  /** What WSAEnumNetworkEvents will give. */
  record: NetworkRecord;
}

export type SelectionTarget =
  | { readonly kind: 'event'; readonly event: ObjectId }
  /** Handle of the window; the message has the socket's handle, and the event with its error. */
  | { readonly kind: 'window'; readonly window: number; readonly message: number };

export interface NetworkRecord {
  readonly events: number;
  /** Winsock error codes by the number of the event's bit. */
  readonly errors: readonly number[];
}

const EMPTY: NetworkRecord = { events: 0, errors: [] };

/**
 * Begins a selection, in place of one that the socket has had: the record begins anew, and conditions that hold already are told
 * at once. The socket becomes non-blocking, also when nothing is asked for any more (WSAEventSelect function, WSAAsyncSelect
 * function, learn.microsoft.com).
 */
export const beginSelection = (kernel: Kernel, socket: Socket, mask: number, to: SelectionTarget): void => {
  socket.nonBlocking = true;
  if (mask === 0) {
    kernel.state.selections.delete(socket.id);
    return;
  }
  kernel.state.selections.set(socket.id, { mask, to, reported: 0, record: EMPTY });
  review(kernel, socket);
};

/** An accepted socket has its listening socket's selection (accept function, learn.microsoft.com). AcceptEx's has none. */
export const inheritSelection = (kernel: Kernel, listening: Socket, accepted: Socket): void => {
  const selection = kernel.state.selections.get(listening.id);
  if (selection) beginSelection(kernel, accepted, selection.mask, selection.to);
};

/** The socket is gone: nothing more is told of it, and who waits for it asks again. */
export const endSelection = (kernel: Kernel, socket: ObjectId): void => {
  kernel.state.selections.delete(socket);
  for (const id of [...kernel.state.blocked]) {
    const target = kernel.thread(id).wait?.target;
    if (target?.kind === 'sockets' && target.sockets.some((each) => each.socket === socket)) kernel.wake(id, { kind: 'retry' }, 0);
  }
};

/** The record, which begins anew. What it has told is not enabled again by that (WSAEnumNetworkEvents function, learn.microsoft.com). */
export const takeRecord = (kernel: Kernel, socket: ObjectId): NetworkRecord => {
  const selection = kernel.state.selections.get(socket);
  if (!selection) return EMPTY;
  const { record } = selection;
  selection.record = EMPTY;
  return record;
};

/**
 * A re-enabling function was called: recv and its like for FD_READ, accept and its like for FD_ACCEPT, whether or not they succeed;
 * for FD_WRITE a send that failed with WSAEWOULDBLOCK. If the condition still holds, it is told again (WSAEventSelect function).
 */
export const enableAgain = (kernel: Kernel, socket: Socket, events: number): void => {
  const selection = kernel.state.selections.get(socket.id);
  if (!selection) return;
  selection.reported &= ~events;
  review(kernel, socket);
};

/** A condition of the socket may have changed: wakes threads that wait for it, and tells what its selection asks for. */
export const socketChanged = (kernel: Kernel, socket: Socket): void => {
  const conditions = kernel.network.conditions(socket);
  for (const id of [...kernel.state.blocked]) {
    const target = kernel.thread(id).wait?.target;
    if (target?.kind !== 'sockets') continue;
    if (target.sockets.some((each) => each.socket === socket.id && isMet(conditions, each.wish)))
      kernel.wake(id, { kind: 'retry' }, SELECT_BOOST);
  }
  review(kernel, socket);
};

/** Priority levels that a thread gains when a socket operation ends its wait: Windows' IO_NETWORK_INCREMENT. */
const SELECT_BOOST = 2;

/** Does the condition hold for which select or WSAPoll waits. */
export const isMet = (conditions: Conditions, wish: SocketWish): boolean => {
  switch (wish) {
    case 'read':
      return conditions.readable;
    case 'write':
      return conditions.writable;
    case 'except':
      return conditions.exceptional;
    case 'end':
      return conditions.closed || conditions.errors.connect !== 0;
  }
};

const review = (kernel: Kernel, socket: Socket): void => {
  const selection = kernel.state.selections.get(socket.id);
  if (!selection) return;
  const conditions = kernel.network.conditions(socket);
  for (const event of EVENTS) {
    if ((selection.mask & event) === 0 || (selection.reported & event) !== 0 || !holds(conditions, event)) continue;
    selection.reported |= event;
    tell(kernel, socket, selection, event, errorOf(conditions, event));
  }
};

/** FD_CLOSE waits until all data were read; FD_READ is for data alone (WSAAsyncSelect function, learn.microsoft.com). */
const holds = (conditions: Conditions, event: number): boolean => {
  switch (event) {
    case FD.READ:
      return conditions.readable && !conditions.acceptable && !conditions.closed;
    case FD.WRITE:
      return conditions.writable;
    case FD.OOB:
      return conditions.urgent;
    case FD.ACCEPT:
      return conditions.acceptable;
    case FD.CONNECT:
      return conditions.connected || conditions.errors.connect !== 0;
    default:
      return conditions.closed;
  }
};

const errorOf = ({ errors }: Conditions, event: number): number =>
  event === FD.CONNECT ? errors.connect : event === FD.CLOSE ? errors.close : 0;

const tell = (kernel: Kernel, socket: Socket, selection: Selection, event: number, error: number): void => {
  const { to } = selection;
  if (to.kind === 'window') {
    const window = windowOf(kernel, to.window);
    const lParam = BigInt(event) | (BigInt(error) << 16n);
    if (window)
      postMessage(kernel, kernel.thread(window.thread), { window: to.window, message: to.message, wParam: BigInt(socket.handle), lParam });
    return;
  }
  const bit = Math.log2(event);
  const errors = Array.from({ length: FD_MAX_EVENTS }, (_, index) => (index === bit ? error : (selection.record.errors[index] ?? 0)));
  selection.record = { events: selection.record.events | event, errors };
  setEvent(kernel, to.event);
};
