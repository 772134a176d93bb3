import type { NativeOutcome } from '../../machine/native.ts';
import { BROADCAST } from '../../network/address.ts';
import type { Socket } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU32, writeU32, writeU64 } from '../layout.ts';
import { EXTENSIONS, extensionAddress } from './extension.ts';
import { findSocket, sockaddrBytes } from '../socket-call.ts';

const FIONBIO = 0x8004_667e;
const FIONREAD = 0x4004_667f;
const SIOCATMARK = 0x4004_7307;
const SIO_GET_EXTENSION_FUNCTION_POINTER = 0xc800_0006;
const GUID_SIZE = 16;
const SIO_FLUSH = 0x2800_0004;
const SIO_GET_BROADCAST_ADDRESS = 0x4800_0005;
const SIO_UDP_CONNRESET = 0x9800_000c;
const SIO_KEEPALIVE_VALS = 0x9800_0004;

/** What a command is given and where its answer goes; `room` in bytes. */
interface Exchange {
  readonly call: WinapiCall;
  readonly socket: Socket;
  readonly input: bigint;
  readonly given: number;
  readonly output: bigint;
  readonly room: number;
}

/** Gives an error, or how many bytes it has written. */
type Command = (exchange: Exchange) => { readonly error: number } | { readonly written: number };

const failing = (error: number): { readonly error: number } => ({ error });

/** A socket of which WSAEventSelect or WSAAsyncSelect is to tell stays non-blocking: WSAEINVAL (WSAEventSelect function, learn.microsoft.com). */
const setMode: Command = ({ call, socket, input, given }) => {
  if (input === 0n || given < 4) return failing(ERROR.WSAEFAULT);
  const nonBlocking = readU32(call.memory, input) !== 0;
  if (!nonBlocking && call.kernel.state.selections.has(socket.id)) return failing(ERROR.WSAEINVAL);
  socket.nonBlocking = nonBlocking;
  return { written: 0 };
};

const tell = ({ call, output, room }: Exchange, value: number): ReturnType<Command> => {
  if (output === 0n || room < 4) return failing(ERROR.WSAEFAULT);
  writeU32(call.memory, output, value);
  return { written: 4 };
};

const atMark: Command = (exchange) => {
  const { call, socket } = exchange;
  if (socket.machine !== 'socket') return failing(ERROR.WSAEINVAL);
  return tell(exchange, Number(call.kernel.network.isAtMark(socket)));
};

/** Should "port unreachable" fail the next receive call? On for a new socket (Winsock IOCTLs, learn.microsoft.com). */
const reportUnreachable: Command = ({ call, socket, input, given }) => {
  if (input === 0n || given < 1) return failing(ERROR.WSAEFAULT);
  if (socket.machine !== 'datagram-socket') return failing(ERROR.WSAEINVAL);
  socket.options.reportsUnreachable = given < 4 ? call.memory.readBytes(input, 1)[0] !== 0 : readU32(call.memory, input) !== 0;
  return { written: 0 };
};

/** struct tcp_keepalive: on or off, the silence before the first probe, the time between probes (SIO_KEEPALIVE_VALS Control Code, learn.microsoft.com). */
const setKeepAlive: Command = ({ call, socket, input, given }) => {
  if (input === 0n || given < 12) return failing(ERROR.WSAEFAULT);
  if (socket.machine !== 'socket') return failing(ERROR.WSAEINVAL);
  socket.options.keepAlive = readU32(call.memory, input) !== 0;
  socket.options.keepAliveTime = readU32(call.memory, input + 4n);
  socket.options.keepAliveInterval = readU32(call.memory, input + 8n);
  call.kernel.network.optionsChanged(socket);
  return { written: 0 };
};

const broadcastAddress: Command = ({ call, output, room }) => {
  const bytes = sockaddrBytes({ address: BROADCAST, port: 0 }, 4);
  if (output === 0n || room < bytes.length) return failing(ERROR.WSAEFAULT);
  call.memory.writeBytes(output, bytes);
  return { written: bytes.length };
};

