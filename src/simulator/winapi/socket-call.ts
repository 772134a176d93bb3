import { COPY_NS_PER_BYTE } from '../kernel/cost.ts';
import { enableAgain, FD } from '../kernel/selection.ts';
import type { NativeOutcome } from '../machine/native.ts';
import { addressOfBytes, bytesOfAddress, familyOf, type Address, type Endpoint, type Family } from '../network/address.ts';
import type { Outcome } from '../network/network.ts';
import type { OperationResult, Socket } from '../network/state.ts';
import { done, fail, SOCKET_ERROR, waiting, type CallMemory, type CallOutcome, type WinapiCall } from './call.ts';
import { ERROR } from './error-code.ts';
import { concat, littleEndian, readU16, readU32, writeU32 } from './layout.ts';

/** The socket that a handle argument names, or the error that every socket function gives: WSANOTINITIALISED, WSAENOTSOCK. */
export const findSocket = (call: WinapiCall, argument = 0): Socket | number => {
  if (call.process.startups === 0) return ERROR.WSANOTINITIALISED;
  return socketOfHandle(call, call.arguments.pointer(argument)) ?? ERROR.WSAENOTSOCK;
};

/** The socket behind a handle; null for anything else. */
export const socketOfHandle = (call: WinapiCall, handle: bigint): Socket | null => {
  const entry = call.process.handles.entries.see(Number(handle));
  return (entry?.kind === 'socket' ? call.kernel.network.state.sockets.get(entry.object) : undefined) ?? null;
};

export type SocketWait = 'socket-data' | 'socket-room' | 'socket-connection' | 'socket-connect' | 'socket-close';

/**
 * A call that may wait for the network: begins the operation when first asked, and ends with its result, at once or when
 * asked again. `begin` gives an error code, or the socket and how its operation stands; `timeout` is in ms, 0 for none.
 */
export const operate = <Ended extends CallOutcome>(
  call: WinapiCall,
  kind: SocketWait,
  begin: () => number | { readonly socket: Socket; readonly outcome: Outcome; readonly timeout: number },
  finish: (result: Exclude<OperationResult, { kind: 'failed' }>) => Ended,
  failure: bigint,
): Ended | NativeOutcome => {
  const end = (result: OperationResult): Ended | NativeOutcome =>
    result.kind === 'failed' ? fail(call, result.error, failure) : finish(result);
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
    case 'socket-close':
      return 0;
  }
};

/** Copying bytes between a program and the system takes time. */
export const chargeCopy = (call: WinapiCall, bytes: number): void => call.kernel.charge(bytes * COPY_NS_PER_BYTE);

export const AF_UNSPEC = 0;
export const AF_INET = 2;
export const AF_INET6 = 23;

/** Bytes of a sockaddr_in and of a sockaddr_in6. */
export const SOCKADDR_SIZE = { 4: 16, 6: 28 } as const;

export const familyNumber = (family: Family): number => (family === 4 ? AF_INET : AF_INET6);

/** The first bytes of an IPv6 address that stands for an IPv4 one: `::ffff:a.b.c.d`. */
const MAPPED = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]);

/** The address in its bytes as programs hold it; an IPv6 address that stands for an IPv4 one is that. */
export const readAddress = (memory: CallMemory, at: bigint, family: Family): Address => {
  const bytes = memory.readBytes(at, family === 4 ? 4 : 16);
  const mapped = family === 6 && MAPPED.every((byte, index) => bytes[index] === byte);
  return addressOfBytes(mapped ? bytes.subarray(12) : bytes);
};

const bytesFor = (address: Address, family: Family): Uint8Array =>
  family === 6 && familyOf(address) === 4 ? concat(MAPPED, bytesOfAddress(address)) : bytesOfAddress(address);

/**
 * The endpoint in a sockaddr of a socket's family, or an error: WSAEFAULT when it is not there or too short, WSAEAFNOSUPPORT when it is
 * of another family. Padding, flow and scope do not matter.
 */
export const readEndpoint = (memory: CallMemory, address: bigint, length: number, family: Family): Endpoint | number => {
  if (address === 0n || length < 2) return ERROR.WSAEFAULT;
  const told = readU16(memory, address);
  if (told !== familyNumber(family)) return length < SOCKADDR_SIZE[4] ? ERROR.WSAEFAULT : ERROR.WSAEAFNOSUPPORT;
  if (length < SOCKADDR_SIZE[family]) return ERROR.WSAEFAULT;
  return { port: swap16(readU16(memory, address + 2n)), address: readAddress(memory, address + (family === 4 ? 4n : 8n), family) };
};

/** Can an endpoint be written where these two pointers say: room for a sockaddr of the family, and the room's size given. */
export const hasRoomForEndpoint = (memory: CallMemory, address: bigint, length: bigint, family: Family): boolean =>
  address !== 0n && length !== 0n && (readU32(memory, length) | 0) >= SOCKADDR_SIZE[family];

export const writeEndpoint = (memory: CallMemory, address: bigint, length: bigint, endpoint: Endpoint, family: Family): void => {
  memory.writeBytes(address, sockaddrBytes(endpoint, family));
  writeU32(memory, length, SOCKADDR_SIZE[family]);
};

/** A sockaddr_in, or for the sockets of IPv6 a sockaddr_in6. */
export const sockaddrBytes = ({ address, port }: Endpoint, family: Family): Uint8Array => {
  const head = concat(littleEndian(BigInt(familyNumber(family)), 2), littleEndian(BigInt(swap16(port)), 2));
  const bytes = bytesFor(address, family);
  return family === 4 ? concat(head, bytes, new Uint8Array(8)) : concat(head, new Uint8Array(4), bytes, new Uint8Array(4));
};

export const swap16 = (value: number): number => ((value & 255) << 8) | ((value >> 8) & 255);

export const swap32 = (value: number): number =>
  (((value & 255) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;

/** Ends a receive call whose buffer is argument 1: WSAEMSGSIZE when a datagram did not fit, of which the first part is there. */
export const finishReceive = (call: WinapiCall, result: OperationResult): NativeOutcome => {
  if (result.kind !== 'received') return done(0);
  chargeCopy(call, result.bytes.length);
  if (result.bytes.length > 0) call.memory.writeBytes(call.arguments.pointer(1), result.bytes);
  return result.truncated ? fail(call, ERROR.WSAEMSGSIZE, SOCKET_ERROR) : done(result.bytes.length);
};
