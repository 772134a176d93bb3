import { inheritSelection } from '../../kernel/selection.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { StreamSocket } from '../../network/state.ts';
import { done, fail, INVALID, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian } from '../layout.ts';
import { findSocket, hasRoomForEndpoint, operate, sockaddrBytes, SOCKADDR_SIZE, socketOfHandle, writeEndpoint } from '../socket-call.ts';

const accept = (call: WinapiCall): CallOutcome => acceptThen(call, (accepted) => hand(call, accepted));

const acceptThen = (call: WinapiCall, then: (accepted: StreamSocket) => CallOutcome): CallOutcome =>
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
      return accepted?.machine === 'socket' ? then(accepted) : fail(call, ERROR.WSAECONNRESET, INVALID);
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

const CF_ACCEPT = 0;
const CF_DEFER = 2;
const WSABUF_SIZE = 16;

/**
 * WSAAccept. Its condition function is told the two addresses (TCP carries no data with a connect) and decides: to accept, to refuse
 * (WSAECONNREFUSED; the other side's connection is reset), or to leave the connection where it was (WSATRY_AGAIN).
 * Source: WSAAccept function (learn.microsoft.com).
 */
const acceptIf = (call: WinapiCall): CallOutcome => {
  if (call.arguments.pointer(3) === 0n) return accept(call);
  const { accepted, listening } = call.state;
  if (typeof accepted === 'number' && typeof listening === 'number') return decide(call, accepted, listening);
  return acceptThen(call, (socket) => {
    const [listening, block] = [socketOfHandle(call, call.arguments.pointer(0)), makeQuestion(call, socket)];
    if (!listening || block === 0n) return fail(call, ERROR.WSAENOBUFS, INVALID);
    Object.assign(call.state, { accepted: socket.id, listening: listening.id, block });
    const callee = block + BigInt(WSABUF_SIZE);
    return {
      kind: 'callback',
      address: call.arguments.pointer(3),
      arguments: [block, 0n, 0n, 0n, callee, 0n, 0n, call.arguments.pointer(4)],
    };
  });
};

/** Two WSABUF, for the caller's address and the called one's, and the addresses. */
const makeQuestion = (call: WinapiCall, { family, local, remote }: StreamSocket): bigint => {
  const size = SOCKADDR_SIZE[family];
  const block = call.heap.allocate(2 * (WSABUF_SIZE + size), false, 'runtime');
  if (block === 0n || !local || !remote) return 0n;
  [remote, local].forEach((endpoint, index) => {
    const at = block + BigInt(2 * WSABUF_SIZE + index * size);
    call.memory.writeBytes(at, sockaddrBytes(endpoint, family));
    call.memory.writeBytes(block + BigInt(index * WSABUF_SIZE), concat(littleEndian(BigInt(size), 8), littleEndian(at, 8)));
  });
  return block;
};

const decide = (call: WinapiCall, accepted: number, listening: number): NativeOutcome => {
  const { network } = call.kernel;
  const verdict = Number(BigInt.asIntN(32, call.takeReturned() ?? 0n));
  if (typeof call.state['block'] === 'bigint') call.heap.release(call.state['block'], 'runtime');
  const socket = network.state.sockets.get(accepted);
  if (socket?.machine !== 'socket') return fail(call, ERROR.WSAECONNRESET, INVALID);
  if (verdict === CF_ACCEPT) return hand(call, socket);
  if (verdict === CF_DEFER) network.putBack(socket, listening);
  else network.refuse(socket);
  return fail(call, verdict === CF_DEFER ? ERROR.WSATRY_AGAIN : ERROR.WSAECONNREFUSED, INVALID);
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
  entry({
    header: 'winsock2.h',
    prototype: 'SOCKET WSAAccept(SOCKET s, struct sockaddr *addr, LPINT addrlen, LPCONDITIONPROC lpfnCondition, DWORD_PTR dwCallbackData);',
    out: ['addr'],
    inout: ['addrlen'],
    returns: 'INVALID_SOCKET',
    errors: [...ERRORS, 'WSAEACCES', 'WSAECONNREFUSED', 'WSATRY_AGAIN'],
    source: 'WSAAccept function',
    since: 7,
    place: 'socket',
    behave: acceptIf,
  }),
];
