import type { NativeOutcome } from '../../machine/native.ts';
import { done, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { chargeCopy, findSocket, operate } from '../socket-call.ts';

const MSG_OOB = 1;
const MSG_PEEK = 2;
const MSG_DONTROUTE = 4;
const MSG_WAITALL = 8;

/** Out-of-band data is not simulated: MSG_OOB fails as it does where a socket does not support it. */
const send = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-room',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [buffer, length, flags] = [call.arguments.pointer(1), call.arguments.int(2), call.arguments.int(3)];
      if ((flags & ~MSG_DONTROUTE) !== 0) return ERROR.WSAEOPNOTSUPP;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      const bytes = call.memory.readBytes(buffer, length);
      chargeCopy(call, length);
      return { socket, outcome: call.kernel.network.send(socket, bytes), timeout: socket.options.sendTimeout };
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
      const [buffer, length, flags] = [call.arguments.pointer(1), call.arguments.int(2), call.arguments.int(3)];
      if ((flags & ~(MSG_OOB | MSG_PEEK | MSG_WAITALL)) !== 0 || (flags & MSG_OOB) !== 0) return ERROR.WSAEOPNOTSUPP;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      const request = { length, peek: (flags & MSG_PEEK) !== 0, waitAll: (flags & MSG_WAITALL) !== 0 };
      return { socket, outcome: call.kernel.network.receive(socket, request), timeout: socket.options.receiveTimeout };
    },
    (result) => {
      if (result.kind !== 'received') return done(0);
      chargeCopy(call, result.bytes.length);
      if (result.bytes.length > 0) call.memory.writeBytes(call.arguments.pointer(1), result.bytes);
      return done(result.bytes.length);
    },
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
    errors: [...COMMON, 'WSAEMSGSIZE'],
    source: 'recv function',
    since: 2,
    place: 'socket',
    behave: receive,
  }),
];
