import type { Endpoint, Family } from '../network/address.ts';
import type { Outcome } from '../network/network.ts';
import type { OperationResult, StreamSocket } from '../network/state.ts';
import { queueApc } from './apc.ts';
import { queuePacket } from './completion-port.ts';
import { resetEvent, setEvent } from './event-object.ts';
import { ERROR_OPERATION_ABORTED, statusOf, STATUS_SUCCESS, systemError, winsockError, type IoStatus } from './io-status.ts';
import type { Kernel } from './kernel.ts';
import type { Stateful } from './machines.ts';
import type { Seen } from '../snapshot/shared-map.ts';
import type { Site } from '../machine/finding.ts';
import type { ObjectId, ProcessId, Thread, ThreadId } from './state.ts';

/** Memory that a program has lent to an operation. */
export interface LentBuffer {
  readonly address: bigint;
  readonly length: number;
}

/** Where the address of a datagram's sender goes, in the form of its socket's family, and where its size stands. */
export interface Sender {
  readonly address: bigint;
  readonly room: bigint;
  readonly family: Family;
}

/** What an operation is to do besides moving bytes between buffers and its socket or file. */
export type Purpose =
  | { readonly kind: 'receive'; readonly sender: Sender | null }
  | { readonly kind: 'send' }
  /** AcceptEx: the buffer takes `receives` bytes, then the two addresses, each in its room. `ends` once there is a connection. */
  | {
      readonly kind: 'accept';
      readonly into: ObjectId;
      readonly receives: number;
      readonly localRoom: number;
      readonly remoteRoom: number;
      ends: { readonly local: Endpoint; readonly remote: Endpoint; readonly family: Family } | null;
    }
  /** ConnectEx: `data` follow once there is a connection. */
  | { readonly kind: 'connect'; readonly data: Uint8Array }
  /** DisconnectEx; `reuse`: once the other side has ended too, the socket may be connected anew. */
  | { readonly kind: 'disconnect'; readonly reuse: boolean }
  /** TransmitFile: `disconnect` ends sending after the last byte. */
  | { readonly kind: 'transmit'; readonly disconnect: boolean }
  | { readonly kind: 'read'; readonly position: number; readonly count: number }
  | { readonly kind: 'write'; readonly position: number; readonly bytes: Uint8Array };

/** A call that the program has made, and where. */
export interface CallPlace {
  readonly api: string;
  readonly site: Site;
}

/** An overlapped operation that has begun and not ended. */
export interface IoRequest extends Stateful<'io-request'> {
  readonly process: ProcessId;
  /** Who began it: completion routines run there, and its end cancels the operation. */
  readonly thread: ThreadId;
  /** The socket or open file. */
  readonly object: ObjectId;
  readonly purpose: Purpose;
  /** The number of what goes on now, and the socket on which it does. */
  operation: number;
  at: ObjectId;
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
  /** The call that began it. */
  readonly begunBy: CallPlace | null;
  /** The last call that asked for the result too early. */
  asked: CallPlace | null;
  /** Virtual time of the call. */
  readonly since: number;
}

/** What a function that begins an operation says of it. */
export type RequestWish = Omit<IoRequest, 'machine' | 'id' | 'state' | 'operation' | 'at' | 'begunBy' | 'asked' | 'since'>;

/** How an operation has ended: what GetOverlappedResult and its like tell. */
export interface IoEnd {
  readonly status: IoStatus;
  readonly bytes: number;
}

/** How a call that begins an operation stands. `ended`: at once, and whoever was to be told of it has been told. */
export type Begun =
  | { readonly kind: 'pending'; readonly request: IoRequest }
  | { readonly kind: 'ended'; readonly end: IoEnd }
  /** With an error: nothing has begun, nobody will be told. */
  | { readonly kind: 'refused'; readonly error: number };

/**
 * Begins an operation. Its event object becomes nonsignaled first (Synchronization and Overlapped Input and Output,
 * learn.microsoft.com); `act` asks the network or the disk.
 */
