import type { Outcome } from '../network/network.ts';
import type { OperationResult } from '../network/state.ts';
import { queueApc } from './apc.ts';
import { queuePacket } from './completion-port.ts';
import { resetEvent, setEvent } from './event-object.ts';
import { ERROR_OPERATION_ABORTED, statusOf, STATUS_SUCCESS, systemError, winsockError, type IoStatus } from './io-status.ts';
import type { Kernel } from './kernel.ts';
import type { Stateful } from './machines.ts';
import type { ObjectId, ProcessId, ThreadId } from './state.ts';

/** Memory that a program has lent to an operation. */
export interface LentBuffer {
  readonly address: bigint;
  readonly length: number;
}

/** An overlapped operation that has begun and not ended. */
export interface IoRequest extends Stateful<'io-request'> {
  readonly process: ProcessId;
  /** Who began it: completion routines run there, and its end cancels the operation. */
  readonly thread: ThreadId;
  /** The socket or open file. */
  readonly object: ObjectId;
  readonly kind: 'receive' | 'send';
  /** The network's number for what goes on. */
  operation: number;
  /** Address of its OVERLAPPED. */
  readonly overlapped: bigint;
  /** Where bytes come from or go to, in order. */
  readonly buffers: readonly LentBuffer[];
  /** Event object to signal at the end; 0: none. */
  readonly event: ObjectId;
  /** Function of the program that the thread runs at the end, in an alertable wait; 0n: none. */
  readonly routine: bigint;
  /** The object's completion port, if it has one, is not told. */
  readonly quiet: boolean;
  /** Virtual time of the call. */
  readonly since: number;
}

/** What a function that begins an operation says of it. */
export type RequestWish = Omit<IoRequest, 'machine' | 'id' | 'state' | 'operation' | 'since'>;

/** How an operation has ended: what GetOverlappedResult and its like tell. */
export interface IoEnd {
  readonly status: IoStatus;
  readonly bytes: number;
}

/** How a call that begins an operation stands. `ended`: at once, and whoever was to be told of it has been told. */
export type Begun =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ended'; readonly end: IoEnd }
  /** With an error: nothing has begun, nobody will be told. */
  | { readonly kind: 'refused'; readonly error: number };

/**
 * Begins an operation. Its event object becomes nonsignaled first (Synchronization and Overlapped Input and Output,
 * learn.microsoft.com); `act` asks the network.
 */
export const beginRequest = (kernel: Kernel, wish: RequestWish, act: () => Outcome): Begun => {
  if (wish.event !== 0) resetEvent(kernel, wish.event);
  const outcome = act();
  if (outcome.kind === 'failed') return { kind: 'refused', error: outcome.error };
  const request: IoRequest = { ...wish, machine: 'io-request', id: kernel.nextId(), state: 0, operation: 0, since: kernel.now };
  if (outcome.kind === 'pending') {
    request.operation = outcome.operation;
    kernel.state.requests.set(request.id, request);
    return { kind: 'pending' };
  }
  const end = kernel.transfer(request, outcome);
  finish(kernel, request, end, true);
  return { kind: 'ended', end };
};

/** An operation of the network has ended. False when no request stands for it. */
export const completeRequest = (kernel: Kernel, operation: number, result: OperationResult): boolean => {
  for (const request of kernel.state.requests.values()) {
    if (request.operation !== operation) continue;
    kernel.state.requests.delete(request.id);
    finish(kernel, request, kernel.transfer(request, result), false);
    return true;
  }
  return false;
};

/** Ends operations with ERROR_OPERATION_ABORTED; returns how many. */
export const cancelRequests = (kernel: Kernel, which: (request: IoRequest) => boolean): number => {
  const chosen = [...kernel.state.requests.values()].filter(which);
  for (const request of chosen) {
    const socket = kernel.state.network.sockets.get(request.object);
    if (socket) kernel.network.cancel(socket, request.operation);
    completeRequest(kernel, request.operation, { kind: 'failed', error: ERROR_OPERATION_ABORTED });
  }
  return chosen.length;
};

/**
 * A thread ends, and with it what it has begun (WSARecv function, learn.microsoft.com), but for operations whose end a completion
 * port is told: those belong to no thread (unverified; so since Windows Vista).
 */
export const cancelRequestsOf = (kernel: Kernel, thread: ThreadId): void => {
  cancelRequests(kernel, (request) => request.thread === thread && !(kernel.state.associations.get(request.object)?.port ?? 0));
};

/** Tells whoever is to be told; the OVERLAPPED says it already. `atOnce`: within the call that began the operation. */
const finish = (kernel: Kernel, request: IoRequest, end: IoEnd, atOnce: boolean): void => {
  const { status, bytes } = end;
  const { object, overlapped, routine } = request;
  kernel.step(request, status === STATUS_SUCCESS ? 'complete' : status === statusOf(ERROR_OPERATION_ABORTED) ? 'cancel' : 'fail');
  if (request.event !== 0) setEvent(kernel, request.event);
  const association = kernel.state.associations.get(object);
  const port = kernel.state.ports.get(association?.port ?? 0);
  if (routine !== 0n) {
    const error = kernel.state.network.sockets.has(object) ? winsockError(status) : systemError(status);
    queueApc(kernel, request.thread, { routine, arguments: [BigInt(error), BigInt(bytes), overlapped, 0n] });
  } else if (port && association && !request.quiet && !(atOnce && association.skipsPacket && status === STATUS_SUCCESS)) {
    queuePacket(kernel, port, { status, bytes, key: association.key, overlapped });
  }
  if (association?.skipsEvent) return;
  for (const thread of kernel.state.blocked.map((id) => kernel.thread(id))) {
    const target = thread.wait?.target;
    if (target?.kind === 'io' && target.object === object) kernel.wake(thread.id, { kind: 'retry' }, 0);
  }
};
