import type { ParameterInfo, WinapiEntry } from '../../src/simulator/winapi/call.ts';

/** How many elements there are: what a parameter says, or what stands where it points to. */
export interface Count {
  readonly parameter: string;
  readonly of: 'value' | 'target';
}

/** How a value of a C type is recorded. */
export type Rule =
  /** A number. */
  | { readonly kind: 'integer'; readonly bits: 16 | 32 | 64; readonly signed: boolean }
  /** SOCKET, HANDLE, HWND …: `{"handle": n}`, INVALID_… as -1. */
  | { readonly kind: 'handle' }
  /** `null` or `"ptr"`. */
  | { readonly kind: 'pointer' }
  /** Text up to its terminator, at most {@link TEXT_LIMIT} units; narrow: a byte a character; below 65536, an atom: a number. */
  | { readonly kind: 'text'; readonly wide: boolean }
  /** struct in_addr by value: `"1.2.3.4"`. */
  | { readonly kind: 'ipv4' }
  /** COORD by value: `{"X": n, "Y": n}`. */
  | { readonly kind: 'place' }
  /** What a pointer points to; `null` for NULL. */
  | { readonly kind: 'target'; readonly of: Rule }
  /** sockaddr: `"1.2.3.4:port"`, `"[1:2:3:4:5:6:7:8]:port"` with all eight groups in hexadecimal, `"family n"`. */
  | { readonly kind: 'socket-address'; readonly size: Count }
  /** fd_set: `{"sockets": [{"handle": n}, …]}` */
  | { readonly kind: 'socket-set' }
  /** timeval: µs. */
  | { readonly kind: 'time' }
  /** WSABUF array: the lengths. */
  | { readonly kind: 'buffers'; readonly count: Count }
  /** HANDLE array: `[{"handle": n}, …]` */
  | { readonly kind: 'handles'; readonly count: Count }
  /** WSANETWORKEVENTS: `{"lNetworkEvents": n, "iErrorCode": {"bit": code}}`, codes that are not 0. */
  | { readonly kind: 'network-events' }
  /** OVERLAPPED_ENTRY array: `[{"lpCompletionKey", "lpOverlapped", "dwNumberOfBytesTransferred"}, …]` */
  | { readonly kind: 'completions'; readonly count: Count }
  /** WSAPOLLFD array: `[{"fd", "events", "revents"}, …]` */
  | { readonly kind: 'polled'; readonly count: Count }
  /** MSG: `{"hwnd", "message", "wParam", "lParam"}` */
  | { readonly kind: 'message' }
  /** The value of a socket option: a number by its size (1, 2, 4 or 8 bytes; others: `"ptr"`). */
  | { readonly kind: 'option'; readonly size: Count };

/** So much of a text is recorded. */
export const TEXT_LIMIT = 256;
/** So many elements of an array are recorded. */
export const ARRAY_LIMIT = 64;

const integer = (bits: 16 | 32 | 64, signed: boolean): Rule => ({ kind: 'integer', bits, signed });
const target = (of: Rule): Rule => ({ kind: 'target', of });
const pointer: Rule = { kind: 'pointer' };
const handle: Rule = { kind: 'handle' };
const narrow: Rule = { kind: 'text', wide: false };
const wide: Rule = { kind: 'text', wide: true };

const words = (text: string, rule: Rule): [string, Rule][] => text.split(' | ').map((type) => [type, rule]);

