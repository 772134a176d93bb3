import type { NativeOutcome } from '../../machine/native.ts';
import { stateOf } from '../../kernel/machines.ts';
import { ANY, type Endpoint } from '../../network/address.ts';
import type { ShutdownHow } from '../../network/network.ts';
import type { Socket } from '../../network/state.ts';
import { done, fail, INVALID, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU16 } from '../layout.ts';
import { AF_INET, AF_INET6, AF_UNSPEC, findSocket, hasRoomForEndpoint, operate, readEndpoint, writeEndpoint } from '../socket-call.ts';

const SOCK_STREAM = 1;
const SOCK_DGRAM = 2;
const SOCK_RAW = 3;
const KNOWN_TYPES = [1, 2, 3, 4, 5];
const IPPROTO_TCP = 6;
const IPPROTO_UDP = 17;

const create = (call: WinapiCall): NativeOutcome => open(call, true);

const WSA_FLAG_OVERLAPPED = 1;
const WSA_FLAG_NO_HANDLE_INHERIT = 0x80;
const WSA_FLAG_REGISTERED_IO = 0x100;
const KNOWN_FLAGS = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT | WSA_FLAG_REGISTERED_IO;

/** A protocol's description comes from WSAEnumProtocols or WSADuplicateSocket, which are not here. */
const createWsa = (call: WinapiCall): NativeOutcome => {
  const flags = call.arguments.uint(5);
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, INVALID);
  if ((flags & ~KNOWN_FLAGS) !== 0 || call.arguments.pointer(3) !== 0n) return fail(call, ERROR.WSAEINVAL, INVALID);
  return open(call, (flags & WSA_FLAG_OVERLAPPED) !== 0);
};

const open = (call: WinapiCall, overlapped: boolean): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, INVALID);
  const [family, type, protocol] = [call.arguments.int(0), call.arguments.int(1), call.arguments.int(2)];
  const error = refuse(family, type, protocol);
  if (error !== 0) return fail(call, error, INVALID);
  const { network } = call.kernel;
  const [owner, host, version] = [call.process.id, call.process.launch.host, family === AF_INET6 ? 6 : 4] as const;
  const datagrams = type === SOCK_DGRAM || (type === 0 && protocol === IPPROTO_UDP);
  const socket = datagrams ? network.createDatagramSocket(owner, host, version) : network.createSocket(owner, host, version);
  socket.overlapped = overlapped;
  socket.handle = call.kernel.openHandle(call.process, { kind: 'socket', object: socket.id });
  return done(socket.handle);
};

/**
 * Errors of the socket function (learn.microsoft.com): family first, then type, then the pair of type and protocol; the order is that
 * of Wine 8.0. Raw sockets are for administrators (TCP/IP Raw Sockets, learn.microsoft.com), which programs here are not.
 */
const refuse = (family: number, type: number, protocol: number): number => {
  if (family === AF_UNSPEC && protocol === 0) return ERROR.WSAEINVAL;
  if (![AF_INET, AF_INET6, AF_UNSPEC].includes(family)) return ERROR.WSAEAFNOSUPPORT;
  if (!KNOWN_TYPES.includes(type) && type !== 0) return ERROR.WSAESOCKTNOSUPPORT;
  if (type === SOCK_RAW) return ERROR.WSAEACCES;
  const fits =
    (type === SOCK_STREAM && (protocol === 0 || protocol === IPPROTO_TCP)) ||
    (type === SOCK_DGRAM && (protocol === 0 || protocol === IPPROTO_UDP)) ||
    (type === 0 && [0, IPPROTO_TCP, IPPROTO_UDP].includes(protocol));
  return fits ? 0 : ERROR.WSAEPROTONOSUPPORT;
};

/** An address of another family than the socket's is WSAEFAULT here, not WSAEAFNOSUPPORT (bind function, learn.microsoft.com; so Wine 8.0). */
const bind = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const endpoint = readEndpoint(call.memory, call.arguments.pointer(1), call.arguments.int(2), socket.family);
  const error = typeof endpoint === 'number' ? ERROR.WSAEFAULT : call.kernel.network.bind(socket, endpoint);
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const listen = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const error = call.kernel.network.listen(socket, call.arguments.int(1));
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

/** connect, and WSAConnect, whose data for the other side TCP cannot carry. */
const connect =
  (mayCarry: boolean) =>
  (call: WinapiCall): NativeOutcome =>
    operate(
      call,
      'socket-connect',
      () => {
        const socket = findSocket(call);
        if (typeof socket === 'number') return socket;
        if (mayCarry && call.arguments.pointer(3) !== 0n) return ERROR.WSAEFAULT;
        const remote = readRemote(call, socket);
        if (typeof remote === 'number') return remote;
        return { socket, outcome: call.kernel.network.connect(socket, remote), timeout: 0 };
      },
      () => done(0),
      SOCKET_ERROR,
    );

