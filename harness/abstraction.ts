/*
 * What the comparison of a recorded run with a simulated one does not take literally, and why: declared here and nowhere else.
 * All else must be equal: which function a thread calls, in what order, with which numbers, what it returns, which error, which
 * bytes; and the order of calls across threads as far as the recording knows it.
 */

/** What is taken less than literally, by name; the words for readers stand in the catalogue. */
export const ABSTRACTIONS = [
  /**
   * Handles (`{ handle }`) are names: the first time that one is seen on either side it is tied to its counterpart, for good,
   * within its process. The same holds for ports that the system chose. NULL, INVALID_SOCKET and INVALID_HANDLE_VALUE are
   * themselves.
   */
  'handles',
  /** Addresses in memory are told as null or not. */
  'addresses',
  /**
   * How long a thread takes between two calls, and when the network brings something, is nobody's promise. What counts is the
   * order: a call that had returned before another began has done so in the simulated run as well.
   */
  'time',
  /**
   * Calls of a thread that follow one another and are equal in everything, result included, count once or more often: how often a
   * loop asks in vain depends on the processor's speed.
   */
  'stuttering',
  /**
   * Of threads of a process that wait in the same call of the same line, one may play another's part from there on. Which of the
   * threads at a completion port gets a packet is promised by Windows (the last that came) and done otherwise by Wine; a probe pins
   * that.
   */
  'equal-threads',
  /**
   * Which of the packets that wait at a completion port a thread gets: "while the packets are queued in FIFO order they may be dequeued
   * in a different order" (I/O Completion Ports). What a packet carries is compared, and that it was there; a probe pins the order.
   */
  'packets',
  /** {@link countIsErroneous}. */
  'counts',
  /**
   * Memory that was never written holds anything: what a call takes from there is not compared, and a program that goes by it is run
   * with two fills of the heap.
   */
  'unwritten',
  /**
   * A recording may stop in the middle of a run, when the driver has stopped the programs. Calls that had not returned by then may
   * or may not return.
   */
  'end',
  /** Messages of the window manager: {@link leftOut}. */
  'window-manager',
] as const;

export type Abstraction = (typeof ABSTRACTIONS)[number];

/** Where calls that may have an OVERLAPPED tell how many bytes were moved at once. */
const counts: Readonly<Record<string, string>> = {
  WSASend: 'lpNumberOfBytesSent',
  WSASendTo: 'lpNumberOfBytesSent',
  WSARecv: 'lpNumberOfBytesRecvd',
  WSARecvFrom: 'lpNumberOfBytesRecvd',
};

/**
 * Of a call with an OVERLAPPED a count of zero says nothing, and so the data that it moved is not known from it: "Use NULL for this
 * parameter if the lpOverlapped parameter is not NULL to avoid potentially erroneous results" (WSASend function, WSARecv function). Wine
 * reads the count from the OVERLAPPED, which another thread that was told of the end may have used anew. The end of the operation tells
 * how many they were, and is compared.
 */
export const countIsErroneous = (api: string, args: Readonly<Record<string, unknown>>, out: Readonly<Record<string, unknown>>): boolean => {
  const count = counts[api];
  return count !== undefined && (args['lpOverlapped'] ?? null) !== null && out[count] === 0;
};

/** Why a field is not compared, by name; the words stand in the catalogue. */
export type WhyNotCompared = 'clock' | 'identity' | 'texts' | 'machine' | 'told-with-the-call';

/** A function whose result, or an argument, depends on time, on the machine or on the process as a whole. */
export interface NotCompared {
  readonly api: string;
  /** 'result', or the name of a parameter (as argument and as output). */
  readonly field: string;
  readonly why: WhyNotCompared;
}

/**
 * Messages that the window manager sends to a window for its frame, place, focus and looks. They say nothing of sockets, no
 * chapter speaks of them, and the simulator sends only some: calls by which they are passed on are left out on both sides.
 */
