import type { NativeOutcome } from '../../machine/native.ts';
import { done, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readRequest, sendUrgent } from '../message-flags.ts';
import { chargeCopy, findSocket, finishReceive, operate } from '../socket-call.ts';

const send = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-room',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [buffer, length] = [call.arguments.pointer(1), call.arguments.int(2)];
      const urgent = sendUrgent(socket, call.arguments.uint(3));
      if (typeof urgent === 'number') return urgent;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      const bytes = call.memory.readBytes(buffer, length);
      chargeCopy(call, length);
      return { socket, outcome: call.kernel.network.send(socket, bytes, { urgent }), timeout: socket.options.sendTimeout };
    },
    (result) => done(result.kind === 'sent' ? result.count : 0),
    SOCKET_ERROR,
  );

const receive = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-data',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [buffer, length] = [call.arguments.pointer(1), call.arguments.int(2)];
      const request = readRequest(socket, call.arguments.uint(3), length);
      if (typeof request === 'number') return request;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      return { socket, outcome: call.kernel.network.receive(socket, request), timeout: socket.options.receiveTimeout };
    },
    (result) => finishReceive(call, result),
    SOCKET_ERROR,
  );

const COMMON = [
  'WSANOTINITIALISED',
  'WSAENETDOWN',
  'WSAEFAULT',
  'WSAENOTCONN',
  'WSAEINTR',
  'WSAEINPROGRESS',
  'WSAENETRESET',
  'WSAENOTSOCK',
  'WSAEOPNOTSUPP',
  'WSAESHUTDOWN',
  'WSAEWOULDBLOCK',
  'WSAEMSGSIZE',
  'WSAEINVAL',
  'WSAECONNABORTED',
  'WSAECONNRESET',
  'WSAETIMEDOUT',
];

export const streamFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int send(SOCKET s, const char *buf, int len, int flags);',
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEACCES', 'WSAENOBUFS', 'WSAEHOSTUNREACH'],
    source: 'send function',
    since: 2,
    place: 'socket',
    behave: send,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int recv(SOCKET s, char *buf, int len, int flags);',
    out: ['buf'],
    returns: 'SOCKET_ERROR',
    errors: COMMON,
    source: 'recv function',
    since: 2,
    place: 'socket',
    behave: receive,
  }),
];
