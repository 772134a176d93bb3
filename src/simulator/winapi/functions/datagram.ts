import type { NativeOutcome } from '../../machine/native.ts';
import { done, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readRequest, sendUrgent } from '../message-flags.ts';
import { chargeCopy, findSocket, finishReceive, hasRoomForEndpoint, operate, readEndpoint, writeEndpoint } from '../socket-call.ts';

/**
 * On a connected stream the address is ignored, and sendto is send; a datagram needs one, unless its socket is connected: WSAEDESTADDRREQ
 * (sendto function, learn.microsoft.com).
 */
const sendTo = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-room',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [buffer, length, address] = [call.arguments.pointer(1), call.arguments.int(2), call.arguments.pointer(4)];
      const urgent = sendUrgent(socket, call.arguments.uint(3));
      if (typeof urgent === 'number') return urgent;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      if (socket.machine === 'datagram-socket' && address === 0n && !socket.remote) return ERROR.WSAEDESTADDRREQ;
      const named = socket.machine === 'datagram-socket' && address !== 0n;
      const to = named ? readEndpoint(call.memory, address, call.arguments.int(5), socket.family) : null;
      if (typeof to === 'number') return to;
      const bytes = call.memory.readBytes(buffer, length);
      chargeCopy(call, length);
      return { socket, outcome: call.kernel.network.send(socket, bytes, { urgent, to }), timeout: socket.options.sendTimeout };
    },
    (result) => done(result.kind === 'sent' ? result.count : 0),
    SOCKET_ERROR,
  );

/** On a stream the sender's address is left alone (recvfrom function, learn.microsoft.com). */
const receiveFrom = (call: WinapiCall): NativeOutcome => {
  const [address, room] = [call.arguments.pointer(4), call.arguments.pointer(5)];
  return operate(
    call,
    'socket-data',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [buffer, length] = [call.arguments.pointer(1), call.arguments.int(2)];
      const request = readRequest(socket, call.arguments.uint(3), length);
      if (typeof request === 'number') return request;
      if (length < 0 || (buffer === 0n && length > 0)) return ERROR.WSAEFAULT;
      if (address !== 0n && socket.machine === 'datagram-socket' && !hasRoomForEndpoint(call.memory, address, room, socket.family))
        return ERROR.WSAEFAULT;
      return { socket, outcome: call.kernel.network.receive(socket, request), timeout: socket.options.receiveTimeout };
    },
    (result) => {
      const socket = findSocket(call);
      if (result.kind === 'received' && result.from && address !== 0n && typeof socket !== 'number')
        writeEndpoint(call.memory, address, room, result.from, socket.family);
      return finishReceive(call, result);
    },
    SOCKET_ERROR,
  );
};

const COMMON = [
  'WSANOTINITIALISED',
  'WSAENETDOWN',
  'WSAEFAULT',
  'WSAEINTR',
  'WSAEINPROGRESS',
  'WSAEINVAL',
  'WSAENETRESET',
  'WSAENOTCONN',
  'WSAENOTSOCK',
  'WSAEOPNOTSUPP',
  'WSAESHUTDOWN',
  'WSAEWOULDBLOCK',
  'WSAEMSGSIZE',
  'WSAETIMEDOUT',
  'WSAECONNRESET',
];

export const datagramFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int sendto(SOCKET s, const char *buf, int len, int flags, const struct sockaddr *to, int tolen);',
    returns: 'SOCKET_ERROR',
    errors: [
      ...COMMON,
      'WSAEACCES',
      'WSAENOBUFS',
      'WSAEHOSTUNREACH',
      'WSAECONNABORTED',
      'WSAEADDRNOTAVAIL',
      'WSAEAFNOSUPPORT',
      'WSAEDESTADDRREQ',
      'WSAENETUNREACH',
    ],
    source: 'sendto function',
    since: 2,
    place: 'socket',
    behave: sendTo,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int recvfrom(SOCKET s, char *buf, int len, int flags, struct sockaddr *from, int *fromlen);',
    out: ['buf', 'from'],
    inout: ['fromlen'],
    returns: 'SOCKET_ERROR',
    errors: COMMON,
    source: 'recvfrom function',
    since: 2,
    place: 'socket',
    behave: receiveFrom,
  }),
];
