import type { NativeOutcome } from '../../machine/native.ts';
import type { Family } from '../../network/address.ts';
import { done, fail, SOCKET_ERROR, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { classicText, endpointTextOf, ipText, readClassicAddress, readEndpointText, readIpBytes } from '../ip-text.ts';
import { ansi, readText, readU32, writeU32 } from '../layout.ts';
import { AF_INET, AF_INET6, readEndpoint, sockaddrBytes, SOCKADDR_SIZE, swap32 } from '../socket-call.ts';
import { argumentText, FORMS, lengthIn, putText, TEXT_TYPES, type Form } from '../text.ts';

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
  call.memory.writeBytes(buffer, ansi(classicText(swap32(readU32(call.memory, call.arguments.pointer(0))))));
  return done(buffer);
};

const familyFrom = (number: number): Family | null => (number === AF_INET ? 4 : number === AF_INET6 ? 6 : null);

/** 1 done, 0 not an address, -1 with an error. */
const fromText =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [family, text, target] = [familyFrom(call.arguments.int(0)), call.arguments.pointer(1), call.arguments.pointer(2)];
    if (family === null) return fail(call, ERROR.WSAEAFNOSUPPORT, SOCKET_ERROR);
    if (text === 0n || target === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
    const bytes = readIpBytes(argumentText(call, 1, form), family);
    if (bytes === null) return done(0);
    call.memory.writeBytes(target, bytes);
    return done(1);
  };

/** ERROR_INVALID_PARAMETER when the buffer is too small (InetNtop function, learn.microsoft.com). */
const toText =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [family, source, target] = [familyFrom(call.arguments.int(0)), call.arguments.pointer(1), call.arguments.pointer(2)];
    if (family === null) return fail(call, ERROR.WSAEAFNOSUPPORT, 0n);
    if (source === 0n || target === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    const text = ipText(call.memory.readBytes(source, family === 4 ? 4 : 16));
    const room = call.arguments.pointer(3);
    return putText(call, target, Number(room > 1000n ? 1000n : room), text, form)
      ? done(target)
      : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  };

/** An address, with or without a port, to a sockaddr (WSAStringToAddress function, learn.microsoft.com). */
const stringToAddress =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [target, length] = [call.arguments.pointer(3), call.arguments.pointer(4)];
    if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
    if (target === 0n || length === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
    const family = familyFrom(call.arguments.int(1));
    if (family === null || call.arguments.pointer(0) === 0n) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
    const room = readU32(call.memory, length);
    writeU32(call.memory, length, SOCKADDR_SIZE[family]);
    if (room < SOCKADDR_SIZE[family]) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
    const endpoint = readEndpointText(argumentText(call, 0, form), family);
    if (endpoint === null) return fail(call, ERROR.WSAEINVAL, SOCKET_ERROR);
    call.memory.writeBytes(target, sockaddrBytes(endpoint, family));
    return done(0);
  };

/** The reverse; a buffer that is too small: WSAEFAULT, and the length that is needed (WSAAddressToString function, learn.microsoft.com). */
const addressToString =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const [source, target, length] = [call.arguments.pointer(0), call.arguments.pointer(3), call.arguments.pointer(4)];
    if (call.process.startups === 0) return fail(call, ERROR.WSANOTINITIALISED, SOCKET_ERROR);
    if (source === 0n || target === 0n || length === 0n) return fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
    const family = familyFrom(readU32(call.memory, source) & 0xffff);
    const endpoint = family && readEndpoint(call.memory, source, call.arguments.int(1), family);
    if (!endpoint || typeof endpoint === 'number') return fail(call, endpoint || ERROR.WSAEINVAL, SOCKET_ERROR);
    const text = endpointTextOf(endpoint);
    const fits = putText(call, target, readU32(call.memory, length), text, form);
    writeU32(call.memory, length, lengthIn(text, form) + 1);
    return fits ? done(0) : fail(call, ERROR.WSAEFAULT, SOCKET_ERROR);
  };

const PTON = { A: 'inet_pton', W: 'InetPtonW' } as const;
const NTOP = { A: 'inet_ntop', W: 'InetNtopW' } as const;

const inForm = (form: Form): readonly WinapiEntry[] => {
  const { out: buffer } = TEXT_TYPES[form];
  return [
    entry({
      header: 'ws2tcpip.h',
      prototype: `int ${PTON[form]}(int Family, ${form === 'A' ? 'const char *' : 'PCWSTR '}pszAddrString, void *pAddrBuf);`,
      out: ['pAddrBuf'],
      returns: 'SOCKET_ERROR',
      errors: ['WSAEAFNOSUPPORT', 'WSAEFAULT'],
      source: 'inet_pton function',
      since: 2,
      place: 'user',
      behave: fromText(form),
    }),
    entry({
      header: 'ws2tcpip.h',
      prototype:
        form === 'A'
          ? 'const char *inet_ntop(int Family, const void *pAddr, char *pStringBuf, size_t StringBufSize);'
          : 'PCWSTR InetNtopW(int Family, const void *pAddr, LPWSTR pStringBuf, size_t StringBufSize);',
      out: ['pStringBuf'],
      returns: 'NULL',
      errors: ['WSAEAFNOSUPPORT', 'ERROR_INVALID_PARAMETER'],
      source: `${NTOP[form]} function`,
      since: 2,
      place: 'user',
      behave: toText(form),
    }),
    entry({
      header: 'winsock2.h',
      prototype: `int WSAStringToAddress${form}(${buffer} AddressString, int AddressFamily, LPWSAPROTOCOL_INFO${form} lpProtocolInfo, LPSOCKADDR lpAddress, LPINT lpAddressLength);`,
      out: ['lpAddress'],
      inout: ['lpAddressLength'],
      returns: 'SOCKET_ERROR',
      errors: ['WSAEFAULT', 'WSAEINVAL', 'WSANOTINITIALISED'],
      source: `WSAStringToAddress${form} function`,
      since: 2,
      place: 'user',
      behave: stringToAddress(form),
    }),
    entry({
      header: 'winsock2.h',
      prototype: `int WSAAddressToString${form}(LPSOCKADDR lpsaAddress, DWORD dwAddressLength, LPWSAPROTOCOL_INFO${form} lpProtocolInfo, ${buffer} lpszAddressString, LPDWORD lpdwAddressStringLength);`,
      out: ['lpszAddressString'],
      inout: ['lpdwAddressStringLength'],
      returns: 'SOCKET_ERROR',
      errors: ['WSAEFAULT', 'WSAEINVAL', 'WSANOTINITIALISED'],
      source: `WSAAddressToString${form} function`,
      since: 2,
      place: 'user',
      behave: addressToString(form),
    }),
  ];
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
  ...FORMS.flatMap(inForm),
];
