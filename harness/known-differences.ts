/** Where Wine does not do what Windows is documented to do: one entry a probe. The simulator follows the documentation. */
export interface KnownDifference {
  /** Its id. */
  readonly probe: string;
  /** What Wine printed when it was recorded. */
  readonly wine: readonly string[];
  /** What Windows prints, by its documentation. Nobody has run it there. */
  readonly windows: readonly string[];
  /** Title of the page on learn.microsoft.com that decides; null: none does, and what Windows does is unverified. */
  readonly page: string | null;
  /**
   * What it says, or what else speaks for it. The pages were looked up in stored copies; `unverified` where the page was found and the
   * sentence was not.
   */
  readonly says: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    probe: '1-addresses/connect-to-another-family',
    wine: ['connect: SOCKET_ERROR WSAEADDRNOTAVAIL'],
    windows: ['connect: SOCKET_ERROR WSAEAFNOSUPPORT'],
    page: 'connect function',
    says: 'WSAEAFNOSUPPORT; unverified: this sentence was not seen',
  },
  {
    probe: '1-addresses/sockaddr-too-short',
    wine: ['bind: SOCKET_ERROR WSAEFAULT', 'connect: SOCKET_ERROR WSAEADDRNOTAVAIL', 'getsockname: SOCKET_ERROR WSAEFAULT'],
    windows: ['bind: SOCKET_ERROR WSAEFAULT', 'connect: SOCKET_ERROR WSAEFAULT', 'getsockname: SOCKET_ERROR WSAEFAULT'],
    page: 'connect function',
    says: 'WSAEFAULT, where namelen is too small',
  },
  {
    probe: '2-tcp/close-with-unread-data',
    wine: ['recv: 0'],
    windows: ['recv: SOCKET_ERROR WSAECONNRESET'],
    page: null,
    says: 'RFC 1122, 4.2.2.13, wants a reset where data have not been read; Wine 8.0 sends a FIN first',
  },
  {
    probe: '2-tcp/connect-refused',
    wine: ['nobody listens: SOCKET_ERROR WSAECONNREFUSED', 'somebody does: SOCKET_ERROR WSAECONNABORTED'],
    windows: ['nobody listens: SOCKET_ERROR WSAECONNREFUSED', 'somebody does: 0'],
    page: 'connect function',
    says: 'after WSAECONNREFUSED the same socket may be connected again',
  },
  {
    probe: '2-tcp/hard-close',
    wine: ['recv: 0'],
    windows: ['recv: SOCKET_ERROR WSAECONNRESET'],
    page: 'closesocket function',
    says: 'a linger time of zero is a hard close, and recv on the remote side fails with WSAECONNRESET',
  },
  {
    probe: '2-tcp/not-connected',
    wine: ['send: SOCKET_ERROR WSAECONNRESET', 'recv: SOCKET_ERROR WSAENOTCONN', 'shutdown: SOCKET_ERROR WSAENOTCONN'],
    windows: ['send: SOCKET_ERROR WSAENOTCONN', 'recv: SOCKET_ERROR WSAENOTCONN', 'shutdown: SOCKET_ERROR WSAENOTCONN'],
    page: 'send function',
    says: 'WSAENOTCONN; unverified: this sentence was not seen',
  },
  {
    probe: '2-tcp/reuseaddr-shares',
    wine: ['first: 0', 'second: SOCKET_ERROR WSAEACCES'],
    windows: ['first: 0', 'second: 0'],
    page: 'Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
    says: 'the table of what a second bind gives',
  },
  {
    probe: '2-tcp/so-error-is-taken',
    wine: ['select: 1', 'WSAECONNREFUSED', 'WSAECONNREFUSED'],
    windows: ['select: 1', 'WSAECONNREFUSED', 'NO_ERROR'],
    page: 'getsockopt function',
    says: 'SO_ERROR gives the error and clears it',
  },
  {
    probe: '2-tcp/waitall',
    wine: ['recv: 3', 'recv: 5'],
    windows: ['recv: 6', 'recv: 2'],
    page: 'recv function',
    says: 'MSG_WAITALL completes when the buffer is full, the connection has been closed, or the request was canceled; unverified: this sentence was not seen',
  },
  {
    probe: '2-udp/port-unreachable',
    wine: ['sendto: 1', 'recvfrom: SOCKET_ERROR WSAETIMEDOUT'],
    windows: ['sendto: 1', 'recvfrom: SOCKET_ERROR WSAECONNRESET'],
    page: 'recvfrom function',
    says: 'WSAECONNRESET on a datagram socket: what was sent before met a port that nobody has',
  },
  {
    probe: '2-udp/recvfrom-unbound',
    wine: ['recvfrom: SOCKET_ERROR WSAETIMEDOUT'],
    windows: ['recvfrom: SOCKET_ERROR WSAEINVAL'],
    page: 'recvfrom function',
    says: 'WSAEINVAL, where the socket is not bound',
  },
  {
    probe: '2-udp/send-nowhere',
    wine: ['send: SOCKET_ERROR WSAEINVAL', 'listen: SOCKET_ERROR WSAEOPNOTSUPP'],
    windows: ['send: SOCKET_ERROR WSAENOTCONN', 'listen: SOCKET_ERROR WSAEOPNOTSUPP'],
    page: 'send function',
    says: 'WSAENOTCONN; unverified: this sentence was not seen',
  },
  {
    probe: '3-blocking/closesocket-ends-accept',
    wine: ['accept: ERROR_OPERATION_ABORTED'],
    windows: ['accept: WSAEINTR'],
    page: null,
    says: 'accept function names WSAEINTR for a call that was canceled',
  },
  {
    probe: '4-select/negative-time',
    wine: ['select: 0'],
    windows: ['select: SOCKET_ERROR WSAEINVAL'],
    page: 'select function',
    says: 'WSAEINVAL, where the time is not valid',
  },
  {
    probe: '4-select/poll-tells-what-was-asked',
    wine: ['WSAPoll: 2', '100', '10', '4'],
    windows: ['WSAPoll: 3', '100', '10', '4'],
    page: 'WSAPoll function',
    says: 'returns the number of elements whose revents is nonzero',
  },
  {
    probe: '5-async-select/close-by-reset',
    wine: ['FD_CLOSE NO_ERROR'],
    windows: ['FD_CLOSE WSAECONNRESET'],
    page: 'WSAAsyncSelect function',
    says: 'WSAECONNRESET, an error of FD_CLOSE',
  },
  {
    probe: '5-async-select/no-window',
    wine: ['no window: 0', 'no socket: SOCKET_ERROR WSAENOTSOCK'],
    windows: ['no window: SOCKET_ERROR WSAEINVAL', 'no socket: SOCKET_ERROR WSAENOTSOCK'],
    page: 'WSAAsyncSelect function',
    says: 'WSAEINVAL, where there is no such window',
  },
  {
    probe: '5-messages/to-a-thread',
    wine: ['post: TRUE', 'GetMessage: 1', '5', 'no window: yes', 'post to none: FALSE ERROR_INVALID_PARAMETER'],
    windows: ['post: TRUE', 'GetMessage: 1', '5', 'no window: yes', 'post to none: FALSE ERROR_INVALID_THREAD_ID'],
    page: 'PostThreadMessageA function',
    says: 'ERROR_INVALID_THREAD_ID',
  },
  {
    probe: '6-event-select/close-by-reset',
    wine: ['set: FD_CLOSE'],
    windows: ['set: FD_CLOSE WSAECONNRESET'],
    page: 'WSAEnumNetworkEvents function',
    says: 'WSAECONNRESET, an error of FD_CLOSE; unverified: this sentence was not seen',
  },
  {
    probe: '6-events/same-handle-twice',
    wine: ['for any: WAIT_OBJECT_0 + 0', 'for all: WAIT_OBJECT_0 + 0'],
    windows: ['for any: WAIT_OBJECT_0 + 0', 'for all: WAIT_FAILED ERROR_INVALID_PARAMETER'],
    page: 'WaitForMultipleObjects function',
    says: 'the array may not contain the same handle twice; that only a wait for all fails, and with which error, is unverified',
  },
  {
    probe: '7-alertable/closed',
    wine: ['closesocket: 0', 'WSAEINVAL, 0 bytes', 'SleepEx: WAIT_IO_COMPLETION'],
    windows: ['closesocket: 0', 'ERROR_OPERATION_ABORTED, 0 bytes', 'SleepEx: WAIT_IO_COMPLETION'],
    page: 'closesocket function',
    says: 'pending overlapped operations fail with WSA_OPERATION_ABORTED',
  },
  {
    probe: '7-extensions/acceptex-context',
    wine: ['getpeername: 0', 'setsockopt: 0', 'getpeername: 0', "the client's port: yes"],
    windows: ['getpeername: SOCKET_ERROR WSAENOTCONN', 'setsockopt: 0', 'getpeername: 0', "the client's port: yes"],
    page: 'AcceptEx function',
    says: 'before SO_UPDATE_ACCEPT_CONTEXT the socket may be passed only to functions that move bytes, closesocket and setsockopt; the error is unverified; unverified: this sentence was not seen',
  },
  {
    probe: '7-overlapped/cancelioex-nothing',
    wine: ['all: TRUE', 'one: FALSE ERROR_NOT_FOUND', 'CancelIo: TRUE'],
    windows: ['all: FALSE ERROR_NOT_FOUND', 'one: FALSE ERROR_NOT_FOUND', 'CancelIo: TRUE'],
    page: 'CancelIoEx function',
    says: 'ERROR_NOT_FOUND when it cannot find a request to cancel',
  },
  {
    probe: '7-overlapped/closesocket-aborts',
    wine: ['event: WAIT_OBJECT_0 + 0', '8000000a'],
    windows: ['event: WAIT_OBJECT_0 + 0', 'c0000120'],
    page: 'closesocket function',
    says: 'pending overlapped operations fail with WSA_OPERATION_ABORTED, which is STATUS_CANCELLED',
  },
  {
    probe: '8-completion-ports/closed-port',
    wine: ['CloseHandle: TRUE', '[hung]'],
    windows: ['CloseHandle: TRUE', 'ERROR_ABANDONED_WAIT_0, no packet', 'ERROR_INVALID_HANDLE, no packet'],
    page: 'GetQueuedCompletionStatus function',
    says: 'ERROR_ABANDONED_WAIT_0 when the port is closed during the call',
  },
  {
    probe: '8-completion-ports/closesocket',
    wine: ['another error, 0 bytes, key 77, its OVERLAPPED'],
    windows: ['ERROR_OPERATION_ABORTED, 0 bytes, key 77, its OVERLAPPED'],
    page: 'closesocket function',
    says: 'pending overlapped operations fail with WSA_OPERATION_ABORTED',
  },
  {
    probe: '8-completion-ports/concurrency-of-one',
    wine: ['taken while the first ran: 2', 'taken while the first waited: 2'],
    windows: ['taken while the first ran: 1', 'taken while the first waited: 2'],
    page: 'I/O Completion Ports',
    says: 'the concurrency value limits how many threads of the port run',
  },
  {
    probe: '8-completion-ports/last-in-first-out',
    wine: ['thread 0: packet 1', 'thread 1: packet 2', 'thread 2: packet 3'],
    windows: ['thread 2: packet 1', 'thread 1: packet 2', 'thread 0: packet 3'],
    page: 'I/O Completion Ports',
    says: 'threads that block are released in last-in-first-out order',
  },
];
