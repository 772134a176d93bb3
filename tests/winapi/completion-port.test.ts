import { expect, test } from 'vitest';
import { runPair } from './pair.ts';

/** Source of each rule: its page on learn.microsoft.com, named in the test; "I/O Completion Ports" is the overview. */

const GET = `
static HANDLE port;
static LPOVERLAPPED got; static DWORD bytes; static ULONG_PTR key;
static BOOL get(DWORD wait) { got = (LPOVERLAPPED)1; SetLastError(0); return GetQueuedCompletionStatus(port, &bytes, &key, &got, wait); }
`;
const OPEN = 'port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);';
const TIE = `${OPEN} CreateIoCompletionPort((HANDLE)s, port, 7, 0);`;

const port = (one: string, other = 'Sleep(50);', globals = '', token = 'd'): string => runPair(one, other, GET + globals, token);

// probes: 8-completion-ports/first-in-first-out, 8-completion-ports/posted
test('packets come out in the order in which they went in, with the very values posted (I/O Completion Ports; PostQueuedCompletionStatus function)', () => {
  expect(
    port(`${OPEN} for (int i = 1; i < 4; i++) PostQueuedCompletionStatus(port, i, i * 10, (LPOVERLAPPED)(ULONG_PTR)(i * 100));
      for (int i = 1; i < 4; i++) { say(get(0)); say(bytes); say(key); say((ULONG_PTR)got); }`),
  ).toBe('1 1 10 100 1 2 20 200 1 3 30 300');
});

// probe: 8-completion-ports/done-at-once
test('an operation that ends at once sends its packet all the same (WSASend function)', () => {
  expect(
    port(
      `${TIE} say(WSASend(s, &b, 1, &count, 0, &o, NULL)); say(get(0)); say(bytes); say(key); say(got == &o);`,
      'recv(s, buffer, 64, 0);',
    ),
  ).toBe('0 1 64 7 1');
});

// probe: 8-completion-ports/skipped-on-success
test('with FILE_SKIP_COMPLETION_PORT_ON_SUCCESS it does not, but one that goes on does (SetFileCompletionNotificationModes function)', () => {
  expect(
    port(
      `${TIE} say(SetFileCompletionNotificationModes((HANDLE)s, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
       say(WSASend(s, &b, 1, &count, 0, &o, NULL)); say(get(0)); say(GetLastError());
       OVERLAPPED in = {}; WSARecv(s, &b, 1, NULL, &flags, &in, NULL); say(get(INFINITE)); say(got == &in);`,
      'recv(s, buffer, 64, 0); Sleep(10); send(s, "x", 1, 0);',
    ),
  ).toBe('1 0 0 258 1 1');
});

// probe: 8-completion-ports/kept-from-the-port
test('the low bit of hEvent keeps the packet away; the event is set (GetQueuedCompletionStatus function)', () => {
  expect(
    port(
      `${TIE} HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL); o.hEvent = (HANDLE)((ULONG_PTR)event | 1);
       WSASend(s, &b, 1, &count, 0, &o, NULL); say(get(0)); say(WaitForSingleObject(event, 0));`,
      'recv(s, buffer, 64, 0);',
    ),
  ).toBe('0 0');
});

// probes: 8-completion-ports/nothing-came, 8-completion-ports/no-port
test('no packet: FALSE, no OVERLAPPED, and why: WAIT_TIMEOUT, a handle that is none (GetQueuedCompletionStatus function)', () => {
  expect(
    port(`${OPEN} say(get(0)); say(got == NULL); say(GetLastError()); say(get(20)); say(got == NULL); say(GetLastError());
      CloseHandle(port); say(get(0)); say(got == NULL); say(GetLastError());`),
  ).toBe('0 1 258 0 1 258 0 1 6');
});

// probes: 8-completion-ports/failed-operation, 8-completion-ports/reset
test('a packet of a failed operation: FALSE with its OVERLAPPED, key and error (GetQueuedCompletionStatus function)', () => {
  expect(
    port(
      `${TIE} WSARecv(s, &b, 1, NULL, &flags, &o, NULL); say(get(INFINITE)); say(got == &o); say(key); say(GetLastError());`,
      'Sleep(10); LINGER hard = {1, 0}; setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard);',
    ),
  ).toBe('0 1 7 64');
});