export const beginRequest = (kernel: Kernel, wish: RequestWish, act: () => Outcome): Begun => {
  if (wish.event !== 0) resetEvent(kernel, wish.event);
  const outcome = act();
  if (outcome.kind === 'failed') return { kind: 'refused', error: outcome.error };
  const { call } = kernel.thread(wish.thread);
  const request: IoRequest = {
    ...wish,
    machine: 'io-request',
    id: kernel.nextId(),
    state: 0,
    operation: 0,
    at: wish.object,
    begunBy: call && { api: call.api, site: { ...call.site } },
    asked: null,
    since: kernel.now,
  };
  enter(kernel, request);
  const end = advance(kernel, request, outcome, true);
  return end ? { kind: 'ended', end } : { kind: 'pending', request };
};

/** Something has ended that was begun under this number. False when no request stands for it. */
export const completeRequest = (kernel: Kernel, operation: number, result: OperationResult): boolean => {
  const request = kernel.state.requests.get(kernel.state.operations.get(operation) ?? 0);
  if (!request) return false;
  kernel.state.operations.delete(operation);
  advance(kernel, request, result, false);
  return true;
};

/** The sockets and files that a request is begun on or is for. */
const devicesOf = ({ object, purpose }: IoRequest): readonly ObjectId[] =>
  purpose.kind === 'accept' && purpose.into !== object ? [object, purpose.into] : [object];

/** Of several requests with one OVERLAPPED the last is found by it. */
const enter = (kernel: Kernel, request: IoRequest): void => {
  const { requests, requestsWith } = kernel.state;
  requests.set(request.id, request);
  for (const device of devicesOf(request)) requestsWith.set(device, [...(requestsWith.see(device) ?? []), request.id]);
  kernel.process(request.process).overlapped.set(Number(request.overlapped), request.id);
};

const remove = (kernel: Kernel, request: IoRequest): void => {
  const { requests, requestsWith } = kernel.state;
  requests.delete(request.id);
  for (const device of devicesOf(request)) {
    const left = requestsWith.see(device)?.filter((id) => id !== request.id) ?? [];
    if (left.length > 0) requestsWith.set(device, left);
    else requestsWith.delete(device);
  }
  const { overlapped } = kernel.process(request.process);
  if (overlapped.see(Number(request.overlapped)) === request.id) overlapped.delete(Number(request.overlapped));
};

/** The operation in progress that has an OVERLAPPED. */
export const requestOf = (kernel: Kernel, process: ProcessId, overlapped: bigint): IoRequest | null =>
  kernel.state.requests.get(kernel.process(process).overlapped.see(Number(overlapped)) ?? 0) ?? null;

/** Goes on from what has been reached; gives the request's end, once that is it. `atOnce`: within the call that began it. */
const advance = (kernel: Kernel, request: IoRequest, reached: Outcome, atOnce: boolean): IoEnd | null => {
  if (reached.kind === 'pending') {
    request.operation = reached.operation;
    kernel.state.operations.set(reached.operation, request.id);
    return null;
  }
  const next = goOn(kernel, request, reached);
  if (next) return advance(kernel, request, next, atOnce);
  remove(kernel, request);
  const end = kernel.transfer(request, reached);
  tell(kernel, request, end, atOnce);
  return end;
};

