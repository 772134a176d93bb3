import { stateOf } from '../kernel/machines.ts';
import { LONGEST_DATAGRAM } from '../network/datagram.ts';
import type { Socket, SocketOptions } from '../network/state.ts';
import { ERROR } from './error-code.ts';

export const SOL_SOCKET = 0xffff;
export const SO_LINGER = 0x80;
export const IPPROTO_IP = 0;
const IPPROTO_TCP = 6;
const IPPROTO_IPV6 = 41;

/** An option whose value is a number. Without `set` it can only be read. */
export interface SocketOption {
  /** A BOOL may also be given as one byte, and have any value but 0 for TRUE. */
  readonly kind: 'flag' | 'number';
  /** The only kind of socket that has it; absent: both have. */
  readonly of?: Socket['machine'];
  /** `now`: virtual ns. */
  readonly get: (socket: Socket, now: number) => number;
  /** Gives 0 or an error. */
  readonly set?: (socket: Socket, value: number) => number;
}

type FlagName = { [Name in keyof SocketOptions]: SocketOptions[Name] extends boolean ? Name : never }[keyof SocketOptions];
type NumberName = { [Name in keyof SocketOptions]: SocketOptions[Name] extends number ? Name : never }[keyof SocketOptions];

const flag = (name: FlagName): SocketOption => ({
  kind: 'flag',
  get: ({ options }) => Number(options[name]),
  set: ({ options }, value) => {
    options[name] = value !== 0;
    return 0;
  },
});

/** `unit`: what one of the program's units is of ours. */
const number = (name: NumberName, unit = 1): SocketOption => ({
  kind: 'number',
  get: ({ options }) => options[name] / unit,
  set: ({ options }, value) => {
    options[name] = (value >>> 0) * unit;
    return 0;
  },
});

const reading = (get: SocketOption['get']): SocketOption => ({ kind: 'number', get });

/** An option that is kept and changes nothing a program could see here. */
const kept = (key: string, kind: SocketOption['kind'], initial: number): SocketOption => ({
  kind,
  get: ({ options }) => options.others.get(key) ?? initial,
  set: ({ options }, value) => {
    options.others.set(key, kind === 'flag' ? Number(value !== 0) : value);
    return 0;
  },
});

const onStreams = (option: SocketOption): SocketOption => ({ ...option, of: 'socket' });
const onDatagrams = (option: SocketOption): SocketOption => ({ ...option, of: 'datagram-socket' });

/** SO_REUSEADDR and SO_EXCLUSIVEADDRUSE exclude each other, the second must come before bind (Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE, learn.microsoft.com). */
const REUSE: SocketOption = {
  ...flag('reuseAddress'),
  set: ({ options }, value) => {
    if (value !== 0 && options.exclusiveAddress) return ERROR.WSAEINVAL;
    options.reuseAddress = value !== 0;
    return 0;
  },
};

const EXCLUSIVE: SocketOption = {
  ...flag('exclusiveAddress'),
  set: (socket, value) => {
    if (socket.local || (value !== 0 && socket.options.reuseAddress)) return ERROR.WSAEINVAL;
    socket.options.exclusiveAddress = value !== 0;
    return 0;
  },
};

const DONT_LINGER: SocketOption = {
  kind: 'flag',
  get: ({ options }) => Number(!options.lingerOn),
  set: ({ options }, value) => {
    options.lingerOn = value === 0;
    return 0;
  },
};

/** Reading the error takes it away. Setting it does nothing (so does Wine 8.0). */
const PENDING_ERROR: SocketOption = {
  kind: 'number',
  get: (socket) => {
    const { error } = socket;
    socket.error = 0;
    return error;
  },
};

const NOT_CONNECTED = 0xffff_ffff;

/** Whole seconds since the socket was connected (SO_CONNECT_TIME: SOL_SOCKET Socket Options, learn.microsoft.com). */
const secondsConnected = (socket: Socket, now: number): number =>
  socket.machine === 'socket' && socket.connection && stateOf(socket) !== 'connecting'
    ? Math.floor((now - socket.connected) / 1_000_000_000)
    : NOT_CONNECTED;

/** Before bind only (IPPROTO_IPV6 Socket Options, learn.microsoft.com). */
const ONLY_IPV6: SocketOption = {
  ...flag('onlyIpv6'),
  set: (socket, value) => {
    if (socket.local) return ERROR.WSAEINVAL;
    socket.options.onlyIpv6 = value !== 0;
    return 0;
  },
};

