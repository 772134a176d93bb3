import { winsockError } from '../../kernel/io-status.ts';
import type { LentBuffer, Purpose, Sender } from '../../kernel/request.ts';
import { enableAgain, FD } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Endpoint } from '../../network/address.ts';
import type { Outcome } from '../../network/network.ts';
import type { OperationResult, Socket } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU32, writeU32 } from '../layout.ts';
import { MSG_PARTIAL, readRequest, sendUrgent } from '../message-flags.ts';
import { gather, lengthOf, readBuffers, scatter, start } from '../request-call.ts';
import { chargeCopy, findSocket, hasRoomForEndpoint, operate, readEndpoint, writeEndpoint, type SocketWait } from '../socket-call.ts';

/** What a call wants of the network. */
interface Wanted {
  readonly purpose: Purpose;
  readonly act: (overlapped: boolean) => Outcome;
  /** ms, of a call that waits itself; 0: none. */
  readonly timeout: number;
}

/** One of the functions that take an array of WSABUF. */
interface Form {
  readonly wait: SocketWait;
  /** Which argument is the OVERLAPPED; the completion routine is the next. */
  readonly overlapped: number;
  /** Looks at the other arguments: an error, or what to ask of the network. */
  readonly want: (call: WinapiCall, socket: Socket) => Wanted | number;
}

/** The array of WSABUF: always the second and third argument. */
const buffersOf = (call: WinapiCall): readonly LentBuffer[] => readBuffers(call.memory, call.arguments.pointer(1), call.arguments.uint(2));

/** Tells how many bytes were moved: always where the fourth argument says. */
const tell = (call: WinapiCall, bytes: number): void => {
  const count = call.arguments.pointer(3);
  if (count !== 0n) writeU32(call.memory, count, bytes);
};

/**
 * A call that is given an OVERLAPPED begins an operation and comes back; without one it waits for the end like any other call,
 * and so it does with a socket that was not made for overlapped operations (WSARecv function, learn.microsoft.com).
 */
const transfer =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const socket = findSocket(call);
    if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
    if (call.arguments.pointer(form.overlapped) !== 0n && socket.overlapped) return begin(call, form, socket);
    return operate(
      call,
      form.wait,
      () => {
        const wanted = form.want(call, socket);
        return typeof wanted === 'number' ? wanted : { socket, outcome: wanted.act(false), timeout: wanted.timeout };
      },
      (result) => endWaiting(call, form, socket, result),
      SOCKET_ERROR,
    );
  };

const endWaiting = (call: WinapiCall, form: Form, socket: Socket, result: OperationResult): NativeOutcome => {
  if (result.kind === 'sent') tell(call, result.count);
  if (result.kind !== 'received') return done(0);
  chargeCopy(call, result.bytes.length);
  scatter(call.memory, buffersOf(call), result.bytes);
  tell(call, result.bytes.length);
  const sender = form.overlapped === 7 && result.from ? call.arguments.pointer(5) : 0n;
  if (sender !== 0n && result.from) writeEndpoint(call.memory, sender, call.arguments.pointer(6), result.from, socket.family);
  if (!result.truncated) return done(0);
  writeU32(call.memory, call.arguments.pointer(4), MSG_PARTIAL);
  return fail(call, ERROR.WSAEMSGSIZE, SOCKET_ERROR);
};

