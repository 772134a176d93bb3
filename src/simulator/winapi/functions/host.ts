import type { NativeOutcome } from '../../machine/native.ts';
import { addressOfBytes, bytesOfAddress, familyOf } from '../../network/address.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { concat, littleEndian, readText } from '../layout.ts';
import { addressesOf, findService, nameOf, type Transport } from '../resolve.ts';
import { AF_INET, AF_INET6, swap16 } from '../socket-call.ts';

/**
 * The old functions answer with a structure that belongs to the system, one for each thread and kind; the next call overwrites it
 * (gethostbyname function, learn.microsoft.com). Pieces lie in one block: the structure, its lists, its texts.
 */
const BLOCK = 1024;

const blockOf = (call: WinapiCall, kind: string): bigint => {
  const known = call.thread.storage[kind];
  const block = known ?? call.heap.allocate(BLOCK, true, 'runtime');
  if (block !== 0n) call.thread.storage[kind] = block;
  return block;
};

/** Puts pieces one after another behind a block's structure; where each lies. */
const lay = (call: WinapiCall, block: bigint, from: number, pieces: readonly Uint8Array[]): readonly bigint[] => {
  let at = block + BigInt(from);
  return pieces.map((piece) => {
    const here = at;
    call.memory.writeBytes(here, piece);
    at += BigInt((piece.length + 7) & ~7);
    return here;
  });
};

const terminated = (text: string): Uint8Array => new TextEncoder().encode(`${text}\0`);
const pointers = (...values: readonly bigint[]): Uint8Array => concat(...values.map((value) => littleEndian(value, 8)));
const short = (value: number): Uint8Array => littleEndian(BigInt(value), 2);

const HOSTENT_SIZE = 32;

/** A hostent: the name, no aliases, the addresses of one family. */
const tellHost = (call: WinapiCall, name: string, addresses: readonly Uint8Array[]): NativeOutcome => {
  const block = blockOf(call, 'hostent');
  if (block === 0n) return fail(call, ERROR.WSAENOBUFS, 0n);
  const [nameAt = 0n, ...addressesAt] = lay(call, block, HOSTENT_SIZE, [terminated(name), ...addresses]);
  const [noneAt = 0n, listAt = 0n] = lay(call, block, BLOCK / 2, [pointers(0n), pointers(...addressesAt, 0n)]);
  const length = addresses[0]?.length ?? 4;
  const numbers = concat(short(length === 4 ? AF_INET : AF_INET6), short(length), new Uint8Array(4));
  call.memory.writeBytes(block, concat(pointers(nameAt, noneAt), numbers, pointers(listAt)));
  return done(block);
};

/** IPv4 addresses only; no name at all means this computer (gethostbyname function, learn.microsoft.com). */
const hostByName = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, 0n);
  const address = call.arguments.pointer(0);
  const name = address === 0n ? '' : readText(call.memory, address);
  const found = addressesOf(call, name).filter((each) => familyOf(each) === 4);
  const [first] = found;
  if (first === undefined) return fail(call, ERROR.WSAHOST_NOT_FOUND, 0n);
  return tellHost(call, name === '' ? (nameOf(call, first) ?? '') : name, found.map(bytesOfAddress));
};

const hostByAddress = (call: WinapiCall): NativeOutcome => {
  const [address, length, type] = [call.arguments.pointer(0), call.arguments.int(1), call.arguments.int(2)];
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, 0n);
  if (type !== AF_INET && type !== AF_INET6) return fail(call, ERROR.WSAEAFNOSUPPORT, 0n);
  const size = type === AF_INET ? 4 : 16;
  if (address === 0n || length < size) return fail(call, ERROR.WSAEFAULT, 0n);
  const bytes = call.memory.readBytes(address, size);
  const name = nameOf(call, addressOfBytes(bytes));
  return name === null ? fail(call, ERROR.WSANO_DATA, 0n) : tellHost(call, name, [bytes]);
};

const SERVENT_SIZE = 32;

/** A servent, or WSANO_DATA: no such service by that protocol (getservbyname function, learn.microsoft.com). */
const tellService = (call: WinapiCall, wanted: string | number, transport: Transport | null): NativeOutcome => {
  const found = findService(wanted, transport);
  const block = blockOf(call, 'servent');
  if (found === null || block === 0n) return fail(call, found === null ? ERROR.WSANO_DATA : ERROR.WSAENOBUFS, 0n);
  const [name = 0n, protocol = 0n, none = 0n] = lay(call, block, SERVENT_SIZE, [
    terminated(found.name),
    terminated(found.transport),
    pointers(0n),
  ]);
  call.memory.writeBytes(block, concat(pointers(name, none, protocol), short(swap16(found.port))));
  return done(block);
};

/** The protocol that argument 1 names; null when none is named. */
const transportOf = (call: WinapiCall): Transport | null => {
  const address = call.arguments.pointer(1);
  return address === 0n ? null : readText(call.memory, address).toLowerCase() === 'udp' ? 'udp' : 'tcp';
};

const serviceByName = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, 0n);
  return tellService(call, readText(call.memory, call.arguments.pointer(0)), transportOf(call));
};

const serviceByPort = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, 0n);
  return tellService(call, swap16(call.arguments.int(0) & 0xffff), transportOf(call));
};

const PROTOENT_SIZE = 24;

const PROTOCOLS: ReadonlyMap<string, number> = new Map([
  ['ip', 0],
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
  ['ipv6', 41],
  ['ipv6-icmp', 58],
]);

const tellProtocol = (call: WinapiCall, name: string | undefined): NativeOutcome => {
  const block = blockOf(call, 'protoent');
  const number = name === undefined ? undefined : PROTOCOLS.get(name);
  if (name === undefined || number === undefined || block === 0n) return fail(call, ERROR.WSANO_DATA, 0n);
  const [text = 0n, none = 0n] = lay(call, block, PROTOENT_SIZE, [terminated(name), pointers(0n)]);
  call.memory.writeBytes(block, concat(pointers(text, none), short(number)));
  return done(block);
};

const protocolByName = (call: WinapiCall): NativeOutcome =>
  call.process.startups === 0
    ? fail(call, ERROR.WSANOTINITIALISED, 0n)
    : tellProtocol(call, readText(call.memory, call.arguments.pointer(0)).toLowerCase());

const protocolByNumber = (call: WinapiCall): NativeOutcome => {
  if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, 0n);
  const wanted = call.arguments.int(0);
  return tellProtocol(call, [...PROTOCOLS].find(([, number]) => number === wanted)?.[0]);
};

const looking = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'winsock2.h',
    prototype,
    returns: 'NULL',
    errors: ['WSANOTINITIALISED', 'WSAHOST_NOT_FOUND', 'WSANO_DATA', 'WSAEAFNOSUPPORT', 'WSAEFAULT'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 2,
    place: 'kernel',
    behave,
  });

export const hostFunctions: readonly WinapiEntry[] = [
  looking('struct hostent *gethostbyname(const char *name);', hostByName),
  looking('struct hostent *gethostbyaddr(const char *addr, int len, int type);', hostByAddress),
  looking('struct servent *getservbyname(const char *name, const char *proto);', serviceByName),
  looking('struct servent *getservbyport(int port, const char *proto);', serviceByPort),
  looking('struct protoent *getprotobyname(const char *name);', protocolByName),
  looking('struct protoent *getprotobynumber(int number);', protocolByNumber),
];