/** The address of one of Microsoft's extensions (WSAIoctl function, learn.microsoft.com). */
const extensionPointer: Command = ({ call, input, given, output, room }) => {
  if (input === 0n || given < GUID_SIZE || output === 0n || room < 8) return failing(ERROR.WSAEFAULT);
  const address = extensionAddress(call, input);
  if (address === 0n) return failing(ERROR.WSAEINVAL);
  writeU64(call.memory, output, address);
  return { written: 8 };
};

const COMMANDS: ReadonlyMap<number, Command> = new Map<number, Command>([
  [FIONBIO, setMode],
  [FIONREAD, (exchange) => tell(exchange, exchange.call.kernel.network.available(exchange.socket))],
  [SIOCATMARK, atMark],
  [SIO_GET_EXTENSION_FUNCTION_POINTER, extensionPointer],
  [SIO_FLUSH, () => ({ written: 0 })],
  [SIO_GET_BROADCAST_ADDRESS, broadcastAddress],
  [SIO_UDP_CONNRESET, reportUnreachable],
  [SIO_KEEPALIVE_VALS, setKeepAlive],
]);

/** Commands that Windows has and that are not simulated: a program that gives one is told so. */
const MISSING: ReadonlyMap<number, string> = new Map([
  [0x9800_0001, 'SIO_RCVALL'],
  [0x4800_0016, 'SIO_ADDRESS_LIST_QUERY'],
  [0xc800_0014, 'SIO_ROUTING_INTERFACE_QUERY'],
  [0x4004_747f, 'SIO_GET_INTERFACE_LIST'],
]);

/** An unknown command: WSAEOPNOTSUPP (Wine 8.0). */
const carryOut = (exchange: Exchange, command: number): ReturnType<Command> => {
  const missing = MISSING.get(command);
  if (missing !== undefined) exchange.call.finding('not-simulated', { feature: missing });
  return COMMANDS.get(command)?.(exchange) ?? failing(ERROR.WSAEOPNOTSUPP);
};

/** One argument for what is given and what is told: a u_long. */
const ioctlSocket = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const argument = call.arguments.pointer(2);
  const command = call.arguments.uint(1);
  const simple = [FIONBIO, FIONREAD, SIOCATMARK].includes(command);
  const result = simple
    ? carryOut({ call, socket, input: argument, given: 4, output: argument, room: 4 }, command)
    : failing(ERROR.WSAEOPNOTSUPP);
  return 'error' in result ? fail(call, result.error, SOCKET_ERROR) : done(0);
};

const wsaIoctl = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const told = call.arguments.pointer(6);
  if (told === 0n && call.arguments.pointer(7) === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const exchange: Exchange = {
    call,
    socket,
    input: call.arguments.pointer(2),
    given: call.arguments.uint(3),
    output: call.arguments.pointer(4),
    room: call.arguments.uint(5),
  };
  const result = carryOut(exchange, call.arguments.uint(1));
  if ('error' in result) return fail(call, result.error, SOCKET_ERROR);
  if (told !== 0n) writeU32(call.memory, told, result.written);
  return done(0);
};

const ERRORS = ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINPROGRESS', 'WSAENOTSOCK', 'WSAEFAULT', 'WSAEINVAL', 'WSAEOPNOTSUPP'];

export const ioctlFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int ioctlsocket(SOCKET s, long cmd, u_long *argp);',
    inout: ['argp'],
    returns: 'SOCKET_ERROR',
    errors: ERRORS,
    source: 'ioctlsocket function',
    since: 4,
    place: 'socket',
    behave: ioctlSocket,
  }),
  entry({
    header: 'winsock2.h',
    prototype:
      'int WSAIoctl(SOCKET s, DWORD dwIoControlCode, LPVOID lpvInBuffer, DWORD cbInBuffer, LPVOID lpvOutBuffer, DWORD cbOutBuffer, LPDWORD lpcbBytesReturned, LPWSAOVERLAPPED lpOverlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    out: ['lpvOutBuffer', 'lpcbBytesReturned'],
    returns: 'SOCKET_ERROR',
    errors: [...ERRORS, 'WSAENOPROTOOPT', 'WSAEWOULDBLOCK'],
    source: 'WSAIoctl function',
    since: 7,
    place: 'socket',
    behave: wsaIoctl,
    handsOut: EXTENSIONS,
  }),
];