const DEFAULT_HOPS = 128;

/** By level and name: SOL_SOCKET, IPPROTO_TCP, IPPROTO_IP and IPPROTO_IPV6 Socket Options (learn.microsoft.com). */
const OPTIONS: ReadonlyMap<number, ReadonlyMap<number, SocketOption>> = new Map([
  [
    SOL_SOCKET,
    new Map<number, SocketOption>([
      [0x0001, kept('SO_DEBUG', 'flag', 0)],
      [0x0002, reading((socket) => Number(stateOf(socket) === 'listening'))],
      [0x0004, REUSE],
      [~0x0004, EXCLUSIVE],
      [0x0008, flag('keepAlive')],
      [0x0010, kept('SO_DONTROUTE', 'flag', 0)],
      [0x0020, flag('broadcast')],
      [~SO_LINGER, onStreams(DONT_LINGER)],
      [0x0100, flag('urgentInline')],
      [0x1001, number('sendBuffer')],
      [0x1002, number('receiveBuffer')],
      [0x1005, number('sendTimeout')],
      [0x1006, number('receiveTimeout')],
      [0x1007, PENDING_ERROR],
      [0x1008, reading((socket) => (socket.machine === 'socket' ? 1 : 2))],
      [0x2001, reading(() => 0)],
      [0x2003, reading(({ family }) => LONGEST_DATAGRAM[family])],
      [0x3002, onStreams(kept('SO_CONDITIONAL_ACCEPT', 'flag', 0))],
      [0x3005, kept('SO_RANDOMIZE_PORT', 'flag', 0)],
      [0x7008, kept('SO_OPENTYPE', 'number', 0)],
      [0x700c, reading(secondsConnected)],
    ]),
  ],
  [
    IPPROTO_TCP,
    new Map<number, SocketOption>([
      [1, onStreams(flag('noDelay'))],
      [3, onStreams(number('keepAliveTime', 1000))],
      [5, onStreams(kept('TCP_MAXRT', 'number', NOT_CONNECTED))],
      [16, onStreams(kept('TCP_KEEPCNT', 'number', 10))],
      [17, onStreams(number('keepAliveInterval', 1000))],
    ]),
  ],
  [
    IPPROTO_IP,
    new Map<number, SocketOption>([
      [3, kept('IP_TOS', 'number', 0)],
      [4, kept('IP_TTL', 'number', DEFAULT_HOPS)],
      [9, onDatagrams(kept('IP_MULTICAST_IF', 'number', 0))],
      [10, onDatagrams(kept('IP_MULTICAST_TTL', 'number', 1))],
      [11, onDatagrams(kept('IP_MULTICAST_LOOP', 'flag', 1))],
      [14, kept('IP_DONTFRAGMENT', 'flag', 0)],
    ]),
  ],
  [
    IPPROTO_IPV6,
    new Map<number, SocketOption>([
      [4, kept('IPV6_UNICAST_HOPS', 'number', DEFAULT_HOPS)],
      [27, ONLY_IPV6],
    ]),
  ],
]);

/** Options that Windows has and that are not simulated, by level and name: a program that asks for one is told so. */
const MISSING: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map([
  [
    SOL_SOCKET,
    new Map([
      [0x2004, 'SO_PROTOCOL_INFOA'],
      [0x2005, 'SO_PROTOCOL_INFOW'],
    ]),
  ],
  [IPPROTO_IPV6, new Map([[12, 'IPV6_ADD_MEMBERSHIP']])],
]);

/** The name of an option that Windows has and this simulation has not; null for any other. */
export const missingOption = (level: number, name: number): string | null => MISSING.get(level)?.get(name) ?? null;

/**
 * The option, or an error: WSAEINVAL for an unknown level, WSAENOPROTOOPT for an option that is unknown or that the kind of socket
 * does not have (setsockopt function, learn.microsoft.com).
 */
export const findOption = (socket: Socket, level: number, name: number): SocketOption | number => {
  const options = OPTIONS.get(level);
  if (!options || (level === IPPROTO_TCP && socket.machine !== 'socket')) return ERROR.WSAEINVAL;
  const option = options.get(name);
  return option && (option.of === undefined || option.of === socket.machine) ? option : ERROR.WSAENOPROTOOPT;
};
