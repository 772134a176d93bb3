import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { littleEndian } from '../layout.ts';
import { findSocket, swap16, swap32 } from '../socket-call.ts';

const nameIn = (prototype: string): string => /(\w+)\(/.exec(prototype)?.[1] ?? '';

const swap64 = (value: bigint): bigint => {
  const [low, high] = [Number(value & 0xffff_ffffn), Number((value >> 32n) & 0xffff_ffffn)];
  return (BigInt(swap32(low)) << 32n) | BigInt(swap32(high));
};

const swapped = (call: WinapiCall, argument: number, size: 2 | 4 | 8): bigint => {
  if (size === 8) return swap64(call.arguments.pointer(argument));
  return BigInt(size === 2 ? swap16(call.arguments.uint(argument)) : swap32(call.arguments.uint(argument)));
};

const swapping = (prototype: string, size: 2 | 4 | 8): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
    returns: 'none',
    source: `${nameIn(prototype)} function`,
    since: 2,
    place: 'user',
    behave: (call) => done(swapped(call, 0, size)),
  });

/** The forms that ask a socket for its byte order, which is the network's for every socket here. */
const swappingFor = (prototype: string, size: 2 | 4): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
    returns: 'SOCKET_ERROR',
    errors: ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAENOTSOCK', 'WSAEFAULT'],
    source: `${nameIn(prototype)} function`,
    since: 2,
    place: 'user',
    behave: (call): NativeOutcome => {
      const [socket, target] = [findSocket(call), call.arguments.pointer(2)];
      if (typeof socket === 'number') return fail(call, socket, SOCKET_ERROR);
      if (target === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
      call.memory.writeBytes(target, littleEndian(swapped(call, 1, size), size));
      return done(0);
    },
  });

/** Host and network byte order: on a little-endian machine each swaps. The plain ones need no WSAStartup. */
export const byteOrderFunctions: readonly WinapiEntry[] = [
  swapping('u_short htons(u_short hostshort);', 2),
  swapping('u_short ntohs(u_short netshort);', 2),
  swapping('u_long htonl(u_long hostlong);', 4),
  swapping('u_long ntohl(u_long netlong);', 4),
  swapping('unsigned __int64 htonll(unsigned __int64 Value);', 8),
  swapping('unsigned __int64 ntohll(unsigned __int64 Value);', 8),
  swappingFor('int WSAHtons(SOCKET s, u_short hostshort, u_short *lpnetshort);', 2),
  swappingFor('int WSANtohs(SOCKET s, u_short netshort, u_short *lphostshort);', 2),
  swappingFor('int WSAHtonl(SOCKET s, u_long hostlong, u_long *lpnetlong);', 4),
  swappingFor('int WSANtohl(SOCKET s, u_long netlong, u_long *lphostlong);', 4),
];