/** By how a type is spelled without `const`. A type that is not here is a pointer. */
const TYPES: ReadonlyMap<string, Rule> = new Map([
  ...words('int | long | LONG | BOOL | INT | NTSTATUS', integer(32, true)),
  ...words('LONGLONG | LONG_PTR | LPARAM | LRESULT | LARGE_INTEGER', integer(64, true)),
  ...words('short | SHORT', integer(16, true)),
  ...words('WORD | u_short | ATOM | BYTE | UCHAR | CHAR | BOOLEAN | char | WCHAR', integer(16, false)),
  ...words('DWORD | UINT | ULONG | u_int | u_long | unsigned | unsigned long | GROUP | socklen_t | COLORREF', integer(32, false)),
  ...words('ULONGLONG | ULONG_PTR | UINT_PTR | DWORD_PTR | WPARAM | SIZE_T | size_t | uintptr_t | unsigned __int64', integer(64, false)),
  ...words(
    'SOCKET | HANDLE | HWND | HINSTANCE | HMODULE | HMENU | WSAEVENT | HICON | HCURSOR | HDC | HFONT | HGDIOBJ | HBRUSH | HPEN',
    handle,
  ),
  ...words('LPHANDLE | PHANDLE', target(handle)),
  ...words('LPCSTR | char * | LPSTR', narrow),
  ...words('LPCWSTR | PCWSTR | WCHAR * | LPWSTR', wide),
  ...words('struct in_addr', { kind: 'ipv4' } satisfies Rule),
  ...words('COORD', { kind: 'place' } satisfies Rule),
  ...words('DWORD * | LPDWORD | u_long * | PULONG | unsigned *', target(integer(32, false))),
  ...words('int * | LPINT | LPLONG | PLONG | BOOL *', target(integer(32, true))),
  ...words('u_short *', target(integer(16, false))),
  ...words('PULONG_PTR', target(integer(64, false))),
  ...words('LARGE_INTEGER * | PLARGE_INTEGER', target(integer(64, true))),
  ...words('LPOVERLAPPED * | LPVOID * | struct addrinfo ** | struct addrinfoW **', target(pointer)),
  ...words('fd_set *', { kind: 'socket-set' } satisfies Rule),
  ...words('struct timeval *', { kind: 'time' } satisfies Rule),
  ...words('LPWSANETWORKEVENTS', { kind: 'network-events' } satisfies Rule),
  ...words('LPMSG | MSG *', { kind: 'message' } satisfies Rule),
]);

/** Parameters that their type alone does not explain: buffers, which are recorded as `bytes`, texts without a terminator, options. */
const PARAMETERS: ReadonlyMap<string, Rule> = new Map([
  ...words('send.buf | sendto.buf | recv.buf | recvfrom.buf | gethostbyaddr.addr | inet_pton.pAddrBuf | inet_ntop.pAddr', pointer),
  ...words(
    'MultiByteToWideChar.lpMultiByteStr | WideCharToMultiByte.lpWideCharStr | FormatMessageA.lpBuffer | FormatMessageW.lpBuffer',
    pointer,
  ),
  ...words('setsockopt.optval', { kind: 'option', size: { parameter: 'optlen', of: 'value' } } satisfies Rule),
  ...words('getsockopt.optval', { kind: 'option', size: { parameter: 'optlen', of: 'target' } } satisfies Rule),
  ['WSAPoll.fdArray', { kind: 'polled', count: { parameter: 'fds', of: 'value' } }],
  [
    'GetQueuedCompletionStatusEx.lpCompletionPortEntries',
    { kind: 'completions', count: { parameter: 'ulNumEntriesRemoved', of: 'target' } },
  ],
]);

/** Functions whose result is a handle though its type does not say so. */
const HANDLE_RESULTS = new Set(['_beginthreadex', '_beginthread']);

const ADDRESSES = new Set(['struct sockaddr *', 'LPSOCKADDR', 'SOCKADDR *']);

/** `const` stands first; a pointer to constants is never written through. */
const plainType = (type: string): string => type.replace(/^const /, '');

/** How a parameter is recorded. */
export const parameterRule = (entry: WinapiEntry, parameter: ParameterInfo): Rule => {
  const own = PARAMETERS.get(`${entry.name}.${parameter.name}`);
  if (own !== undefined) return own;
  const type = plainType(parameter.type);
  const index = entry.parameters.indexOf(parameter);
  const next = entry.parameters[index + 1];
  if (ADDRESSES.has(type) && next !== undefined) {
    const of = TYPES.get(next.type)?.kind === 'target' ? 'target' : 'value';
    return { kind: 'socket-address', size: { parameter: next.name, of } };
  }
  if (type === 'LPWSABUF' && next?.name === 'dwBufferCount') return { kind: 'buffers', count: { parameter: 'dwBufferCount', of: 'value' } };
  const before = entry.parameters[0];
  if ((type === 'HANDLE *' || type === 'WSAEVENT *') && index === 1 && before !== undefined)
    return { kind: 'handles', count: { parameter: before.name, of: 'value' } };
  return TYPES.get(type) ?? pointer;
};

