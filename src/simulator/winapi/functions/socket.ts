import { inheritSelection } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { ShutdownHow } from '../../network/network.ts';
import { done, fail, INVALID, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { AF_INET, findSocket, hasRoomForEndpoint, operate, readEndpoint, socketOfHandle, writeEndpoint } from '../socket-call.ts';

const SOCK_STREAM = 1;
const KNOWN_TYPES = [1, 2, 3, 4, 5];
const AF_INET6 = 23;
const KNOWN_FAMILIES = [AF_INET, AF_INET6];
const IPPROTO_TCP = 6;

/** Stream sockets over IPv4 are all there is so far; what Windows knows besides is refused as a missing protocol would be. */
const create = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, INVALID);
  const [family, type, protocol] = [call.arguments.int(0), call.arguments.int(1), call.arguments.int(2)];
  const error = refuse(family, type, protocol);
  if (error !== 0) return fail(call, error, INVALID);
  const socket = call.kernel.network.createSocket(call.process.id);
  socket.handle = call.kernel.openHandle(call.process, { kind: 'socket', object: socket.id });
  return done(socket.handle);
};

/** Errors of the socket function (learn.microsoft.com): family first, then type, then the pair of type and protocol; the order is that of Wine 8.0. */
const refuse = (family: number, type: number, protocol: number): number => {
  if (family === 0 && protocol === 0) return ERROR.WSAEINVAL;
  if (!KNOWN_FAMILIES.includes(family) && family !== 0) return ERROR.WSAEAFNOSUPPORT;
  if (!KNOWN_TYPES.includes(type) && type !== 0) return ERROR.WSAESOCKTNOSUPPORT;
  if (family === AF_INET6 || (type !== SOCK_STREAM && type !== 0)) return ERROR.WSAEPROTONOSUPPORT;
  return protocol === 0 || protocol === IPPROTO_TCP ? 0 : ERROR.WSAEPROTONOSUPPORT;
};

const bind = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const endpoint = readEndpoint(call.memory, call.arguments.pointer(1), call.arguments.int(2));
  const error = typeof endpoint === 'number' ? endpoint : call.kernel.network.bind(socket, endpoint);
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const listen = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const error = call.kernel.network.listen(socket, call.arguments.int(1));
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const accept = (call: WinapiCall): NativeOutcome => {
  const [address, length] = [call.arguments.pointer(1), call.arguments.pointer(2)];
  return operate(
    call,
    'socket-connection',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      if (address !== 0n && !hasRoomForEndpoint(call.memory, address, length)) return ERROR.WSAEFAULT;
      return { socket, outcome: call.kernel.network.accept(socket), timeout: 0 };
    },
    (result) => {
      const accepted = result.kind === 'accepted' ? call.kernel.network.state.sockets.get(result.socket) : undefined;
      if (!accepted) return fail(call, ERROR.WSAECONNRESET, INVALID);
      accepted.handle = call.kernel.openHandle(call.process, { kind: 'socket', object: accepted.id });
      const listening = socketOfHandle(call, call.arguments.pointer(0));
      if (listening) inheritSelection(call.kernel, listening, accepted);
      if (address !== 0n && accepted.remote) writeEndpoint(call.memory, address, length, accepted.remote);
      return done(accepted.handle);
    },
    INVALID,
  );
};

const connect = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-connect',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const remote = readEndpoint(call.memory, call.arguments.pointer(1), call.arguments.int(2));
      if (typeof remote === 'number') return remote;
      return { socket, outcome: call.kernel.network.connect(socket, remote), timeout: 0 };
    },
    () => done(0),
    SOCKET_ERROR,
  );

const HOW: readonly ShutdownHow[] = ['receive', 'send', 'both'];

const shutdown = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const how = HOW[call.arguments.int(1)];
  const error = how ? call.kernel.network.shutdown(socket, how) : ERROR.WSAEINVAL;
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const close = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  call.kernel.closeHandle(call.process, socket.handle);
  return done(0);
};

/** The local address: WSAEINVAL before bind or connect (getsockname function, learn.microsoft.com). */
const localName = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  if (!socket.local) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  if (!hasRoomForEndpoint(call.memory, call.arguments.pointer(1), call.arguments.pointer(2)))
    return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  writeEndpoint(call.memory, call.arguments.pointer(1), call.arguments.pointer(2), socket.local);
  return done(0);
};

/** The peer's address: WSAENOTCONN unless connected; also after a reset (unverified). */
const peerName = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  if (!socket.remote || !socket.connection || socket.resetError !== 0) return fail(call, ERROR.WSAENOTCONN, SOCKET_ERROR);
  if (!hasRoomForEndpoint(call.memory, call.arguments.pointer(1), call.arguments.pointer(2)))
    return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  writeEndpoint(call.memory, call.arguments.pointer(1), call.arguments.pointer(2), socket.remote);
  return done(0);
};

