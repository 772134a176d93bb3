import type { NativeOutcome } from '../../machine/native.ts';
import { LOOPBACK } from '../../network/state.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { readClassicAddress } from '../dotted.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { ansi, concat, littleEndian, readText, readU32, readU64, writeU64 } from '../layout.ts';
import { AF_INET, sockaddrBytes } from '../socket-call.ts';

const AI_PASSIVE = 1;
const AI_NUMERICHOST = 4;
const ADDRINFO_SIZE = 48;
const OFFSET_OF_NEXT = 40n;
const OFFSET_OF_ADDRESS = 32n;

const hostName = (call: WinapiCall): string => call.kernel.network.state.hosts[0]?.name ?? '';

/**
 * Numbers, `localhost` and this computer's own name; the network has no name service, so any other name is unknown.
 * Gives one result, and returns the error as Windows does (getaddrinfo function, learn.microsoft.com).
 */
const resolve = (call: WinapiCall): NativeOutcome => {
  const [node, service, hints, result] = [0, 1, 2, 3].map((index) => call.arguments.pointer(index));
  if (call.process.startups === 0) return failing(call, ERROR.WSANOTINITIALISED);
  if (!node && !service) return failing(call, ERROR.WSAHOST_NOT_FOUND);
  if (!result) return failing(call, ERROR.WSAEFAULT);
  const hint = (index: bigint): number => (hints ? readU32(call.memory, hints + index * 4n) | 0 : 0);
  const [flags, family, type, protocol] = [hint(0n), hint(1n), hint(2n), hint(3n)];
  if (family !== 0 && family !== AF_INET) return failing(call, ERROR.WSAEAFNOSUPPORT);
  if (type < 0 || type > 5) return failing(call, ERROR.WSAESOCKTNOSUPPORT);
  const address = node ? findAddress(call, readText(call.memory, node), flags) : (flags & AI_PASSIVE) !== 0 ? 0 : LOOPBACK;
  if (address === null) return failing(call, ERROR.WSAHOST_NOT_FOUND);
  const port = service ? readPort(readText(call.memory, service)) : 0;
  if (port === null) return failing(call, ERROR.WSATYPE_NOT_FOUND);
  const sockaddr = call.heap.allocate(16, false, 'getaddrinfo');
  const info = call.heap.allocate(ADDRINFO_SIZE, false, 'getaddrinfo');
  if (sockaddr === 0n || info === 0n) return failing(call, ERROR.ERROR_NOT_ENOUGH_MEMORY);
  call.memory.writeBytes(sockaddr, sockaddrBytes({ address, port }));
  const numbers = concat(...[0, AF_INET, type, protocol].map((value) => littleEndian(BigInt(value), 4)));
  const pointers = concat(...[16n, 0n, sockaddr, 0n].map((value) => littleEndian(value, 8)));
  call.memory.writeBytes(info, concat(numbers, pointers));
  writeU64(call.memory, result, info);
  return done(0);
};

const failing = (call: WinapiCall, error: number): NativeOutcome => fail(call, error, BigInt(error));

const findAddress = (call: WinapiCall, name: string, flags: number): number | null => {
  const numeric = readClassicAddress(name);
  if (numeric !== null || (flags & AI_NUMERICHOST) !== 0) return numeric;
  const known = ['localhost', hostName(call).toLowerCase(), ''];
  return known.includes(name.toLowerCase()) ? LOOPBACK : null;
};

/** A number, or one of the few services that textbooks use. */
const readPort = (service: string): number | null => {
  if (/^[0-9]+$/.test(service)) return Number(service) & 0xffff;
  return SERVICES[service.toLowerCase()] ?? null;
};

const SERVICES: Readonly<Record<string, number>> = { echo: 7, discard: 9, daytime: 13, ftp: 21, telnet: 23, http: 80, https: 443 };

const release = (call: WinapiCall): NativeOutcome => {
  for (let info = call.arguments.pointer(0); info !== 0n;) {
    const next = readU64(call.memory, info + OFFSET_OF_NEXT);
    call.heap.release(readU64(call.memory, info + OFFSET_OF_ADDRESS), 'getaddrinfo');
    call.heap.release(info, 'getaddrinfo');
    info = next;
  }
  return done(0);
};

const ownName = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
  const bytes = ansi(hostName(call));
  if (call.arguments.pointer(0) === 0n || call.arguments.int(1) < bytes.length) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  call.memory.writeBytes(call.arguments.pointer(0), bytes);
  return done(0);
};

export const nameFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'ws2tcpip.h',
    prototype:
      'int getaddrinfo(const char *pNodeName, const char *pServiceName, const struct addrinfo *pHints, struct addrinfo **ppResult);',
    out: ['ppResult'],
    returns: 'code',
    errors: [
      'WSATRY_AGAIN',
      'WSAEINVAL',
      'WSANO_RECOVERY',
      'WSAEAFNOSUPPORT',
      'WSAHOST_NOT_FOUND',
      'WSATYPE_NOT_FOUND',
      'WSAESOCKTNOSUPPORT',
      'WSANOTINITIALISED',
    ],
    source: 'getaddrinfo function',
    since: 2,
    place: 'kernel',
    behave: resolve,
  }),
  entry({
    header: 'ws2tcpip.h',
    prototype: 'void freeaddrinfo(struct addrinfo *pAddrInfo);',
    returns: 'none',
    source: 'freeaddrinfo function',
    since: 2,
    place: 'user',
    behave: release,
  }),
  entry({
    header: 'winsock2.h',
    prototype: 'int gethostname(char *name, int namelen);',
    out: ['name'],
    returns: 'SOCKET_ERROR',
    errors: ['WSAEFAULT', 'WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINPROGRESS'],
    source: 'gethostname function',
    since: 2,
    place: 'kernel',
    behave: ownName,
  }),
];