/** 0 when the operation has ended at once; else SOCKET_ERROR and why: WSA_IO_PENDING when it goes on. */
const begin = (call: WinapiCall, { overlapped: argument, wait, want }: Form, socket: Socket): NativeOutcome => {
  const wanted = want(call, socket);
  if (typeof wanted === 'number') return fail(call, wanted, SOCKET_ERROR);
  const begun = start(call, {
    object: socket.id,
    purpose: wanted.purpose,
    buffers: buffersOf(call),
    overlapped: call.arguments.pointer(argument),
    routine: call.arguments.pointer(argument + 1),
    act: () => wanted.act(true),
  });
  if (wait === 'socket-data') enableAgain(call.kernel, socket, FD.READ | FD.OOB);
  if (begun.kind === 'refused') return fail(call, begun.error, SOCKET_ERROR);
  if (begun.kind === 'pending') return fail(call, ERROR.ERROR_IO_PENDING, SOCKET_ERROR);
  tell(call, begun.end.bytes);
  const error = winsockError(begun.end.status);
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

/** `to`: where a datagram is to go; null: to the socket's peer. */
const sending = (call: WinapiCall, socket: Socket, to: Endpoint | null): Wanted | number => {
  const urgent = sendUrgent(socket, call.arguments.uint(4));
  if (typeof urgent === 'number') return urgent;
  const act = (overlapped: boolean): Outcome => {
    const bytes = gather(call.memory, buffersOf(call));
    chargeCopy(call, bytes.length);
    return call.kernel.network.send(socket, bytes, { urgent, to }, overlapped);
  };
  return { purpose: { kind: 'send' }, act, timeout: socket.options.sendTimeout };
};

/** On a connected stream the address is ignored (WSASendTo function, learn.microsoft.com). */
const sendingTo = (call: WinapiCall, socket: Socket): Wanted | number => {
  const address = socket.machine === 'datagram-socket' ? call.arguments.pointer(5) : 0n;
  const to = address === 0n ? null : readEndpoint(call.memory, address, call.arguments.int(6), socket.family);
  return typeof to === 'number' ? to : sending(call, socket, to);
};

const receiving = (call: WinapiCall, socket: Socket, sender: Sender | null): Wanted | number => {
  const place = call.arguments.pointer(4);
  if (place === 0n) return ERROR.WSAEFAULT;
  const request = readRequest(socket, readU32(call.memory, place), lengthOf(buffersOf(call)));
  if (typeof request === 'number') return request;
  return {
    purpose: { kind: 'receive', sender },
    act: (overlapped) => call.kernel.network.receive(socket, request, overlapped),
    timeout: socket.options.receiveTimeout,
  };
};

/** The sender's address is written at the operation's end: its place and that of its size are lent as the buffers are. On a stream they are left alone. */
const receivingFrom = (call: WinapiCall, socket: Socket): Wanted | number => {
  const [address, room] = [call.arguments.pointer(5), call.arguments.pointer(6)];
  if (address === 0n || socket.machine !== 'datagram-socket') return receiving(call, socket, null);
  if (!hasRoomForEndpoint(call.memory, address, room, socket.family)) return ERROR.WSAEFAULT;
  return receiving(call, socket, { address, room, family: socket.family });
};

const ERRORS = [
  'WSANOTINITIALISED',
  'WSAENETDOWN',
  'WSAENOTCONN',
  'WSAEINTR',
  'WSAEINPROGRESS',
  'WSAENETRESET',
  'WSAENOTSOCK',
  'WSAEFAULT',
  'WSAEOPNOTSUPP',
  'WSAESHUTDOWN',
  'WSAEWOULDBLOCK',
  'WSAEINVAL',
  'WSAECONNABORTED',
  'WSAECONNRESET',
  'ERROR_IO_PENDING',
  'ERROR_OPERATION_ABORTED',
];

export const overlappedFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype:
      'int WSASend(SOCKET s, LPWSABUF lpBuffers, DWORD dwBufferCount, LPDWORD lpNumberOfBytesSent, DWORD dwFlags, LPWSAOVERLAPPED lpOverlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    out: ['lpNumberOfBytesSent'],
    inout: ['lpOverlapped'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAENOBUFS'],
    source: 'WSASend function',
    since: 7,
    place: 'socket',
    behave: transfer({ wait: 'socket-room', overlapped: 5, want: (call, socket) => sending(call, socket, null) }),
  }),
  entry({
    header: 'winsock2.h',
    prototype:
      'int WSARecv(SOCKET s, LPWSABUF lpBuffers, DWORD dwBufferCount, LPDWORD lpNumberOfBytesRecvd, LPDWORD lpFlags, LPWSAOVERLAPPED lpOverlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    out: ['lpNumberOfBytesRecvd'],
    inout: ['lpFlags', 'lpOverlapped'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAEMSGSIZE', 'WSAETIMEDOUT', 'WSAEDISCON'],
    source: 'WSARecv function',
    since: 7,
    place: 'socket',
    behave: transfer({ wait: 'socket-data', overlapped: 5, want: (call, socket) => receiving(call, socket, null) }),
  }),
  entry({
    header: 'winsock2.h',
    prototype:
      'int WSASendTo(SOCKET s, LPWSABUF lpBuffers, DWORD dwBufferCount, LPDWORD lpNumberOfBytesSent, DWORD dwFlags, const struct sockaddr *lpTo, int iTolen, LPWSAOVERLAPPED lpOverlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    out: ['lpNumberOfBytesSent'],
    inout: ['lpOverlapped'],
    returns: 'SOCKET_ERROR',
    errors: [
      ...ERRORS,
      'WSAEACCES',
      'WSAEADDRNOTAVAIL',
      'WSAEAFNOSUPPORT',
      'WSAEDESTADDRREQ',
      'WSAEMSGSIZE',
      'WSAENETUNREACH',
      'WSAENOBUFS',
    ],
    source: 'WSASendTo function',
    since: 7,
    place: 'socket',
    behave: transfer({ wait: 'socket-room', overlapped: 7, want: sendingTo }),
  }),
  entry({
    header: 'winsock2.h',
    prototype:
      'int WSARecvFrom(SOCKET s, LPWSABUF lpBuffers, DWORD dwBufferCount, LPDWORD lpNumberOfBytesRecvd, LPDWORD lpFlags, struct sockaddr *lpFrom, LPINT lpFromlen, LPWSAOVERLAPPED lpOverlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    out: ['lpNumberOfBytesRecvd', 'lpFrom'],
    inout: ['lpFlags', 'lpFromlen', 'lpOverlapped'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAEMSGSIZE'],
    source: 'WSARecvFrom function',
    since: 7,
    place: 'socket',
    behave: transfer({ wait: 'socket-data', overlapped: 7, want: receivingFrom }),
  }),
];