// probe: 8-completion-ports/closesocket
test('closing the socket sends a packet for what was in progress: ERROR_OPERATION_ABORTED (closesocket function)', () => {
  expect(port(`${TIE} WSARecv(s, &b, 1, NULL, &flags, &o, NULL); closesocket(s); say(get(0)); say(got == &o); say(GetLastError());`)).toBe(
    '0 1 995',
  );
});

const WAITERS = `
static DWORD WINAPI waiter(LPVOID name) {
  DWORD n; ULONG_PTR k; LPOVERLAPPED p = (LPOVERLAPPED)1;
  BOOL good = GetQueuedCompletionStatus(port, &n, &k, &p, INFINITE);
  printf("%c%d%lu ", (char)(ULONG_PTR)name, good, good ? n : GetLastError());
  return 0;
}
static HANDLE begin(char name) { HANDLE t = CreateThread(NULL, 0, waiter, (LPVOID)(ULONG_PTR)name, 0, NULL); Sleep(5); return t; }
`;

// probe: 8-completion-ports/last-in-first-out
test('the thread that began to wait last gets the first packet (I/O Completion Ports: last-in-first-out)', () => {
  expect(
    port(
      `${OPEN} begin('a'); begin('b'); begin('c'); for (int i = 1; i < 4; i++) { PostQueuedCompletionStatus(port, i, 0, NULL); Sleep(5); }`,
      '',
      WAITERS,
    ),
  ).toBe('c11 b12 a13');
});

// probe: 8-completion-ports/closed-port
test('closing the port ends the waits of its threads: ERROR_ABANDONED_WAIT_0, no OVERLAPPED (GetQueuedCompletionStatus function)', () => {
  expect(port(`${OPEN} begin('a'); begin('b'); CloseHandle(port); Sleep(5);`, '', WAITERS)).toBe('a0735 b0735');
});

/** Workers note how many of them run between one packet and the next; each works, or waits elsewhere, for a while. */
const WORKERS = `
static volatile LONG running, most, handled;
static bool blocks;
static DWORD WINAPI work(LPVOID) {
  DWORD n; ULONG_PTR k; LPOVERLAPPED p;
  while (GetQueuedCompletionStatus(port, &n, &k, &p, 1000)) {
    LONG now = InterlockedIncrement(&running);
    if (now > most) most = now;
    if (blocks) Sleep(20);
    else for (volatile int i = 0; i < 3000; i++) { }
    InterlockedDecrement(&running);
    handled++;
  }
  return 0;
}
static void all(DWORD concurrency) {
  port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, concurrency);
  for (int i = 0; i < 4; i++) CreateThread(NULL, 0, work, NULL, 0, NULL);
  Sleep(5);
  for (int i = 0; i < 8; i++) PostQueuedCompletionStatus(port, i, 0, NULL);
  Sleep(500);
  say(most); say(handled);
}
`;

test('no more of its threads run at once than the port allows; 0 stands for the number of processors (CreateIoCompletionPort function)', () => {
  expect(port('all(1);', '', WORKERS)).toBe('1 8');
  expect(port('all(0);', '', WORKERS)).toBe('2 8');
  expect(port('all(4);', '', WORKERS, 'r5')).toMatch(/^[234] 8$/);
});

// probe: 8-completion-ports/concurrency-of-one
test('when one of its threads waits for something else, the port lets another run in its stead (I/O Completion Ports)', () => {
  expect(port('blocks = true; all(1);', '', WORKERS)).toBe('4 8');
});

// probe: 8-completion-ports/associated-once
test('a socket can be tied to one port once; an event cannot; without a file there must be no port (CreateIoCompletionPort function; errors as Wine 8.0)', () => {
  expect(
    port(`${TIE} say(CreateIoCompletionPort((HANDLE)s, port, 1, 0) == NULL); say(GetLastError());
      say(CreateIoCompletionPort(CreateEventA(NULL, 0, 0, NULL), port, 1, 0) == NULL); say(GetLastError());
      say(CreateIoCompletionPort(INVALID_HANDLE_VALUE, port, 1, 0) == NULL); say(GetLastError());`),
  ).toBe('1 87 1 6 1 87');
});