export const leftOut = {
  apis: ['DefWindowProcA', 'DefWindowProcW'],
  field: 'Msg',
  values: [
    ...[0x03, 0x05, 0x06, 0x07, 0x08, 0x0d, 0x0e, 0x14, 0x18, 0x1c, 0x1f, 0x20, 0x21, 0x24, 0x46, 0x47, 0x7c, 0x7d, 0x7f, 0x80],
    ...[
      0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x90, 0xa0, 0x112, 0x1f8, 0x200, 0x210, 0x281, 0x282, 0x29, 0x2a2, 0x2a3, 0x30f, 0x310, 0x311,
      0x31f,
    ],
  ],
} as const;

const leftOutApis: ReadonlySet<string> = new Set(leftOut.apis);
const leftOutValues: ReadonlySet<number> = new Set(leftOut.values);

export const isLeftOut = (api: string, value: unknown): boolean =>
  leftOutApis.has(api) && typeof value === 'number' && leftOutValues.has(value);

/** What a message, a packet or an APC carries is a number by its type and yet a handle (wParam of a network event, a key) or an address. */
export const messageParameters = {
  handles: ['wParam', 'lpCompletionKey', 'CompletionKey', 'dwCompletionKey', 'dwData', 'lpParameter'] as readonly string[],
  addresses: ['lParam'] as readonly string[],
  leastAddress: 0x10000,
};

/** A field that holds a port, in the byte order of the network or of the machine: a name like those in addresses. */
export interface PortField {
  readonly api: string;
  readonly field: string;
  readonly order: 'network' | 'machine';
}

export const ports: readonly PortField[] = [
  { api: 'ntohs', field: 'netshort', order: 'network' },
  { api: 'ntohs', field: 'result', order: 'machine' },
  { api: 'htons', field: 'hostshort', order: 'machine' },
  { api: 'htons', field: 'result', order: 'network' },
];

export const notCompared: readonly NotCompared[] = [
  ...['GetTickCount', 'GetTickCount64', 'timeGetTime', 'GetMessageTime'].map((api) => ({ api, field: 'result', why: 'clock' as const })),
  { api: 'QueryPerformanceCounter', field: 'lpPerformanceCount', why: 'clock' },
  { api: 'QueryPerformanceFrequency', field: 'lpFrequency', why: 'machine' },
  ...['GetSystemTime', 'GetLocalTime'].map((api) => ({ api, field: 'lpSystemTime', why: 'clock' as const })),
  { api: 'GetSystemTimeAsFileTime', field: 'lpSystemTimeAsFileTime', why: 'clock' },
  ...['GetCurrentThreadId', 'GetCurrentProcessId', 'GetCurrentProcess', 'GetCurrentThread'].map((api) => ({
    api,
    field: 'result',
    why: 'identity' as const,
  })),
  { api: 'CreateThread', field: 'lpThreadId', why: 'identity' },
  { api: '_beginthreadex', field: 'thrdaddr', why: 'identity' },
  { api: 'GetSystemInfo', field: 'lpSystemInfo', why: 'machine' },
  { api: 'WSAStartup', field: 'lpWSAData', why: 'machine' },
  // Each call that fails is compared with its error; what stands there after one that succeeded is promised nowhere.
  ...['WSAGetLastError', 'GetLastError'].map((api) => ({ api, field: 'result', why: 'told-with-the-call' as const })),
  ...['FormatMessageA', 'FormatMessageW'].flatMap((api) => [
    { api, field: 'dwMessageId', why: 'told-with-the-call' as const },
    ...['result', 'error'].map((field) => ({ api, field, why: 'texts' as const })),
  ]),
  ...['hMem', 'result'].map((field) => ({ api: 'LocalFree', field, why: 'texts' as const })),
  { api: 'RegisterClassA', field: 'result', why: 'identity' },
  { api: 'RegisterClassW', field: 'result', why: 'identity' },
  { api: 'RegisterClassExA', field: 'result', why: 'identity' },
  { api: 'RegisterClassExW', field: 'result', why: 'identity' },
];
