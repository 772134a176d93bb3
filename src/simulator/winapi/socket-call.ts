import { COPY_NS_PER_BYTE } from '../kernel/cost.ts';
import { enableAgain, FD } from '../kernel/selection.ts';
import type { NativeOutcome } from '../machine/native.ts';
import type { Outcome } from '../network/network.ts';
import type { Endpoint, OperationResult, Socket } from '../network/state.ts';
import { fail, waiting, type CallMemory, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { concat, littleEndian, readU16, readU32, writeU32 } from './layout.ts';

/** The socket that a handle argument names, or the error that every socket function gives: WSANOTINITIALISED, WSAENOTSOCK. */
export const findSocket = (call: WinapiCall, argument = 0): Socket | number => {
  if (call.process.startups === 0) return ERROR.WSANOTINITIALISED;
  return socketOfHandle(call, call.arguments.pointer(argument)) ?? ERROR.WSAENOTSOCK;
};

/** The socket behind a handle; null for anything else. */
export const socketOfHandle = (call: WinapiCall, handle: bigint): Socket | null => {
  const entry = call.process.handles.entries.get(Number(handle));
  return (entry?.kind === 'socket' ? call.kernel.network.state.sockets.get(entry.object) : undefined) ?? null;
};

export type SocketWait = 'socket-data' | 'socket-room' | 'socket-connection' | 'socket-connect';

/**
 * A call that may wait for the network: begins the operation when first asked, and ends with its result, at once or when
 * asked again. `begin` gives an error code, or the socket and how its operation stands; `timeout` is in ms, 0 for none.
 */
export const operate = (
  call: WinapiCall,
  kind: SocketWait,
  begin: () => number | { readonly socket: Socket; readonly outcome: Outcome; readonly timeout: number },
  finish: (result: Exclude<OperationResult, { kind: 'failed' }>) => NativeOutcome,
  failure: bigint,
): NativeOutcome => {
  const end = (result: OperationResult): NativeOutcome => (result.kind === 'failed' ? fail(call, result.error, failure) : finish(result));
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  if (wakeup) return end(wakeup.kind === 'operation' ? wakeup.result : { kind: 'failed', error: ERROR.WSAETIMEDOUT });
  const begun = begin();
  if (typeof begun === 'number') return fail(call, begun, failure);
  const { socket, outcome, timeout } = begun;
  if (outcome.kind !== 'pending') {
    const ended = end(outcome);
    enableAgain(call.kernel, socket, enabledBy(kind, outcome));
    return ended;
  }
  const target = { kind, socket: socket.id, handle: String(socket.handle) };
  call.kernel.block(call.thread.id, target, { operation: outcome.operation, timeout: timeout === 0 ? null : timeout * 1_000_000 });
  return waiting;
};

/** The network events that a call re-enables. Connecting anew makes a new story of the socket. */
const enabledBy = (kind: SocketWait, outcome: OperationResult): number => {
  switch (kind) {
    case 'socket-data':
      return FD.READ | FD.OOB;
    case 'socket-room':
      return outcome.kind === 'failed' && outcome.error === ERROR.WSAEWOULDBLOCK ? FD.WRITE : 0;
    case 'socket-connection':
      return FD.ACCEPT;
    case 'socket-connect':
      return FD.CONNECT | FD.WRITE | FD.CLOSE;
  }
};

/** Copying bytes between a program and the system takes time. */
export const chargeCopy = (call: WinapiCall, bytes: number): void => call.kernel.charge(bytes * COPY_NS_PER_BYTE);

export const AF_INET = 2;
const SOCKADDR_IN_SIZE = 16;

/** The endpoint in a sockaddr_in, or an error. What sin_zero holds does not matter. */
export const readEndpoint = (memory: CallMemory, address: bigint, length: number): Endpoint | number => {
  if (address === 0n || length < SOCKADDR_IN_SIZE) return ERROR.WSAEFAULT;
  if (readU16(memory, address) !== AF_INET) return ERROR.WSAEAFNOSUPPORT;
  return { port: swap16(readU16(memory, address + 2n)), address: swap32(readU32(memory, address + 4n)) };
};

/** Can an endpoint be written where these two pointers say: room for a sockaddr_in, and the room's size given. */
export const hasRoomForEndpoint = (memory: CallMemory, address: bigint, length: bigint): boolean =>
  address !== 0n && length !== 0n && readU32(memory, length) >= SOCKADDR_IN_SIZE;

export const writeEndpoint = (memory: CallMemory, address: bigint, length: bigint, endpoint: Endpoint): void => {
  memory.writeBytes(address, sockaddrBytes(endpoint));
  writeU32(memory, length, SOCKADDR_IN_SIZE);
};

export const sockaddrBytes = ({ address, port }: Endpoint): Uint8Array =>
  concat(
    littleEndian(BigInt(AF_INET), 2),
    littleEndian(BigInt(swap16(port)), 2),
    littleEndian(BigInt(swap32(address)), 4),
    new Uint8Array(8),
  );

export const swap16 = (value: number): number => ((value & 255) << 8) | ((value >> 8) & 255);

export const swap32 = (value: number): number =>
  (((value & 255) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
