import type { NativeOutcome } from '../../machine/native.ts';
import { bytesOfAddress, familyOf, type Address, type Family } from '../../network/address.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { ipText, readAnyAddress } from '../ip-text.ts';
import { concat, littleEndian, readU16, readU32, readU64, writeU64 } from '../layout.ts';
import { addressesOf, findService, nameOf, ofFamily, ownHost, unnamedAddresses } from '../resolve.ts';
import { AF_INET, AF_INET6, AF_UNSPEC, familyNumber, readEndpoint, sockaddrBytes, SOCKADDR_SIZE } from '../socket-call.ts';
import { argumentText, FORMS, putText, TEXT_TYPES, textBytes, type Form } from '../text.ts';

const AI_PASSIVE = 1;
const AI_CANONNAME = 2;
const AI_NUMERICHOST = 4;
const AI_NUMERICSERV = 8;
const SOCK_DGRAM = 2;
const SOCK_STREAM = 1;
const ADDRINFO_SIZE = 48;
const OFFSET_OF_NAME = 24n;
const OFFSET_OF_ADDRESS = 32n;
const OFFSET_OF_NEXT = 40n;

/** What getaddrinfo was asked for. */
interface Hints {
  readonly flags: number;
  readonly family: Family | null;
  readonly type: number;
  readonly protocol: number;
}

/** Errors are returned, and set as the last error too (getaddrinfo function, learn.microsoft.com). */
const resolve =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const found = find(call, form);
    if (typeof found === 'number') return failing(call, found);
    let next = 0n;
    for (const address of [...found.addresses].reverse()) next = makeInfo(call, address, found.port, found.hints, next);
    if (next === 0n) return failing(call, ERROR.ERROR_NOT_ENOUGH_MEMORY);
    if ((found.hints.flags & AI_CANONNAME) !== 0) writeU64(call.memory, next + OFFSET_OF_NAME, makeText(call, found.name, form));
    writeU64(call.memory, call.arguments.pointer(3), next);
    return done(0);
  };

const failing = (call: WinapiCall, error: number): NativeOutcome => fail(call, error, BigInt(error));

const find = (
  call: WinapiCall,
  form: Form,
): number | { readonly addresses: readonly Address[]; readonly port: number; readonly name: string; readonly hints: Hints } => {
  const [node, service, result] = [call.arguments.pointer(0), call.arguments.pointer(1), call.arguments.pointer(3)];
  if (call.process.startups === 0) return ERROR.WSANOTINITIALISED;
  if (node === 0n && service === 0n) return ERROR.WSAHOST_NOT_FOUND;
  if (result === 0n) return ERROR.WSAEFAULT;
  const hints = readHints(call);
  if (typeof hints === 'number') return hints;
  const { flags, family, type } = hints;
  if ((flags & AI_CANONNAME) !== 0 && node === 0n) return ERROR.WSAEINVAL;
  const port = service === 0n ? 0 : readPort(argumentText(call, 1, form), flags, type);
  if (typeof port !== 'number') return ERROR.WSATYPE_NOT_FOUND;
  const name = node === 0n ? '' : argumentText(call, 0, form);
  const numericOnly = (flags & AI_NUMERICHOST) !== 0;
  const all =
    node === 0n
      ? unnamedAddresses((flags & AI_PASSIVE) !== 0)
      : numericOnly
        ? [readAnyAddress(name) ?? []].flat()
        : addressesOf(call, name);
  const addresses = ofFamily(all, family);
  return addresses.length > 0 ? { addresses, port, name, hints } : ERROR.WSAHOST_NOT_FOUND;
};

const readHints = (call: WinapiCall): Hints | number => {
  const address = call.arguments.pointer(2);
  const hint = (index: bigint): number => (address === 0n ? 0 : readU32(call.memory, address + index * 4n) | 0);
  const [flags, family, type, protocol] = [hint(0n), hint(1n), hint(2n), hint(3n)];
  if (![AF_UNSPEC, AF_INET, AF_INET6].includes(family)) return ERROR.WSAEAFNOSUPPORT;
  if (type < 0 || type > 5) return ERROR.WSAESOCKTNOSUPPORT;
  return { flags, family: family === AF_INET ? 4 : family === AF_INET6 ? 6 : null, type, protocol };
};

/** A number, or a service that there is for the type of socket; null: there is none. */
const readPort = (service: string, flags: number, type: number): number | null => {
  if (/^[0-9]+$/.test(service)) return Number(service) & 0xffff;
  if ((flags & AI_NUMERICSERV) !== 0) return null;
  return findService(service, type === SOCK_DGRAM ? 'udp' : type === SOCK_STREAM ? 'tcp' : null)?.port ?? null;
};

/** An addrinfo and its sockaddr; 0n when memory is exhausted. */
const makeInfo = (call: WinapiCall, address: Address, port: number, { type, protocol }: Hints, next: bigint): bigint => {
  const family = familyOf(address);
  const sockaddr = call.heap.allocate(SOCKADDR_SIZE[family], false, 'getaddrinfo');
  const info = call.heap.allocate(ADDRINFO_SIZE, false, 'getaddrinfo');
  if (sockaddr === 0n || info === 0n) return 0n;
  call.memory.writeBytes(sockaddr, sockaddrBytes({ address, port }, family));
  const numbers = concat(...[0, familyNumber(family), type, protocol].map((value) => littleEndian(BigInt(value), 4)));
  const pointers = concat(...[BigInt(SOCKADDR_SIZE[family]), 0n, sockaddr, next].map((value) => littleEndian(value, 8)));
  call.memory.writeBytes(info, concat(numbers, pointers));
  return info;
};

