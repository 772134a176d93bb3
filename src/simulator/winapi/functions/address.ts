import type { NativeOutcome } from '../../machine/native.ts';
import { addressText } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { readClassicAddress, readStrictAddress } from '../dotted.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { ansi, readText, readU32, writeU32 } from '../layout.ts';
import { AF_INET, swap32 } from '../socket-call.ts';

const INADDR_NONE = 0xffff_ffff;

/** An empty text gives INADDR_NONE, a lone space 0 (inet_addr function, learn.microsoft.com; so does Wine 8.0). */
const fromClassicText = (call: WinapiCall): NativeOutcome => {
  const address = call.arguments.pointer(0);
  if (address === 0n) return fail(call, ERROR.WSAEFAULT, BigInt(INADDR_NONE));
  const text = readText(call.memory, address);
  const value = text === ' ' ? 0 : readClassicAddress(text);
  return done(value === null ? INADDR_NONE : swap32(value));
};

const STATIC_TEXT = 'inet_ntoa';
const LONGEST_TEXT = 16;

/** The text stands in a buffer of the calling thread, which its next call overwrites. The argument comes by value, hence by address. */
const toStaticText = (call: WinapiCall): NativeOutcome => {
  const known = call.thread.storage[STATIC_TEXT];
  const buffer = known ?? call.heap.allocate(LONGEST_TEXT, true, 'runtime');
  if (buffer === 0n) return fail(call, ERROR.WSAENOBUFS, 0n);
  call.thread.storage[STATIC_TEXT] = buffer;
  call.memory.writeBytes(buffer, ansi(addressText(swap32(readU32(call.memory, call.arguments.pointer(0))))));
  return done(buffer);
};

/** 1 done, 0 not an address, -1 with an error. IPv6 texts are not simulated: family AF_INET6 gives WSAEAFNOSUPPORT. */
const fromText = (call: WinapiCall): NativeOutcome => {
  const [family, text, target] = [call.arguments.int(0), call.arguments.pointer(1), call.arguments.pointer(2)];
  if (family !== AF_INET) return fail(call, ERROR.WSAEAFNOSUPPORT, SOCKET_ERROR);
  if (text === 0n || target === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  const address = readStrictAddress(readText(call.memory, text));
  if (address === null) return done(0);
  writeU32(call.memory, target, swap32(address));
  return done(1);
};

/** WSAEINVAL when the buffer is too small (InetNtop function, learn.microsoft.com). */
const toText = (call: WinapiCall): NativeOutcome => {
  const [family, source, target, size] = [
    call.arguments.int(0),
    call.arguments.pointer(1),
    call.arguments.pointer(2),
    call.arguments.long(3),
  ];
  if (family !== AF_INET) return fail(call, ERROR.WSAEAFNOSUPPORT, 0n);
  if (source === 0n || target === 0n) return fail(call, ERROR.WSAEINVAL, 0n);
  const bytes = ansi(addressText(swap32(readU32(call.memory, source))));
  if (size < BigInt(bytes.length)) return fail(call, ERROR.WSAEINVAL, 0n);
  call.memory.writeBytes(target, bytes);
  return done(target);
};

export const addressFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'unsigned long inet_addr(const char *cp);',
    returns: 'code',
    source: 'inet_addr function',
    since: 2,
    place: 'user',
    behave: fromClassicText,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'char *inet_ntoa(struct in_addr in);',
    returns: 'NULL',
    source: 'inet_ntoa function',
    since: 2,
    place: 'user',
    behave: toStaticText,
  }),
  entry({
    header: 'ws2tcpip.h',
    prototype: 'int inet_pton(int Family, const char *pszAddrString, void *pAddrBuf);',
    out: ['pAddrBuf'],
    returns: 'SOCKET_ERROR',
    errors: ['WSAEAFNOSUPPORT', 'WSAEFAULT'],
    source: 'inet_pton function',
    since: 2,
    place: 'user',
    behave: fromText,
  }),
  entry({
    header: 'ws2tcpip.h',
    prototype: 'const char *inet_ntop(int Family, const void *pAddr, char *pStringBuf, size_t StringBufSize);',
    out: ['pStringBuf'],
    returns: 'NULL',
    errors: ['WSAEAFNOSUPPORT', 'WSAEINVAL'],
    source: 'inet_ntop function',
    since: 2,
    place: 'user',
    behave: toText,
  }),
];
