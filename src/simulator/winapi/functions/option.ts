import type { NativeOutcome } from '../../machine/native.ts';
import type { Socket } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { littleEndian, readU16, readU32, readU64, writeU32 } from '../layout.ts';
import { findSocket } from '../socket-call.ts';
import { updateContext } from './extension.ts';
import { changeMembership, isMembership } from '../membership.ts';
import { findOption, IPPROTO_IP, missingOption, SO_LINGER, SOL_SOCKET, type SocketOption } from '../socket-option.ts';

/** Bytes of an int, a DWORD, a BOOL, and of a struct linger. */
const FULL = 4;

const isLinger = (socket: Socket, level: number, name: number): boolean =>
  level === SOL_SOCKET && name === SO_LINGER && socket.machine === 'socket';

/** Is a value of so many bytes long enough? A BOOL may be one byte. */
const fits = (option: SocketOption, length: number): boolean => length >= (option.kind === 'flag' ? 1 : FULL);

/** What is not simulated is told, besides failing as an option that the provider does not know. */
const lookUp = (call: WinapiCall, socket: Socket, level: number, name: number): SocketOption | number => {
  const missing = missingOption(level, name);
  if (missing === null) return findOption(socket, level, name);
  call.finding('not-simulated', { feature: missing });
  return ERROR.WSAENOPROTOOPT;
};

const setOption = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const error = set(call, socket, call.arguments.int(1), call.arguments.int(2));
  if (error !== 0) return fail(call, error, SOCKET_ERROR);
  call.kernel.network.optionsChanged(socket);
  return done(0);
};

const SO_UPDATE_ACCEPT_CONTEXT = 0x700b;
const SO_UPDATE_CONNECT_CONTEXT = 0x7010;

const isContext = (name: number): boolean => name === SO_UPDATE_ACCEPT_CONTEXT || name === SO_UPDATE_CONNECT_CONTEXT;

/** What AcceptEx and ConnectEx leave to be done. */
const adopt = (call: WinapiCall, socket: Socket, name: number, value: bigint, length: number): number => {
  if (socket.machine !== 'socket') return ERROR.WSAENOTCONN;
  if (name === SO_UPDATE_CONNECT_CONTEXT) return updateContext(call, socket, null);
  return value === 0n || length < 8 ? ERROR.WSAEFAULT : updateContext(call, socket, readU64(call.memory, value));
};

const set = (call: WinapiCall, socket: Socket, level: number, name: number): number => {
  const [value, length] = [call.arguments.pointer(3), call.arguments.int(4)];
  if (level === SOL_SOCKET && isContext(name)) return adopt(call, socket, name, value, length);
  if (level === IPPROTO_IP && isMembership(name)) return changeMembership(call, socket, name, value, length);
  if (isLinger(socket, level, name)) {
    if (value === 0n || length < FULL) return ERROR.WSAEFAULT;
    socket.options.lingerOn = readU16(call.memory, value) !== 0;
    socket.options.lingerSeconds = readU16(call.memory, value + 2n);
    return 0;
  }
  const option = lookUp(call, socket, level, name);
  if (typeof option === 'number') return option;
  if (!option.set) return ERROR.WSAENOPROTOOPT;
  if (value === 0n || !fits(option, length)) return ERROR.WSAEFAULT;
  return option.set(socket, length < FULL ? (call.memory.readBytes(value, 1)[0] ?? 0) : readU32(call.memory, value) | 0);
};

const getOption = (call: WinapiCall): NativeOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
  const error = get(call, socket, call.arguments.int(1), call.arguments.int(2));
  return error === 0 ? done(0) : fail(call, error, SOCKET_ERROR);
};

const get = (call: WinapiCall, socket: Socket, level: number, name: number): number => {
  const [value, length] = [call.arguments.pointer(3), call.arguments.pointer(4)];
  if (value === 0n || length === 0n) return ERROR.WSAEFAULT;
  const room = readU32(call.memory, length) | 0;
  if (isLinger(socket, level, name)) {
    if (room < FULL) return ERROR.WSAEFAULT;
    writeU32(call.memory, value, Number(socket.options.lingerOn) | (socket.options.lingerSeconds << 16));
    writeU32(call.memory, length, FULL);
    return 0;
  }
  const option = lookUp(call, socket, level, name);
  if (typeof option === 'number') return option;
  if (!fits(option, room)) return ERROR.WSAEFAULT;
  const size = Math.min(room, FULL);
  call.memory.writeBytes(value, littleEndian(BigInt(option.get(socket, call.kernel.now)), size));
  writeU32(call.memory, length, size);
  return 0;
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
];
