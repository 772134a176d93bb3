import { stateOf } from '../../kernel/machines.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Socket } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { littleEndian, readU16, readU32, writeU32 } from '../layout.ts';
import { findSocket } from '../socket-call.ts';

const SOL_SOCKET = 0xffff;
const IPPROTO_TCP = 6;
const SO_LINGER = 0x80;

/** An option whose value is an int, BOOL or DWORD. Without `set` it can only be read. */
interface Option {
  readonly get: (socket: Socket) => number;
  /** Gives 0 or an error. */
  readonly set?: (socket: Socket, value: number) => number;
}

const plain = (set: (socket: Socket, value: number) => void): ((socket: Socket, value: number) => number) => {
  return (socket, value) => {
    set(socket, value);
    return 0;
  };
};

/** SO_REUSEADDR and SO_EXCLUSIVEADDRUSE exclude each other, the second must come before bind (Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE, learn.microsoft.com). */
const SOCKET_LEVEL: ReadonlyMap<number, Option> = new Map<number, Option>([
  [0x0002, { get: (socket) => Number(stateOf(socket) === 'listening') }],
  [
    0x0004,
    {
      get: (socket) => Number(socket.options.reuseAddress),
      set: (socket, value) => {
        if (value !== 0 && socket.options.exclusiveAddress) return ERROR.WSAEINVAL;
        socket.options.reuseAddress = value !== 0;
        return 0;
      },
    },
  ],
  [
    ~0x0004,
    {
      get: (socket) => Number(socket.options.exclusiveAddress),
      set: (socket, value) => {
        if (socket.local || (value !== 0 && socket.options.reuseAddress)) return ERROR.WSAEINVAL;
        socket.options.exclusiveAddress = value !== 0;
        return 0;
      },
    },
  ],
  [0x0008, { get: (socket) => Number(socket.options.keepAlive), set: plain((socket, value) => (socket.options.keepAlive = value !== 0)) }],
  [
    ~SO_LINGER,
    { get: (socket) => Number(!socket.options.lingerOn), set: plain((socket, value) => (socket.options.lingerOn = value === 0)) },
  ],
  [0x1001, { get: (socket) => socket.options.sendBuffer, set: plain((socket, value) => (socket.options.sendBuffer = Math.max(0, value))) }],
  [
    0x1002,
    { get: (socket) => socket.options.receiveBuffer, set: plain((socket, value) => (socket.options.receiveBuffer = Math.max(1, value))) },
  ],
  [0x1005, { get: (socket) => socket.options.sendTimeout, set: plain((socket, value) => (socket.options.sendTimeout = value >>> 0)) }],
  [
    0x1006,
    { get: (socket) => socket.options.receiveTimeout, set: plain((socket, value) => (socket.options.receiveTimeout = value >>> 0)) },
  ],
  [
    0x1007,
    {
      get: (socket) => {
        const { error } = socket;
        socket.error = 0;
        return error;
      },
    },
  ],
  [0x1008, { get: () => 1 }],
]);

const TCP_LEVEL: ReadonlyMap<number, Option> = new Map<number, Option>([
  [0x0001, { get: (socket) => Number(socket.options.noDelay), set: plain((socket, value) => (socket.options.noDelay = value !== 0)) }],
]);

/** The option, or an error: WSAEINVAL for an unknown level, WSAENOPROTOOPT for an unknown option (setsockopt function, learn.microsoft.com). */
const findOption = (level: number, name: number): Option | number => {
  const options = level === SOL_SOCKET ? SOCKET_LEVEL : level === IPPROTO_TCP ? TCP_LEVEL : null;
  return options ? (options.get(name) ?? ERROR.WSAENOPROTOOPT) : ERROR.WSAEINVAL;
};

const setOption = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const [level, name, value, length] = [call.arguments.int(1), call.arguments.int(2), call.arguments.pointer(3), call.arguments.int(4)];
  if (value === 0n || length < 4) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const error =
    level === SOL_SOCKET && name === SO_LINGER ? setLinger(call, socket, value) : setNumber(call, socket, findOption(level, name), value);
  if (error !== 0) return fail(call, error, SOCKET_ERROR);
  call.kernel.network.optionsChanged(socket);
  return done(0);
};

const setLinger = (call: WinapiCall, socket: Socket, value: bigint): number => {
  socket.options.lingerOn = readU16(call.memory, value) !== 0;
  socket.options.lingerSeconds = readU16(call.memory, value + 2n);
  return 0;
};

const setNumber = (call: WinapiCall, socket: Socket, option: Option | number, value: bigint): number => {
  if (typeof option === 'number') return option;
  return option.set ? option.set(socket, readU32(call.memory, value) | 0) : ERROR.WSAENOPROTOOPT;
};

const getOption = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const [level, name, value, length] = [call.arguments.int(1), call.arguments.int(2), call.arguments.pointer(3), call.arguments.pointer(4)];
  if (value === 0n || length === 0n || readU32(call.memory, length) < 4) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  if (level === SOL_SOCKET && name === SO_LINGER) {
    writeU32(call.memory, value, Number(socket.options.lingerOn) | (socket.options.lingerSeconds << 16));
  } else {
    const option = findOption(level, name);
    if (typeof option === 'number') return fail(call, option, SOCKET_ERROR);
    call.memory.writeBytes(value, littleEndian(BigInt(option.get(socket)), 4));
  }
  writeU32(call.memory, length, 4);
  return done(0);
};

/**
 * An unknown command: WSAEOPNOTSUPP (Wine 8.0). A socket of which WSAEventSelect or WSAAsyncSelect is to tell stays non-blocking:
 * WSAEINVAL (WSAEventSelect function, learn.microsoft.com).
 */
const FIONBIO = 0x8004_667e;
const FIONREAD = 0x4004_667f;

const control = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const [command, argument] = [call.arguments.uint(1), call.arguments.pointer(2)];
  if (command !== FIONBIO && command !== FIONREAD) return fail(call, ERROR.WSAEOPNOTSUPP, SOCKET_ERROR);
  if (argument === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const blocking = command === FIONBIO && readU32(call.memory, argument) === 0;
  if (blocking && call.kernel.state.selections.has(socket.id)) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
  if (command === FIONBIO) socket.nonBlocking = !blocking;
  else writeU32(call.memory, argument, call.kernel.network.available(socket));
  return done(0);
};

const ERRORS = ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEFAULT', 'WSAEINPROGRESS', 'WSAEINVAL', 'WSAENOPROTOOPT', 'WSAENOTSOCK'];

export const optionFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int setsockopt(SOCKET s, int level, int optname, const char *optval, int optlen);',
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAENETRESET', 'WSAENOTCONN'],
    source: 'setsockopt function',
    since: 7,
    place: 'socket',
    behave: setOption,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int getsockopt(SOCKET s, int level, int optname, char *optval, int *optlen);',
    out: ['optval'],
    inout: ['optlen'],
    returns: 'SOCKET_ERROR',
    errors: ERRORS,
    source: 'getsockopt function',
    since: 7,
    place: 'socket',
    behave: getOption,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int ioctlsocket(SOCKET s, long cmd, u_long *argp);',
    inout: ['argp'],
    returns: 'SOCKET_ERROR',
    errors: ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINPROGRESS', 'WSAENOTSOCK', 'WSAEFAULT', 'WSAEOPNOTSUPP'],
    source: 'ioctlsocket function',
    since: 4,
    place: 'socket',
    behave: control,
  }),
];
