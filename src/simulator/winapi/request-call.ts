import { STATUS_BUFFER_OVERFLOW, STATUS_PENDING, STATUS_SUCCESS, statusOf } from '../kernel/io-status.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/state.ts';
import { lentTo, returnedBy, type Lent } from '../kernel/lent.ts';
import {
  requestOf,
  beginRequest,
  type Begun,
  type IoEnd,
  type IoRequest,
  type LentBuffer,
  type Purpose,
  type Sender,
} from '../kernel/request.ts';
import type { NativeOutcome } from '../machine/native.ts';
import type { Endpoint } from '../network/address.ts';
import type { Outcome } from '../network/network.ts';
import type { OperationResult } from '../network/state.ts';
import { done, fail, type CallMemory, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { concat, readU32, readU64, writeU32, writeU64 } from './layout.ts';
import { findObject } from './object-call.ts';
import { SOCKADDR_SIZE, sockaddrBytes, writeEndpoint } from './socket-call.ts';

/** Where in a file an OVERLAPPED says that an operation begins. */
export const offsetOf = (memory: CallMemory, overlapped: bigint): number =>
  readU32(memory, overlapped + OFFSET) + readU32(memory, overlapped + OFFSET + 4n) * 2 ** 32;

/** struct _OVERLAPPED of 64-bit Windows: where its members lie. */
const INTERNAL_HIGH = 8n;
const OFFSET = 16n;
const EVENT = 24n;

/** struct _WSABUF: a length, padding, an address. */
const WSABUF_SIZE = 16n;
const WSABUF_ADDRESS = 8n;

/** What the members of an OVERLAPPED say. */
export const readOverlapped = (memory: CallMemory, address: bigint): IoEnd => ({
  status: readU32(memory, address),
  bytes: readU32(memory, address + INTERNAL_HIGH),
});

/** The operation has begun: from now on the OVERLAPPED belongs to the system. */
const markPending = (memory: CallMemory, address: bigint): void => writeU64(memory, address, BigInt(STATUS_PENDING));

/**
 * The event that an OVERLAPPED names, 0 for none, or an error. The low bit of hEvent is no part of the handle: it keeps the
 * completion packet away from the port (GetQueuedCompletionStatus function, learn.microsoft.com).
 */
const eventOf = (call: WinapiCall, overlapped: bigint): { readonly event: number; readonly quiet: boolean } | null => {
  const handle = readU64(call.memory, overlapped + EVENT);
  const quiet = (handle & 1n) !== 0n;
  if (handle === 0n) return { event: 0, quiet };
  const event = findObject(call, 'event', handle & ~1n);
  return event && { event: event.id, quiet };
};

/** The handle of the event that an OVERLAPPED names; 0n: none. */
export const eventHandle = (memory: CallMemory, overlapped: bigint): bigint => readU64(memory, overlapped + EVENT) & ~1n;

/** An array of WSABUF. It may be gone once the call has returned; the memory that it speaks of may not. */
export const readBuffers = (memory: CallMemory, address: bigint, count: number): readonly LentBuffer[] => {
  const buffers: LentBuffer[] = [];
  for (let at = address; buffers.length < count; at += WSABUF_SIZE)
    buffers.push({ length: readU32(memory, at), address: readU64(memory, at + WSABUF_ADDRESS) });
  return buffers;
};

export const lengthOf = (buffers: readonly LentBuffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);

/** All bytes of the buffers, one after the other. */
export const gather = (memory: CallMemory, buffers: readonly LentBuffer[]): Uint8Array => {
  const [only] = buffers;
  if (only && buffers.length === 1 && only.length > 0) return memory.readBytes(only.address, only.length);
  return concat(...buffers.filter(({ length }) => length > 0).map(({ address, length }) => memory.readBytes(address, length)));
};

/** Spreads bytes over the buffers, filling each before the next. */
export const scatter = (memory: CallMemory, buffers: readonly LentBuffer[], bytes: Uint8Array): void => {
  for (const { address, part } of parts(buffers, bytes)) memory.writeBytes(address, part);
};

const parts = (buffers: readonly LentBuffer[], bytes: Uint8Array): readonly { readonly address: bigint; readonly part: Uint8Array }[] => {
  const [first] = buffers;
  if (!first || bytes.length === 0) return [];
  if (bytes.length <= first.length) return [{ address: first.address, part: bytes }];
  const found: { readonly address: bigint; readonly part: Uint8Array }[] = [];
  let from = 0;
  for (const { address, length } of buffers) {
    const part = bytes.subarray(from, from + length);
    if (part.length > 0) found.push({ address, part });
    from += part.length;
  }
  return found;
};

/**
 * The memory's part of an operation's end: the program gets back what it lent. What it has given up meanwhile (freed, gone with its
 * function) is told to `gone`. Where nothing is now, bytes are lost and the operation ends with the status of an access violation;
 * what lives there instead is overwritten, as Windows does it.
 */
export const endInMemory = (kernel: Kernel, memory: CallMemory, request: IoRequest, result: OperationResult, gone: Gone): IoEnd => {
  const process = kernel.process(request.process);
  if (process.withheld?.request === request.id) releaseCount(memory, process);
  for (const lent of returnedBy(kernel, request)) if (!memory.takeBack(lent.address, lent.length, lent.to)) gone(lent);
  const end = endOf(memory, request, result);
  if (memory.accessible(request.overlapped, RESULT_SIZE, 'write')) {
    writeU64(memory, request.overlapped, BigInt(end.status));
    writeU64(memory, request.overlapped + INTERNAL_HIGH, BigInt(end.bytes));
  }
  return end;
};

/** Is told of lent memory that is not there any more. */
export type Gone = (lent: Lent) => void;

/** Bytes of an OVERLAPPED that an operation's end writes. */
const RESULT_SIZE = 16;

const endOf = (memory: CallMemory, request: IoRequest, result: OperationResult): IoEnd => {
  const { purpose } = request;
  if (result.kind === 'failed') return { status: statusOf(result.error), bytes: 0 };
  if (result.kind === 'sent') return { status: STATUS_SUCCESS, bytes: result.count };
  const received = result.kind === 'received' ? result.bytes : NOTHING;
  const { buffers, bytes } =
    purpose.kind === 'accept' ? acceptRecord(request, purpose, received) : { buffers: request.buffers, bytes: received };
  if ([...parts(buffers, bytes)].some(({ address, part }) => !memory.accessible(address, part.length, 'write')))
    return { status: statusOf(ERROR.WSAEFAULT), bytes: 0 };
  scatter(memory, buffers, bytes);
  if (purpose.kind === 'receive' && purpose.sender && result.kind === 'received' && result.from) {
    writeSender(memory, purpose.sender, result.from);
  }
  const truncated = result.kind === 'received' && result.truncated;
  return { status: truncated ? STATUS_BUFFER_OVERFLOW : STATUS_SUCCESS, bytes: received.length };
};

/** What AcceptEx writes: bytes received, and in their rooms the two addresses that GetAcceptExSockaddrs finds again. */
const acceptRecord = (
  request: IoRequest,
  { receives, localRoom, remoteRoom, ends }: Purpose & { kind: 'accept' },
  received: Uint8Array,
): { readonly buffers: readonly LentBuffer[]; readonly bytes: Uint8Array } => {
  const at = request.buffers[0]?.address ?? 0n;
  if (!ends) return { buffers: [], bytes: NOTHING };
  const [local, remote] = [sockaddrBytes(ends.local, ends.family), sockaddrBytes(ends.remote, ends.family)];
  const buffers = [
    { address: at, length: received.length },
    { address: at + BigInt(receives), length: Math.min(local.length, localRoom) },
    { address: at + BigInt(receives + localRoom), length: Math.min(remote.length, remoteRoom) },
  ];
  return { buffers, bytes: concat(received, local.subarray(0, localRoom), remote.subarray(0, remoteRoom)) };
};

const writeSender = (memory: CallMemory, { address, room, family }: Sender, from: Endpoint): void => {
  if (!memory.accessible(room, 4, 'write') || !memory.accessible(address, SOCKADDR_SIZE[family], 'write')) return;
  writeEndpoint(memory, address, room, from, family);
};

const NOTHING = new Uint8Array(0);

/** An operation that a call begins. */
export interface Start {
  readonly object: number;
  readonly purpose: Purpose;
  readonly buffers: readonly LentBuffer[];
  readonly overlapped: bigint;
  readonly routine: bigint;
  readonly act: () => Outcome;
}

/**
 * Begins an operation. Where there is a completion routine, hEvent is the program's to use as it likes
 * (WSARecv function, learn.microsoft.com); with a completion port there can be none (CreateIoCompletionPort function; WSAEINVAL is Wine 8.0's).
 */
export const start = (call: WinapiCall, { act, ...wish }: Start): Begun => {
  const told = wish.routine === 0n ? eventOf(call, wish.overlapped) : { event: 0, quiet: true };
  if (told === null) return { kind: 'refused', error: ERROR.ERROR_INVALID_HANDLE };
  const tied = (call.kernel.state.associations.get(wish.object)?.port ?? 0) !== 0;
  if (wish.routine !== 0n && tied) return { kind: 'refused', error: ERROR.WSAEINVAL };
  const begun = beginRequest(call.kernel, { ...wish, ...told, process: call.process.id, thread: call.thread.id }, () => {
    markPending(call.memory, wish.overlapped);
    return act();
  });
  if (begun.kind === 'pending')
    for (const { address, length, to } of lentTo(begun.request)) if (call.memory.lend(address, length, to)) call.process.lendsTwice = true;
  return begun;
};

/**
 * The operation of an OVERLAPPED has not ended, and whoever asked for its result is told no count: what stands at `count` is no
 * answer (WSAGetOverlappedResult function, learn.microsoft.com: "On failure, the value pointed to by lpcbTransfer will not be updated").
 */
export const withholdCount = (call: WinapiCall, overlapped: bigint, count: bigint): void => {
  releaseCount(call.memory, call.process);
  const request = requestOf(call.kernel, call.process.id, overlapped);
  if (request === null || call.thread.call === null || count === 0n) return;
  request.asked = { api: call.thread.call.api, site: { ...call.thread.call.site } };
  call.process.withheld = { request: request.id, address: count };
  call.memory.lend(count, COUNT_SIZE, 'write');
};

/** The count of bytes that was asked for too early is the program's own again. */
export const releaseCount = (memory: Pick<CallMemory, 'takeBack'>, process: Process): void => {
  if (process.withheld) memory.takeBack(process.withheld.address, COUNT_SIZE, 'write');
  process.withheld = null;
};

const COUNT_SIZE = 4;

/** TRUE when the operation has ended at once; else FALSE and why, ERROR_IO_PENDING when it goes on. `count`: where the number of bytes is told; 0n: nowhere. */
export const toldByBool = (call: WinapiCall, begun: Begun, count: bigint, errorOf: (status: number) => number): NativeOutcome => {
  if (begun.kind === 'refused') return fail(call, begun.error, 0n);
  if (begun.kind === 'pending') return fail(call, ERROR.ERROR_IO_PENDING, 0n);
  if (count !== 0n) writeU32(call.memory, count, begun.end.bytes);
  const error = errorOf(begun.end.status);
  return error === 0 ? done(1) : fail(call, error, 0n);
};