/** How a result is recorded; null: there is none. Texts that a function returns are its own: pointers. */
export const resultRule = (entry: WinapiEntry): Rule | null => {
  if (entry.type === 'void') return null;
  if (HANDLE_RESULTS.has(entry.name)) return handle;
  const rule = TYPES.get(plainType(entry.type)) ?? pointer;
  return rule.kind === 'integer' || rule.kind === 'handle' ? rule : pointer;
};

/** Recorded when the call begins: what goes in. A parameter that is only written through is null or a pointer then. */
export const isInput = (parameter: ParameterInfo): boolean => parameter.direction !== 'out' || parameter.type.startsWith('const ');

/** Recorded when the call has returned: what came out. A bare pointer says nothing more then. */
export const isOutput = (entry: WinapiEntry, parameter: ParameterInfo): boolean =>
  parameter.direction !== 'in' &&
  !parameter.type.startsWith('const ') &&
  !/^LPC/.test(parameter.type) &&
  !['pointer', 'integer', 'handle'].includes(parameterRule(entry, parameter).kind);

/** Functions that write through parameters though they fail, when what stands there afterwards is not NULL: a packet of a failed operation. */
export const OUT_AFTER_FAILURE: ReadonlyMap<string, string> = new Map([['GetQueuedCompletionStatus', 'lpOverlapped']]);

/** Where the data of a call is, and how much of it was moved. */
export interface Moved {
  readonly direction: 'sent' | 'received';
  readonly buffer: string;
  /** The parameter that counts the WSABUFs; absent: `buffer` is the data itself. */
  readonly buffers?: string;
  /** The parameter that points to how many bytes were moved; absent: the result says it. */
  readonly moved?: string;
  /**
   * Received data is not recorded when this OVERLAPPED is given and no completion routine: as soon as the operation has ended,
   * another thread may own the buffer.
   */
  readonly overlapped?: string;
  readonly routine?: string;
}

const overlapped = { overlapped: 'lpOverlapped', routine: 'lpCompletionRoutine' } as const;

/** Calls whose data is recorded. */
export const MOVED: ReadonlyMap<string, Moved> = new Map<string, Moved>([
  ['send', { direction: 'sent', buffer: 'buf' }],
  ['sendto', { direction: 'sent', buffer: 'buf' }],
  ['recv', { direction: 'received', buffer: 'buf' }],
  ['recvfrom', { direction: 'received', buffer: 'buf' }],
  ['WSASend', { direction: 'sent', buffer: 'lpBuffers', buffers: 'dwBufferCount', moved: 'lpNumberOfBytesSent' }],
  ['WSASendTo', { direction: 'sent', buffer: 'lpBuffers', buffers: 'dwBufferCount', moved: 'lpNumberOfBytesSent' }],
  ['WSARecv', { direction: 'received', buffer: 'lpBuffers', buffers: 'dwBufferCount', moved: 'lpNumberOfBytesRecvd', ...overlapped }],
  ['WSARecvFrom', { direction: 'received', buffer: 'lpBuffers', buffers: 'dwBufferCount', moved: 'lpNumberOfBytesRecvd', ...overlapped }],
  ['ReadFile', { direction: 'received', buffer: 'lpBuffer', moved: 'lpNumberOfBytesRead', overlapped: 'lpOverlapped' }],
  ['WriteFile', { direction: 'sent', buffer: 'lpBuffer', moved: 'lpNumberOfBytesWritten' }],
]);

/** Functions of the table that no recording has, and why. */
export const untraced = ({ name, header, prototype }: WinapiEntry): 'intrinsic' | 'variable arguments' | null => {
  if (header === 'intrin.h' || /^_?Interlocked/.test(name)) return 'intrinsic';
  return prototype.includes('...') || prototype.includes('va_list arglist') ? 'variable arguments' : null;
};