/** What is still to be done after a part of the operation has ended; null: nothing. */
const goOn = (kernel: Kernel, request: IoRequest, reached: OperationResult): Outcome | null => {
  const { purpose } = request;
  const { network } = kernel;
  if (purpose.kind === 'accept' && reached.kind === 'accepted') {
    const socket = network.state.sockets.get(reached.socket);
    if (!socket?.local || !socket.remote) return null;
    purpose.ends = { local: socket.local, remote: socket.remote, family: socket.family };
    if (purpose.receives === 0) return null;
    request.at = socket.id;
    return network.receive(socket, { length: purpose.receives, peek: false, waitAll: false, urgent: false }, true);
  }
  if (purpose.kind === 'connect' && reached.kind === 'connected' && purpose.data.length > 0) {
    const socket = network.state.sockets.get(request.object);
    return socket ? network.send(socket, purpose.data, {}, true) : null;
  }
  if (purpose.kind === 'disconnect') {
    const socket = network.state.sockets.get(request.object);
    return socket?.machine === 'socket' ? disconnected(kernel, socket, reached) : null;
  }
  if (purpose.kind === 'transmit' && reached.kind === 'sent' && purpose.disconnect) {
    const socket = network.state.sockets.get(request.object);
    if (socket) network.shutdown(socket, 'send');
  }
  return null;
};

/**
 * DisconnectEx: ends sending. To make the socket as good as new the other side must end it too; what still comes is thrown away
 * (what Windows waits for is unverified).
 */
export const disconnect = (kernel: Kernel, socket: StreamSocket, reuse: boolean): Outcome => {
  const error = kernel.network.shutdown(socket, 'send');
  if (error !== 0) return { kind: 'failed', error };
  return reuse ? kernel.network.drain(socket) : { kind: 'finished' };
};

/** Goes on with a disconnection that waits for the other side; null when it has ended. */
export const disconnected = (kernel: Kernel, socket: StreamSocket, reached: OperationResult): Outcome | null => {
  if (reached.kind !== 'received') return null;
  if (reached.bytes.length > 0) return kernel.network.drain(socket);
  kernel.network.reuse(socket);
  return null;
};

/** Ends operations with ERROR_OPERATION_ABORTED; returns how many. */
export const cancelRequests = (kernel: Kernel, which: (request: Seen<IoRequest>) => boolean): number =>
  abort(kernel, kernel.state.requests.filter(which));

const abort = (kernel: Kernel, chosen: readonly IoRequest[]): number => {
  for (const request of chosen) {
    const socket = kernel.state.network.sockets.get(request.at);
    if (socket) kernel.network.cancel(socket, request.operation);
    completeRequest(kernel, request.operation, { kind: 'failed', error: ERROR_OPERATION_ABORTED });
  }
  return chosen.length;
};

/** Ends calls in which threads wait for the network with ERROR_OPERATION_ABORTED; returns how many. */
export const cancelWaiting = (kernel: Kernel, which: (thread: Thread) => boolean): number => {
  const chosen = kernel.state.blocked.filter((id) => which(kernel.thread(id)) && (kernel.thread(id).wait?.operation ?? 0) !== 0);
  for (const id of chosen) kernel.wake(id, { kind: 'operation', result: { kind: 'failed', error: ERROR_OPERATION_ABORTED } }, 0);
  return chosen.length;
};

/** Ends what goes on with a socket or file, as what it is begun on or what it is for; returns how much. */
export const cancelRequestsWith = (kernel: Kernel, id: ObjectId, which: (request: IoRequest) => boolean = () => true): number => {
  const { requests, requestsWith } = kernel.state;
  const known = (requestsWith.see(id) ?? []).flatMap((request) => requests.get(request) ?? []);
  return abort(kernel, known.filter(which));
};

/**
 * A thread ends, and with it what it has begun (WSARecv function, learn.microsoft.com), but for operations whose end a completion
 * port is told: those belong to no thread (unverified; so since Windows Vista).
 */
export const cancelRequestsOf = (kernel: Kernel, thread: ThreadId): void => {
  cancelRequests(kernel, (request) => request.thread === thread && !(kernel.state.associations.get(request.object)?.port ?? 0));
};

/** Tells whoever is to be told; the OVERLAPPED says it already. */
const tell = (kernel: Kernel, request: IoRequest, { status, bytes }: IoEnd, atOnce: boolean): void => {
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
  for (const id of [...kernel.state.blocked]) {
    const target = kernel.thread(id).wait?.target;
    if (target?.kind === 'io' && target.object === object) kernel.wake(id, { kind: 'retry' }, 0);
  }
};
