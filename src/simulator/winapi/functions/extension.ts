import { associationOf } from '../../kernel/completion-port.ts';
import { findFile } from '../../kernel/file.ts';
import { winsockError } from '../../kernel/io-status.ts';
import { stateOf } from '../../kernel/machines.ts';
import { disconnect, disconnected, type Purpose } from '../../kernel/request.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Outcome } from '../../network/network.ts';
import type { OperationResult, StreamSocket } from '../../network/state.ts';
import { done, fail, waiting, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, readU16, readU32, readU64, writeU32, writeU64 } from '../layout.ts';
import { offsetOf, start, toldByBool } from '../request-call.ts';
import { AF_INET6, chargeCopy, findSocket, operate, readEndpoint, SOCKADDR_SIZE, socketOfHandle } from '../socket-call.ts';

/** The stream socket that an argument names, or an error. */
const findStream = (call: WinapiCall, argument: number): StreamSocket | number => {
  const socket = findSocket(call, argument);
  return typeof socket === 'number' || socket.machine === 'socket' ? socket : ERROR.WSAEOPNOTSUPP;
};

/** What AcceptEx's rooms for addresses need beyond the address (AcceptEx function, learn.microsoft.com). */
const ADDRESS_MARGIN = 16;

/** The accepted socket must be new: neither bound nor connected. A missing OVERLAPPED is told as by Wine 8.0; that rooms too small are WSAEINVAL is unverified. */
const acceptEx = (call: WinapiCall): NativeOutcome => {
  const [buffer, receives, count, overlapped] = [
    call.arguments.pointer(2),
    call.arguments.uint(3),
    call.arguments.pointer(6),
    call.arguments.pointer(7),
  ];
  const [localRoom, remoteRoom] = [call.arguments.uint(4), call.arguments.uint(5)];
  const listening = findStream(call, 0);
  if (typeof listening === 'number') return fail(call, listening, 0n);
  const accepted = findStream(call, 1);
  if (typeof accepted === 'number') return fail(call, accepted, 0n);
  if (overlapped === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  if (remoteRoom === 0) return fail(call, ERROR.WSAEFAULT, 0n);
  const needed = SOCKADDR_SIZE[listening.family] + ADDRESS_MARGIN;
  if (buffer === 0n || localRoom < needed || remoteRoom < needed || stateOf(accepted) !== 'unbound') return fail(call, ERROR.WSAEINVAL, 0n);
  const begun = start(call, {
    object: listening.id,
    purpose: { kind: 'accept', into: accepted.id, receives, localRoom, remoteRoom, ends: null },
    buffers: [{ address: buffer, length: receives + localRoom + remoteRoom }],
    overlapped,
    routine: 0n,
    act: () => call.kernel.network.accept(listening, true, accepted),
  });
  if (begun.kind !== 'refused') associationOf(call.kernel, accepted.id).bare = true;
  return toldByBool(call, begun, count, winsockError);
};

/** Finds the addresses that AcceptEx has put behind the data. */
const acceptAddresses = (call: WinapiCall): NativeOutcome => {
  const [buffer, receives, localRoom] = [call.arguments.pointer(0), call.arguments.uint(1), call.arguments.uint(2)];
  const point = (at: bigint, address: bigint, length: bigint): void => {
    writeU64(call.memory, address, at);
    writeU32(call.memory, length, SOCKADDR_SIZE[readU16(call.memory, at) === AF_INET6 ? 6 : 4]);
  };
  const local = buffer + BigInt(receives);
  point(local, call.arguments.pointer(4), call.arguments.pointer(5));
  point(local + BigInt(localRoom), call.arguments.pointer(6), call.arguments.pointer(7));
  return done(0);
};

/** The socket must be bound (ConnectEx function, learn.microsoft.com). */
const connectEx = (call: WinapiCall): NativeOutcome => {
  const [data, length, count, overlapped] = [
    call.arguments.pointer(3),
    call.arguments.uint(4),
    call.arguments.pointer(5),
    call.arguments.pointer(6),
  ];
  const socket = findStream(call, 0);
  if (typeof socket === 'number') return fail(call, socket, 0n);
  if (overlapped === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const remote = readEndpoint(call.memory, call.arguments.pointer(1), call.arguments.int(2), socket.family);
  if (typeof remote === 'number') return fail(call, remote, 0n);
  if (stateOf(socket) === 'unbound') return fail(call, ERROR.WSAEINVAL, 0n);
  const bytes = data === 0n ? new Uint8Array(0) : call.memory.readBytes(data, length);
  const begun = start(call, {
    object: socket.id,
    purpose: { kind: 'connect', data: bytes },
    buffers: [{ address: data, length: bytes.length }],
    overlapped,
    routine: 0n,
    act: () => call.kernel.network.connect(socket, remote, true),
  });
  if (begun.kind !== 'refused') associationOf(call.kernel, socket.id).bare = true;
  return toldByBool(call, begun, count, winsockError);
};

const TF_DISCONNECT = 1;
const TF_REUSE_SOCKET = 2;

const disconnectEx = (call: WinapiCall): NativeOutcome => {
  const [overlapped, flags] = [call.arguments.pointer(1), call.arguments.uint(2)];
  const reuse = (flags & TF_REUSE_SOCKET) !== 0;
  const socket = findStream(call, 0);
  if (typeof socket === 'number') return fail(call, socket, 0n);
  if ((flags & ~TF_REUSE_SOCKET) !== 0) return fail(call, ERROR.WSAEINVAL, 0n);
  const act = (): Outcome => disconnect(call.kernel, socket, reuse);
  if (overlapped === 0n) return disconnectWaiting(call, socket, act);
  const begun = start(call, { object: socket.id, purpose: { kind: 'disconnect', reuse }, buffers: [], overlapped, routine: 0n, act });
  return toldByBool(call, begun, 0n, winsockError);
};

const disconnectWaiting = (call: WinapiCall, socket: StreamSocket, act: () => Outcome): NativeOutcome => {
  const finish = (result: OperationResult): NativeOutcome => {
    const next = disconnected(call.kernel, socket, result);
    if (!next) return done(1);
    if (next.kind === 'failed') return fail(call, next.error, 0n);
    if (next.kind !== 'pending') return finish(next);
    call.kernel.block(
      call.thread.id,
      { kind: 'socket-close', socket: socket.id, handle: String(socket.handle) },
      { operation: next.operation },
    );
    return waiting;
  };
  return operate(call, 'socket-close', () => ({ socket, outcome: act(), timeout: 0 }), finish, 0n);
};

/** struct _TRANSMIT_FILE_BUFFERS: head, its length, tail, its length. */
const readEnds = (call: WinapiCall, at: bigint): readonly [Uint8Array, Uint8Array] => {
  const piece = (address: bigint): Uint8Array => {
    const from = readU64(call.memory, address);
    return from === 0n ? new Uint8Array(0) : call.memory.readBytes(from, readU32(call.memory, address + 8n));
  };
  return at === 0n ? [new Uint8Array(0), new Uint8Array(0)] : [piece(at), piece(at + 16n)];
};

/** The part of a file that TransmitFile sends: from where the OVERLAPPED says, else from the file's position, which moves on. null: no such file. */
const readPart = (call: WinapiCall, handle: bigint, length: number, overlapped: bigint): Uint8Array | null => {
  const found = findFile(call.kernel, call.process, Number(handle));
  if (!found) return null;
  const from = overlapped === 0n ? found.open.position : offsetOf(call.memory, overlapped);
  const part = found.file.bytes.slice(from, length === 0 ? undefined : from + length);
  if (overlapped === 0n) found.open.position += part.length;
  return part;
};

/** A file, with something before it and after it if wanted (TransmitFile function, learn.microsoft.com). */
const transmitFile = (call: WinapiCall): NativeOutcome => {
  const [handle, length, overlapped, ends, flags] = [
    call.arguments.pointer(1),
    call.arguments.uint(2),
    call.arguments.pointer(4),
    call.arguments.pointer(5),
    call.arguments.uint(6),
  ];
  const socket = findStream(call, 0);
  if (typeof socket === 'number') return fail(call, socket, 0n);
  const act = (waits: boolean): Outcome => {
    const part = handle === 0n ? new Uint8Array(0) : readPart(call, handle, length, overlapped);
    if (!part) return { kind: 'failed', error: ERROR.ERROR_INVALID_HANDLE };
    const [head, tail] = readEnds(call, ends);
    const bytes = concat(head, part, tail);
    chargeCopy(call, bytes.length);
    return call.kernel.network.send(socket, bytes, {}, waits);
  };
  const purpose: Purpose = { kind: 'transmit', disconnect: (flags & TF_DISCONNECT) !== 0 };
  if (overlapped !== 0n && socket.overlapped) {
    const begun = start(call, { object: socket.id, purpose, buffers: [], overlapped, routine: 0n, act: () => act(true) });
    return toldByBool(call, begun, 0n, winsockError);
  }
  const finish = (): NativeOutcome => {
    if (purpose.disconnect) call.kernel.network.shutdown(socket, 'send');
    return done(1);
  };
  return operate(call, 'socket-room', () => ({ socket, outcome: act(false), timeout: 0 }), finish, 0n);
};

/** GUIDs by which WSAIoctl knows the functions, as the bytes of their structure read. */
const IDS: ReadonlyMap<string, string> = new Map([
  ['f07d36b5accbcf1195ca00805f48a192', 'TransmitFile'],
  ['f17d36b5accbcf1195ca00805f48a192', 'AcceptEx'],
  ['f27d36b5accbcf1195ca00805f48a192', 'GetAcceptExSockaddrs'],
  ['b907a225f3dd60468ee976e58c74063e', 'ConnectEx'],
  ['112eda7f30866f43a031f536a6eec157', 'DisconnectEx'],
]);

/** The functions whose addresses a program gets by SIO_GET_EXTENSION_FUNCTION_POINTER. */
export const EXTENSIONS: readonly string[] = [...IDS.values()];

/** The address of the function with the GUID that stands there; 0n: none. */
export const extensionAddress = (call: WinapiCall, id: bigint): bigint => {
  const bytes = [...call.memory.readBytes(id, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const name = IDS.get(bytes);
  return name === undefined ? 0n : call.functionAddress(name);
};

/**
 * SO_UPDATE_ACCEPT_CONTEXT and SO_UPDATE_CONNECT_CONTEXT: the socket takes part in everything, an accepted one with the options of the
 * listening socket that the value names. Gives 0 or an error.
 */
export const updateContext = (call: WinapiCall, socket: StreamSocket, listener: bigint | null): number => {
  if (listener !== null) {
    const listening = socketOfHandle(call, listener);
    if (!listening) return ERROR.WSAENOTSOCK;
    if (stateOf(listening) !== 'listening') return ERROR.WSAEINVAL;
    Object.assign(socket.options, { ...listening.options, others: new Map(listening.options.others) });
    call.kernel.network.optionsChanged(socket);
  }
  if (!socket.connection) return ERROR.WSAENOTCONN;
  associationOf(call.kernel, socket.id).bare = false;
  return 0;
};

const ERRORS = [
  'WSANOTINITIALISED',
  'WSAENOTSOCK',
  'WSAEFAULT',
  'WSAEINVAL',
  'ERROR_IO_PENDING',
  'ERROR_INVALID_PARAMETER',
  'WSAECONNRESET',
];

/** `header`: '' for those that no library exports; programs get them from WSAIoctl only. */
const extension = (header: string, prototype: string, out: readonly string[], behave: (call: WinapiCall) => NativeOutcome): WinapiEntry => {
  const name = /(\w+)\(/.exec(prototype)?.[1] ?? '';
  const returns = name === 'GetAcceptExSockaddrs' ? 'none' : 'FALSE';
  return entry({
    header,
    prototype,
    out,
    inout: ['lpOverlapped'],
    returns,
    errors: ERRORS,
    source: `${name} function`,
    since: 8,
    place: 'socket',
    behave,
  });
};

export const extensionFunctions: readonly WinapiEntry[] = [
  extension(
    'mswsock.h',
    'BOOL AcceptEx(SOCKET sListenSocket, SOCKET sAcceptSocket, PVOID lpOutputBuffer, DWORD dwReceiveDataLength, DWORD dwLocalAddressLength, DWORD dwRemoteAddressLength, LPDWORD lpdwBytesReceived, LPOVERLAPPED lpOverlapped);',
    ['lpOutputBuffer', 'lpdwBytesReceived'],
    acceptEx,
  ),
  extension(
    'mswsock.h',
    'void GetAcceptExSockaddrs(PVOID lpOutputBuffer, DWORD dwReceiveDataLength, DWORD dwLocalAddressLength, DWORD dwRemoteAddressLength, struct sockaddr **LocalSockaddr, LPINT LocalSockaddrLength, struct sockaddr **RemoteSockaddr, LPINT RemoteSockaddrLength);',
    ['LocalSockaddr', 'LocalSockaddrLength', 'RemoteSockaddr', 'RemoteSockaddrLength'],
    acceptAddresses,
  ),
  extension(
    'mswsock.h',
    'BOOL TransmitFile(SOCKET hSocket, HANDLE hFile, DWORD nNumberOfBytesToWrite, DWORD nNumberOfBytesPerSend, LPOVERLAPPED lpOverlapped, LPTRANSMIT_FILE_BUFFERS lpTransmitBuffers, DWORD dwReserved);',
    [],
    transmitFile,
  ),
  extension(
    '',
    'BOOL ConnectEx(SOCKET s, const struct sockaddr *name, int namelen, PVOID lpSendBuffer, DWORD dwSendDataLength, LPDWORD lpdwBytesSent, LPOVERLAPPED lpOverlapped);',
    ['lpdwBytesSent'],
    connectEx,
  ),
  extension('', 'BOOL DisconnectEx(SOCKET s, LPOVERLAPPED lpOverlapped, DWORD dwFlags, DWORD dwReserved);', [], disconnectEx),
];