const makeText = (call: WinapiCall, text: string, form: Form): bigint => {
  const bytes = textBytes(`${text}\0`, form);
  const address = call.heap.allocate(bytes.length, false, 'getaddrinfo');
  if (address !== 0n) call.memory.writeBytes(address, bytes);
  return address;
};

const release = (call: WinapiCall): NativeOutcome => {
  for (let info = call.arguments.pointer(0); info !== 0n;) {
    const next = readU64(call.memory, info + OFFSET_OF_NEXT);
    for (const part of [OFFSET_OF_ADDRESS, OFFSET_OF_NAME]) {
      const address = readU64(call.memory, info + part);
      if (address !== 0n) call.heap.release(address, 'getaddrinfo');
    }
    call.heap.release(info, 'getaddrinfo');
    info = next;
  }
  return done(0);
};

const NI_NUMERICHOST = 2;
const NI_NAMEREQD = 4;
const NI_NUMERICSERV = 8;
const NI_DGRAM = 16;

/** Names for an address and a port; numbers where there are none (getnameinfo function, learn.microsoft.com). */
const nameInfo =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [address, flags] = [call.arguments.pointer(0), call.arguments.int(6)];
    const parts = [
      { at: call.arguments.pointer(2), room: call.arguments.uint(3) },
      { at: call.arguments.pointer(4), room: call.arguments.uint(5) },
    ] as const;
    if (call.process.startups === 0) return failing(call, ERROR.WSANOTINITIALISED);
    if (address === 0n) return failing(call, ERROR.WSAEFAULT);
    const family = readU16(call.memory, address) === AF_INET6 ? 6 : 4;
    const endpoint = readEndpoint(call.memory, address, call.arguments.int(1), family);
    if (typeof endpoint === 'number') return failing(call, endpoint);
    if (parts.every(({ at, room }) => at === 0n || room === 0)) return failing(call, ERROR.WSAHOST_NOT_FOUND);
    const named = (flags & NI_NUMERICHOST) === 0 ? nameOf(call, endpoint.address) : null;
    if (named === null && (flags & NI_NAMEREQD) !== 0) return failing(call, ERROR.WSAHOST_NOT_FOUND);
    const transport = (flags & NI_DGRAM) !== 0 ? 'udp' : 'tcp';
    const service = (flags & NI_NUMERICSERV) === 0 ? findService(endpoint.port, transport)?.name : undefined;
    const texts = [named ?? ipText(bytesOfAddress(endpoint.address)), service ?? `${endpoint.port}`];
    const fits = parts.every(({ at, room }, index) => at === 0n || room === 0 || putText(call, at, room, texts[index] ?? '', form));
    return fits ? done(0) : failing(call, ERROR.ERROR_INSUFFICIENT_BUFFER);
  };

const ownName =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
    const fits = putText(call, call.arguments.pointer(0), Math.max(0, call.arguments.int(1)), ownHost(call)?.name ?? '', form);
    return fits ? done(0) : fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  };

const INFO = { A: { name: 'addrinfo', char: 'const char *' }, W: { name: 'addrinfoW', char: 'PCWSTR ' } } as const;

const NAMES = {
  A: { resolve: 'getaddrinfo', release: 'freeaddrinfo', nameInfo: 'getnameinfo', own: 'gethostname' },
  W: { resolve: 'GetAddrInfoW', release: 'FreeAddrInfoW', nameInfo: 'GetNameInfoW', own: 'GetHostNameW' },
} as const;

const inForm = (form: Form): readonly WinapiEntry[] => {
  const { name, char } = INFO[form];
  const { out: buffer } = TEXT_TYPES[form];
  return [
    entry({
      header: 'ws2tcpip.h',
      prototype: `int ${NAMES[form].resolve}(${char}pNodeName, ${char}pServiceName, const struct ${name} *pHints, struct ${name} **ppResult);`,
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
      source: `${NAMES[form].resolve} function`,
      since: 2,
      place: 'kernel',
      behave: resolve(form),
    }),
    entry({
      header: 'ws2tcpip.h',
      prototype: `void ${NAMES[form].release}(struct ${name} *pAddrInfo);`,
      returns: 'none',
      source: `${NAMES[form].release} function`,
      since: 2,
      place: 'user',
      behave: release,
    }),
    entry({
      header: 'ws2tcpip.h',
      prototype: `int ${NAMES[form].nameInfo}(const SOCKADDR *pSockaddr, socklen_t SockaddrLength, ${buffer} pNodeBuffer, DWORD NodeBufferSize, ${buffer} pServiceBuffer, DWORD ServiceBufferSize, int Flags);`,
      out: ['pNodeBuffer', 'pServiceBuffer'],
      returns: 'code',
      errors: ['WSAEAFNOSUPPORT', 'WSAEFAULT', 'WSAHOST_NOT_FOUND', 'ERROR_INSUFFICIENT_BUFFER', 'WSANOTINITIALISED'],
      source: `${NAMES[form].nameInfo} function`,
      since: 2,
      place: 'kernel',
      behave: nameInfo(form),
    }),
    entry({
      header: 'winsock2.h',
      prototype: `int ${NAMES[form].own}(${form === 'A' ? 'char *' : 'LPWSTR '}name, int namelen);`,
      out: ['name'],
      returns: 'SOCKET_ERROR',
      errors: ['WSAEFAULT', 'WSANOTINITIALISED', 'WSAENETDOWN', 'WSAEINPROGRESS'],
      source: `${NAMES[form].own} function`,
      since: 2,
      place: 'kernel',
      behave: ownName(form),
    }),
  ];
};

export const nameFunctions: readonly WinapiEntry[] = FORMS.flatMap(inForm);
