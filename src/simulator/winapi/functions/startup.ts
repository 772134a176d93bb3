import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { ansi, concat, littleEndian } from '../layout.ts';

const HIGHEST = 0x0202;

/**
 * The version that a request gets: the highest of ours that is not above it; null below 1.0 (WSAStartup function,
 * learn.microsoft.com). A version word has the major number in its low byte.
 */
const negotiate = (requested: number): number | null => {
  const major = requested & 255;
  const minor = (requested >> 8) & 255;
  if (major === 0) return null;
  if (major === 1) return minor === 0 ? 0x0001 : 0x0101;
  if (major === 2) return (Math.min(minor, 2) << 8) | 2;
  return HIGHEST;
};

/** WSADATA as 64-bit Windows lays it out. The two limits are only told to programs of version 1. */
const wsaData = (version: number): Uint8Array => {
  const old = (version & 255) === 1;
  return concat(
    littleEndian(BigInt(version), 2),
    littleEndian(BigInt(HIGHEST), 2),
    littleEndian(old ? 32_767n : 0n, 2),
    littleEndian(old ? 65_467n : 0n, 2),
    littleEndian(0n, 8),
    ansi('WinSock 2.0', 257),
    ansi('Running', 129),
  );
};

const startup = (call: WinapiCall) => {
  const address = call.arguments.pointer(1);
  const version = negotiate(call.arguments.uint(0) & 0xffff);
  if (address === 0n) return done(ERROR.WSAEFAULT);
  if (version === null) return done(ERROR.WSAVERNOTSUPPORTED);
  call.process.startups++;
  call.memory.writeBytes(address, wsaData(version));
  return done(0);
};

/** The last WSACleanup closes the sockets that are still open (WSACleanup function, learn.microsoft.com). */
const cleanup = (call: WinapiCall) => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
  if (--call.process.startups === 0) {
    for (const handle of call.process.handles.entries.keysOf(({ kind }) => kind === 'socket'))
      call.kernel.closeHandle(call.process, handle);
  }
  return done(0);
};

export const startupFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'int WSAStartup(WORD wVersionRequested, WSADATA *lpWSAData);',
    out: ['lpWSAData'],
    returns: 'code',
    errors: ['WSASYSNOTREADY', 'WSAVERNOTSUPPORTED', 'WSAEINPROGRESS', 'WSAEPROCLIM', 'WSAEFAULT'],
    source: 'WSAStartup function',
    since: 1,
    place: 'kernel',
    behave: startup,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int WSACleanup(void);',
    returns: 'SOCKET_ERROR',
    errors: ['WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINPROGRESS'],
    source: 'WSACleanup function',
    since: 1,
    place: 'kernel',
    behave: cleanup,
  }),
];
