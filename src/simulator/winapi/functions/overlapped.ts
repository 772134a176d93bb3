import { winsockError } from '../../kernel/io-status.ts';
import { beginRequest, type RequestWish } from '../../kernel/request.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Outcome } from '../../network/network.ts';
import type { OperationResult, Socket } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU32, writeU32 } from '../layout.ts';
import { readRequest, sendUrgent } from '../message-flags.ts';
import { eventOf, gather, lengthOf, markPending, readBuffers, scatter } from '../request-call.ts';
import { chargeCopy, findSocket, operate, type SocketWait } from '../socket-call.ts';

/** What a call wants of the network. */
interface Wanted {
  readonly socket: Socket;
  readonly act: (overlapped: boolean) => Outcome;
  /** ms, of a call that waits itself; 0: none. */
  readonly timeout: number;
}

/** One of the functions that take an array of WSABUF. */
interface Form {
  readonly kind: RequestWish['kind'];
  readonly wait: SocketWait;
  /** Which argument is the OVERLAPPED; the completion routine is the next. */
  readonly overlapped: number;
  /** Looks at the arguments: an error, or what to ask of the network. */
  readonly want: (call: WinapiCall) => Wanted | number;
}

/** The array of WSABUF: always the second and third argument. */
const buffersOf = (call: WinapiCall): RequestWish['buffers'] => readBuffers(call.memory, call.arguments.pointer(1), call.arguments.uint(2));

/** Tells how many bytes were moved: always where the fourth argument says. */
const tell = (call: WinapiCall, bytes: number): void => {
  const count = call.arguments.pointer(3);
  if (count !== 0n) writeU32(call.memory, count, bytes);
};

/** A call that is given an OVERLAPPED begins an operation and comes back; without one it waits for the end like any other call. */
const transfer =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    if (call.arguments.pointer(form.overlapped) !== 0n) return begin(call, form);
    return operate(
      call,
      form.wait,
      () => {
        const wanted = form.want(call);
        return typeof wanted === 'number' ? wanted : { ...wanted, outcome: wanted.act(false) };
      },
      (result) => endWaiting(call, result),
      SOCKET_ERROR,
    );
  };

const endWaiting = (call: WinapiCall, result: OperationResult): NativeOutcome => {
  if (result.kind === 'received') {
    chargeCopy(call, result.bytes.length);
    scatter(call.memory, buffersOf(call), result.bytes);
    tell(call, result.bytes.length);
  } else if (result.kind === 'sent') tell(call, result.count);
  return done(0);
};

/**
 * 0 when the operation has ended at once; else SOCKET_ERROR and why: WSA_IO_PENDING when it goes on. Where there is a completion
 * routine, hEvent is the program's to use as it likes (WSARecv function, learn.microsoft.com).
 */
const begin = (call: WinapiCall, { kind, overlapped: argument, want }: Form): NativeOutcome => {
  const wanted = want(call);
  if (typeof wanted === 'number') return fail(call, wanted, SOCKET_ERROR);
  const overlapped = call.arguments.pointer(argument);
  const routine = call.arguments.pointer(argument + 1);
  const told = routine === 0n ? eventOf(call, overlapped) : { event: 0, quiet: true };
  if (told === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, SOCKET_ERROR);
  const wish: RequestWish = {
    process: call.process.id,
    thread: call.thread.id,
    object: wanted.socket.id,
    kind,
    overlapped,
    buffers: buffersOf(call),
    ...told,
    routine,
  };
  const begun = beginRequest(call.kernel, wish, () => {
    markPending(call.memory, overlapped);
    return wanted.act(true);
  });
  if (begun.kind === 'refused') return fail(call, begun.error, SOCKET_ERROR);
  if (begun.kind === 'pending') return fail(call, ERROR.ERROR_IO_PENDING, SOCKET_ERROR);
  tell(call, begun.end.bytes);
  const error = winsockError(begun.end.status);
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const wantSend = (call: WinapiCall): Wanted | number => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return socket;
  const urgent = sendUrgent(socket, call.arguments.uint(4));
  if (typeof urgent === 'number') return urgent;
  const act = (overlapped: boolean): Outcome => {
    const bytes = gather(call.memory, buffersOf(call));
    chargeCopy(call, bytes.length);
    return call.kernel.network.send(socket, bytes, { urgent }, overlapped);
  };
  return { socket, act, timeout: socket.options.sendTimeout };
};

/**
 * Buffers of no bytes at all: the operation ends when something can be received, and takes nothing
 * (the usual way to wait for data without lending memory).
 */
const wantReceive = (call: WinapiCall): Wanted | number => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return socket;
  const place = call.arguments.pointer(4);
  if (place === 0n) return ERROR.WSAEFAULT;
  const request = readRequest(socket, readU32(call.memory, place), lengthOf(buffersOf(call)));
  if (typeof request === 'number') return request;
  return {
    socket,
    act: (overlapped) => call.kernel.network.receive(socket, request, overlapped),
    timeout: socket.options.receiveTimeout,
  };
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
    behave: transfer({ kind: 'send', wait: 'socket-room', overlapped: 5, want: wantSend }),
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
    behave: transfer({ kind: 'receive', wait: 'socket-data', overlapped: 5, want: wantReceive }),
  }),
];
