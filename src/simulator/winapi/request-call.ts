import { STATUS_PENDING, STATUS_SUCCESS, statusOf } from '../kernel/io-status.ts';
import type { IoEnd, IoRequest, LentBuffer } from '../kernel/request.ts';
import type { OperationResult } from '../network/state.ts';
import type { CallMemory, WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { concat, readU32, readU64, writeU64 } from './layout.ts';
import { findObject } from './object-call.ts';

/** struct _OVERLAPPED of 64-bit Windows: where its members lie. */
const INTERNAL_HIGH = 8n;
const EVENT = 24n;

/** struct _WSABUF: a length, padding, an address. */
const WSABUF_SIZE = 16;
const WSABUF_ADDRESS = 8n;

/** What the members of an OVERLAPPED say. */
export const readOverlapped = (memory: CallMemory, address: bigint): IoEnd => ({
  status: readU32(memory, address),
  bytes: readU32(memory, address + INTERNAL_HIGH),
});

/** The operation has begun: from now on the OVERLAPPED belongs to the system. */
export const markPending = (memory: CallMemory, address: bigint): void => writeU64(memory, address, BigInt(STATUS_PENDING));

/**
 * The event that an OVERLAPPED names, 0 for none, or an error. The low bit of hEvent is no part of the handle: it keeps the
 * completion packet away from the port (GetQueuedCompletionStatus function, learn.microsoft.com).
 */
export const eventOf = (call: WinapiCall, overlapped: bigint): { readonly event: number; readonly quiet: boolean } | null => {
  const handle = readU64(call.memory, overlapped + EVENT);
  const quiet = (handle & 1n) !== 0n;
  if (handle === 0n) return { event: 0, quiet };
  const event = findObject(call, 'event', handle & ~1n);
  return event && { event: event.id, quiet };
};

/** The handle of the event that an OVERLAPPED names; 0n: none. */
export const eventHandle = (memory: CallMemory, overlapped: bigint): bigint => readU64(memory, overlapped + EVENT) & ~1n;

/** An array of WSABUF. It may be gone once the call has returned; the memory that it speaks of may not. */
export const readBuffers = (memory: CallMemory, address: bigint, count: number): readonly LentBuffer[] =>
  Array.from({ length: count }, (_, index) => {
    const at = address + BigInt(index * WSABUF_SIZE);
    return { length: readU32(memory, at), address: readU64(memory, at + WSABUF_ADDRESS) };
  });

export const lengthOf = (buffers: readonly LentBuffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);

/** All bytes of the buffers, one after the other. */
export const gather = (memory: CallMemory, buffers: readonly LentBuffer[]): Uint8Array =>
  concat(...buffers.filter(({ length }) => length > 0).map(({ address, length }) => memory.readBytes(address, length)));

/** Spreads bytes over the buffers, filling each before the next. */
export const scatter = (memory: CallMemory, buffers: readonly LentBuffer[], bytes: Uint8Array): void => {
  for (const { address, part } of parts(buffers, bytes)) memory.writeBytes(address, part);
};

function* parts(buffers: readonly LentBuffer[], bytes: Uint8Array): Iterable<{ readonly address: bigint; readonly part: Uint8Array }> {
  let from = 0;
  for (const { address, length } of buffers) {
    const part = bytes.subarray(from, from + length);
    if (part.length > 0) yield { address, part };
    from += part.length;
  }
}

/**
 * The memory's part of an operation's end. What the program has taken back meanwhile (freed, gone with its function) is not
 * touched: bytes for it are lost and the operation ends with the status of an access violation. Windows would write to
 * whatever is there now.
 */
export const endInMemory = (memory: CallMemory, request: IoRequest, result: OperationResult): IoEnd => {
  const end = endOf(memory, request, result);
  if (memory.accessible(request.overlapped, 16, 'write')) {
    writeU64(memory, request.overlapped, BigInt(end.status));
    writeU64(memory, request.overlapped + INTERNAL_HIGH, BigInt(end.bytes));
  }
  return end;
};

const endOf = (memory: CallMemory, { buffers }: IoRequest, result: OperationResult): IoEnd => {
  switch (result.kind) {
    case 'failed':
      return { status: statusOf(result.error), bytes: 0 };
    case 'sent':
      return { status: STATUS_SUCCESS, bytes: result.count };
    case 'received':
      for (const { address, part } of parts(buffers, result.bytes)) {
        if (!memory.accessible(address, part.length, 'write')) return { status: statusOf(ERROR.WSAEFAULT), bytes: 0 };
      }
      scatter(memory, buffers, result.bytes);
      return { status: STATUS_SUCCESS, bytes: result.bytes.length };
    default:
      return { status: STATUS_SUCCESS, bytes: 0 };
  }
};