/** The peer that a connect names. A datagram socket may be given an address of no family, to be rid of its peer. */
const readRemote = (call: WinapiCall, socket: Socket): Endpoint | number => {
  const [address, length] = [call.arguments.pointer(1), call.arguments.int(2)];
  const nobody = socket.machine === 'datagram-socket' && address !== 0n && length >= 2 && readU16(call.memory, address) === AF_UNSPEC;
  if (nobody) return { address: ANY[socket.family], port: 0 };
  return readEndpoint(call.memory, address, length, socket.family);
};

/** Connected by AcceptEx or ConnectEx and not told so yet: no call but those that move bytes and closesocket works (AcceptEx function, learn.microsoft.com). */
const isBare = (call: WinapiCall, socket: Socket): boolean => call.kernel.state.associations.get(socket.id)?.bare ?? false;

const HOW: readonly ShutdownHow[] = ['receive', 'send', 'both'];

const shutdown = (call: WinapiCall): NativeOutcome => shut(call, HOW[call.arguments.int(1)]);

/** With data to go along, which TCP cannot carry: WSAEINVAL (unverified). */
const disconnect =
  (how: ShutdownHow) =>
  (call: WinapiCall): NativeOutcome =>
    shut(call, call.arguments.pointer(1) === 0n ? how : undefined);

const shut = (call: WinapiCall, how: ShutdownHow | undefined): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  if (isBare(call, socket)) return fail(call, ERROR.WSAENOTCONN, SOCKET_ERROR);
  const error = how ? call.kernel.network.shutdown(socket, how) : ERROR.WSAEINVAL;
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

/**
 * With SO_LINGER a blocking socket waits until all is sent, at most so long; a non-blocking one stays open and says that it would
 * have to wait (closesocket function, learn.microsoft.com).
 */
const close = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const end = (): NativeOutcome => {
    call.kernel.closeHandle(call.process, socket.handle);
    return done(0);
  };
  if (call.kernel.takeWakeup(call.thread.id) || socket.machine !== 'socket' || !call.kernel.network.mustLinger(socket)) return end();
  if (socket.nonBlocking) return fail(call, ERROR.WSAEWOULDBLOCK, SOCKET_ERROR);
  return operate(
    call,
    'socket-close',
    () => ({ socket, outcome: call.kernel.network.linger(socket), timeout: socket.options.lingerSeconds * 1000 }),
    end,
    SOCKET_ERROR,
  );
};

/** Writes an address of the socket where arguments 1 and 2 say. */
const tellName = (call: WinapiCall, { family }: Socket, endpoint: Endpoint): NativeOutcome => {
  const [address, length] = [call.arguments.pointer(1), call.arguments.pointer(2)];
  if (!hasRoomForEndpoint(call.memory, address, length, family)) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  writeEndpoint(call.memory, address, length, endpoint, family);
  return done(0);
};

/** The local address: WSAEINVAL before bind or connect (getsockname function, learn.microsoft.com). */
const localName = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  return socket.local ? tellName(call, socket, socket.local) : fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
};

/** The peer's address: WSAENOTCONN unless connected; also after a reset (unverified). */
const peerName = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const lost =
    isBare(call, socket) || (socket.machine === 'socket' && (!socket.connection || ['connecting', 'reset'].includes(stateOf(socket))));
  return socket.remote && !lost ? tellName(call, socket, socket.remote) : fail(call, ERROR.WSAENOTCONN, SOCKET_ERROR);
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
    behave: createWsa,
  });

const connecting = (name: string, prototype: string, since: number, mayCarry: boolean): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
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
    source: `${name} function`,
    since,
    place: 'socket',
    behave: connect(mayCarry),
  });

const disconnecting = (name: string, parameter: string, how: ShutdownHow): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype: `int ${name}(SOCKET s, LPWSABUF ${parameter});`,
    returns: 'SOCKET_ERROR',
    errors: [...COMMON, 'WSAEFAULT', 'WSAEINVAL', 'WSAENOPROTOOPT', 'WSAENOTCONN'],
    source: `${name} function`,
    since: 7,
    place: 'socket',
    behave: disconnect(how),
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
    errors: [...COMMON, 'WSAEACCES', 'WSAEADDRINUSE', 'WSAEADDRNOTAVAIL', 'WSAEFAULT', 'WSAEINVAL', 'WSAENOBUFS'],
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
  connecting('connect', 'int connect(SOCKET s, const struct sockaddr *name, int namelen);', 2, false),
  connecting(
    'WSAConnect',
    'int WSAConnect(SOCKET s, const struct sockaddr *name, int namelen, LPWSABUF lpCallerData, LPWSABUF lpCalleeData, LPQOS lpSQOS, LPQOS lpGQOS);',
    7,
    true,
  ),
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
  disconnecting('WSASendDisconnect', 'lpOutboundDisconnectData', 'send'),
  disconnecting('WSARecvDisconnect', 'lpInboundDisconnectData', 'receive'),
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