// probe: 8-completion-ports/several-at-once
test('several packets at once, of failed operations too: TRUE, and Internal says how each ended (GetQueuedCompletionStatusEx function)', () => {
  expect(
    port(`${TIE} WSARecv(s, &b, 1, NULL, &flags, &o, NULL); PostQueuedCompletionStatus(port, 1, 2, NULL); closesocket(s); PostQueuedCompletionStatus(port, 3, 4, NULL);
      OVERLAPPED_ENTRY entries[2]; ULONG n = 0;
      say(GetQueuedCompletionStatusEx(port, entries, 2, &n, 0, FALSE)); say(n); say(entries[0].dwNumberOfBytesTransferred); say(entries[1].lpCompletionKey);
      say((unsigned)entries[1].Internal == 0xC0000120); say(GetQueuedCompletionStatusEx(port, entries, 2, &n, 0, FALSE)); say(n);
      say(GetQueuedCompletionStatusEx(port, entries, 2, &n, 0, FALSE)); say(GetLastError());`),
  ).toBe('1 2 1 7 1 1 1 0 258');
});

// probe: 8-completion-ports/alertable-wait
test('an alertable wait for packets runs APCs and ends with WAIT_IO_COMPLETION (GetQueuedCompletionStatusEx function)', () => {
  expect(
    port(
      `${OPEN} QueueUserAPC(apc, GetCurrentThread(), 9); OVERLAPPED_ENTRY entries[2]; ULONG n = 0;
       say(GetQueuedCompletionStatusEx(port, entries, 2, &n, INFINITE, TRUE)); say(GetLastError());
       PostQueuedCompletionStatus(port, 1, 2, NULL); say(GetQueuedCompletionStatusEx(port, entries, 2, &n, INFINITE, TRUE)); say(n);`,
      '',
      'static void CALLBACK apc(ULONG_PTR value) { say(value); }',
    ),
  ).toBe('9 0 192 1 1');
});

// probes: 7-overlapped/thread-exit-cancels, 8-completion-ports/thread-may-end
test('a thread that ends takes its operations with it, but not those of which a port is told (WSARecv function)', () => {
  const begin = (tied: string): string =>
    port(
      `${tied} CloseHandle((shared = s, CreateThread(NULL, 0, receive, NULL, 0, NULL))); Sleep(5); say(HasOverlappedIoCompleted(&lent)); say(lent.Internal & 0xffff);
       Sleep(20); say(lent.InternalHigh);`,
      'Sleep(15); send(s, "hello", 5, 0); Sleep(5);',
      `static SOCKET shared; static OVERLAPPED lent; static char place[8];
       static DWORD WINAPI receive(LPVOID) { WSABUF b = {8, place}; DWORD flags = 0; WSARecv(shared, &b, 1, NULL, &flags, &lent, NULL); return 0; }`,
    );
  expect(begin('')).toBe('1 288 0');
  expect(begin(TIE)).toBe('0 259 5');
});

// probe: 8-completion-ports/no-completion-routine
test('what is tied to a port has no completion routines (CreateIoCompletionPort function; the code is Wine 8.0’s)', () => {
  expect(
    port(
      `${TIE} say(WSARecv(s, &b, 1, NULL, &flags, &o, never)); say(WSAGetLastError());`,
      'Sleep(5);',
      'static void CALLBACK never(DWORD, DWORD, LPWSAOVERLAPPED, DWORD) { }',
    ),
  ).toBe('-1 10022');
});

test('a thread that is suspended lets another of its port run, and takes no packet (I/O Completion Ports)', () => {
  const globals = `
    static DWORD WINAPI first(LPVOID) { DWORD n; ULONG_PTR k; LPOVERLAPPED o; GetQueuedCompletionStatus(port, &n, &k, &o, INFINITE); say(n); for (;;) Sleep(0); }
    static DWORD WINAPI waiting(LPVOID) { DWORD n; ULONG_PTR k; LPOVERLAPPED o; GetQueuedCompletionStatus(port, &n, &k, &o, INFINITE); say(n + 10); return 0; }
  `;
  expect(
    port(
      `port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1);
       HANDLE running = CreateThread(NULL, 0, first, NULL, 0, NULL); Sleep(5);
       PostQueuedCompletionStatus(port, 1, 0, NULL); Sleep(5);
       HANDLE other = CreateThread(NULL, 0, waiting, NULL, 0, NULL); Sleep(5);
       PostQueuedCompletionStatus(port, 2, 0, NULL); Sleep(5); say(0);
       SuspendThread(running); Sleep(5); say(100);
       HANDLE late = CreateThread(NULL, 0, waiting, NULL, 0, NULL); Sleep(5);
       SuspendThread(late); PostQueuedCompletionStatus(port, 3, 0, NULL); Sleep(5); say(200);
       ResumeThread(late); Sleep(5); say(300);`,
      'Sleep(1);',
      globals,
    ),
  ).toBe('1 0 12 100 200 13 300');
});