const COMMON = ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAENOTSOCK', 'WSAEINPROGRESS'];

const wsaSocket = (name: 'WSASocketA' | 'WSASocketW', info: string): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype: `SOCKET ${name}(int af, int type, int protocol, ${info} lpProtocolInfo, GROUP g, DWORD dwFlags);`,
    returns: 'INVALID_SOCKET',
    errors: [
      'WSANOTINITIALISED',
      'WSAEAFNOSUPPORT',
      'WSAEFAULT',
      'WSAEINVAL',
      'WSAEMFILE',
      'WSAENOBUFS',
      'WSAEPROTONOSUPPORT',
      'WSAESOCKTNOSUPPORT',
    ],
    source: `${name} function`,
    since: 7,
    place: 'socket',
    behave: create,
  });

export const socketFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'SOCKET socket(int af, int type, int protocol);',
    returns: 'INVALID_SOCKET',
    errors: [
      'WSANOTINITIALISED',
      'WSAENETDOWN',
      'WSAEAFNOSUPPORT',
      'WSAEMFILE',
      'WSAENOBUFS',
      'WSAEPROTONOSUPPORT',
      'WSAEPROTOTYPE',
      'WSAESOCKTNOSUPPORT',
    ],
    source: 'socket function',
    since: 2,
    place: 'socket',
    behave: create,
  }),
  wsaSocket('WSASocketA', 'LPWSAPROTOCOL_INFOA'),
  wsaSocket('WSASocketW', 'LPWSAPROTOCOL_INFOW'),
  entry({
    header: 'winsock2.h',
    prototype: 'int bind(SOCKET s, const struct sockaddr *name, int namelen);',
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEACCES', 'WSAEADDRINUSE', 'WSAEADDRNOTAVAIL', 'WSAEAFNOSUPPORT', 'WSAEFAULT', 'WSAEINVAL', 'WSAENOBUFS'],
    source: 'bind function',
    since: 2,
    place: 'socket',
    behave: bind,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int listen(SOCKET s, int backlog);',
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEADDRINUSE', 'WSAEINVAL', 'WSAEISCONN', 'WSAEMFILE', 'WSAENOBUFS', 'WSAEOPNOTSUPP'],
    source: 'listen function',
    since: 2,
    place: 'socket',
    behave: listen,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'SOCKET accept(SOCKET s, struct sockaddr *addr, int *addrlen);',
    out: ['addr'],
    inout: ['addrlen'],
    returns: 'INVALID_SOCKET',
    errors: [
      ...COMMON,
      'WSAECONNRESET',
      'WSAEFAULT',
      'WSAEINTR',
      'WSAEINVAL',
      'WSAEMFILE',
      'WSAENOBUFS',
      'WSAEOPNOTSUPP',
      'WSAEWOULDBLOCK',
    ],
    source: 'accept function',
    since: 2,
    place: 'socket',
    behave: accept,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int connect(SOCKET s, const struct sockaddr *name, int namelen);',
    returns: 'SOCKET_ERROR',
    errors: [
      ...COMMON,
      'WSAEADDRINUSE',
      'WSAEINTR',
      'WSAEALREADY',
      'WSAEADDRNOTAVAIL',
      'WSAEAFNOSUPPORT',
      'WSAECONNREFUSED',
      'WSAEFAULT',
      'WSAEINVAL',
      'WSAEISCONN',
      'WSAENETUNREACH',
      'WSAEHOSTUNREACH',
      'WSAENOBUFS',
      'WSAETIMEDOUT',
      'WSAEWOULDBLOCK',
      'WSAEACCES',
    ],
    source: 'connect function',
    since: 2,
    place: 'socket',
    behave: connect,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int shutdown(SOCKET s, int how);',
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAECONNABORTED', 'WSAECONNRESET', 'WSAEINVAL', 'WSAENOTCONN'],
    source: 'shutdown function',
    since: 2,
    place: 'socket',
    behave: shutdown,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int closesocket(SOCKET s);',
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEINTR', 'WSAEWOULDBLOCK'],
    source: 'closesocket function',
    since: 2,
    place: 'socket',
    behave: close,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int getsockname(SOCKET s, struct sockaddr *name, int *namelen);',
    out: ['name'],
    inout: ['namelen'],
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEFAULT', 'WSAEINVAL'],
    source: 'getsockname function',
    since: 3,
    place: 'socket',
    behave: localName,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int getpeername(SOCKET s, struct sockaddr *name, int *namelen);',
    out: ['name'],
    inout: ['namelen'],
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEFAULT', 'WSAENOTCONN'],
    source: 'getpeername function',
    since: 3,
    place: 'socket',
    behave: peerName,
  }),
];
