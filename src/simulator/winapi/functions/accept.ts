import { inheritSelection } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { StreamSocket } from '../../network/state.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { findSocket, hasRoomForEndpoint, operate, socketOfHandle, writeEndpoint } from '../socket-call.ts';

const accept = (call: WinapiCall): NativeOutcome =>
  operate(
    call,
    'socket-connection',
    () => {
      const socket = findSocket(call);
      if (typeof socket === 'number') return socket;
      const [address, length] = [call.arguments.pointer(1), call.arguments.pointer(2)];
      if (address !== 0n && !hasRoomForEndpoint(call.memory, address, length, socket.family)) return ERROR.WSAEFAULT;
      return { socket, outcome: call.kernel.network.accept(socket), timeout: 0 };
    },
    (result) => {
      const accepted = result.kind === 'accepted' ? call.kernel.network.state.sockets.get(result.socket) : undefined;
      return accepted?.machine === 'socket' ? hand(call, accepted) : fail(call, ERROR.WSAECONNRESET, INVALID);
    },
    INVALID,
  );

/** Gives the program its accepted socket, and the other side's address where it wants that. */
const hand = (call: WinapiCall, accepted: StreamSocket): NativeOutcome => {
  const [address, length] = [call.arguments.pointer(1), call.arguments.pointer(2)];
  accepted.handle = call.kernel.openHandle(call.process, { kind: 'socket', object: accepted.id });
  const listening = socketOfHandle(call, call.arguments.pointer(0));
  if (listening) inheritSelection(call.kernel, listening, accepted);
  if (address !== 0n && accepted.remote) writeEndpoint(call.memory, address, length, accepted.remote, accepted.family);
  return done(accepted.handle);
};

const ERRORS = [
  'WSANOTINITIALISED',
  'WSAENETDOWN',
  'WSAENOTSOCK',
  'WSAEINPROGRESS',
  'WSAECONNRESET',
  'WSAEFAULT',
  'WSAEINTR',
  'WSAEINVAL',
  'WSAEMFILE',
  'WSAENOBUFS',
  'WSAEOPNOTSUPP',
  'WSAEWOULDBLOCK',
];

export const acceptFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'SOCKET accept(SOCKET s, struct sockaddr *addr, int *addrlen);',
    out: ['addr'],
    inout: ['addrlen'],
    returns: 'INVALID_SOCKET',
    errors: ERRORS,
    source: 'accept function',
    since: 2,
    place: 'socket',
    behave: accept,
  }),
];
