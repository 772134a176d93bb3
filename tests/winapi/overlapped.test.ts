import { expect, test } from 'vitest';
import { runPair } from './pair.ts';

/** Source of each rule: its page on learn.microsoft.com, named in the test. */

// probes: 7-overlapped/pending, 7-overlapped/event-is-reset-first
test('an operation that cannot end at once goes on, resets its event first and sets it at the end (WSARecv function)', () => {
  expect(
    runPair(
      `o.hEvent = CreateEventA(NULL, TRUE, TRUE, NULL);
       say(WSARecv(s, &b, 1, NULL, &flags, &o, NULL)); say(WSAGetLastError()); say(WaitForSingleObject(o.hEvent, 0));
       say(WaitForSingleObject(o.hEvent, INFINITE)); say(WSAGetOverlappedResult(s, &o, &count, FALSE, &flags)); say(count);`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
    ),
  ).toBe('-1 997 258 0 1 5');
});

// probe: 7-overlapped/done-at-once
test('an operation that ends at once returns 0, and its event is set all the same (WSASend function)', () => {
  expect(
    runPair(
      `o.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
       say(WSASend(s, &b, 1, &count, 0, &o, NULL)); say(count); say(WaitForSingleObject(o.hEvent, 0)); say(HasOverlappedIoCompleted(&o));`,
      `recv(s, buffer, 64, 0);`,
    ),
  ).toBe('0 64 0 1');
});

// probe: 7-overlapped/result-incomplete
test('asked before the end, without waiting: WSA_IO_INCOMPLETE; with: the call waits (WSAGetOverlappedResult function)', () => {
  expect(
    runPair(
      `WSARecv(s, &b, 1, NULL, &flags, &o, NULL);
       say(WSAGetOverlappedResult(s, &o, &count, FALSE, &flags)); say(WSAGetLastError());
       say(WSAGetOverlappedResult(s, &o, &count, TRUE, &flags)); say(count);`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
    ),
  ).toBe('0 996 1 5');
});

test('an operation begun on a non-blocking socket goes on like any other (WSARecv function: WSAEWOULDBLOCK is for nonoverlapped sockets)', () => {
  expect(
    runPair(
      `u_long on = 1; ioctlsocket(s, FIONBIO, &on);
       say(WSARecv(s, &b, 1, NULL, &flags, &o, NULL)); say(WSAGetLastError());
       say(WSAGetOverlappedResult(s, &o, &count, TRUE, &flags)); say(count);`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
    ),
  ).toBe('-1 997 1 5');
});

// probe: 7-overlapped/receives-in-order
test('operations of one kind on a socket end in the order in which they began (WSARecv function)', () => {
  expect(
    runPair(
      `OVERLAPPED two = {}; WSABUF first = {2, buffer}, second = {60, buffer + 2};
       WSARecv(s, &first, 1, NULL, &flags, &o, NULL); WSARecv(s, &second, 1, NULL, &flags, &two, NULL);
       WSAGetOverlappedResult(s, &two, &count, TRUE, &flags); say(HasOverlappedIoCompleted(&o)); say(o.InternalHigh); say(count);
       printf("%.5s", buffer);`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
    ),
  ).toBe('1 2 3 hello');
});

// probe: 7-overlapped/refused-operation
test('an operation that fails at once never begins: nobody is told of its end (Overlapped I/O and Event Objects)', () => {
  expect(
    runPair(
      `shutdown(s, SD_RECEIVE); o.hEvent = CreateEventA(NULL, TRUE, TRUE, NULL);
       say(WSARecv(s, &b, 1, NULL, &flags, &o, NULL)); say(WSAGetLastError()); say(WaitForSingleObject(o.hEvent, 0));`,
      ``,
    ),
  ).toBe('-1 10058 258');
});

// probe: 7-overlapped/reset-as-a-system-error
test('the other end resets the connection: WSAECONNRESET of WSAGetOverlappedResult is ERROR_NETNAME_DELETED to GetOverlappedResult', () => {
  expect(
    runPair(
      `WSARecv(s, &b, 1, NULL, &flags, &o, NULL);
       say(WSAGetOverlappedResult(s, &o, &count, TRUE, &flags)); say(WSAGetLastError());
       say(GetOverlappedResult((HANDLE)s, &o, &count, TRUE)); say(GetLastError());`,
      `Sleep(10); LINGER hard = {1, 0}; setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard);`,
    ),
  ).toBe('0 10054 0 64');
});

// probe: 7-overlapped/closesocket-aborts
test('closing the socket ends its operations with WSA_OPERATION_ABORTED and sets their events (closesocket function)', () => {
  expect(
    runPair(
      `o.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
       WSARecv(s, &b, 1, NULL, &flags, &o, NULL); closesocket(s);
       say(WaitForSingleObject(o.hEvent, 0)); say(GetOverlappedResult((HANDLE)o.hEvent, &o, &count, FALSE)); say(GetLastError());`,
      `Sleep(10);`,
    ),
  ).toBe('0 0 995');
});

// probe: 7-overlapped/empty-receive
test('no room for a byte: the operation ends once something can be received, and takes nothing (unverified on Windows; common practice)', () => {
  expect(
    runPair(
      `WSABUF none = {0, NULL}; WSARecv(s, &none, 1, NULL, &flags, &o, NULL); say(HasOverlappedIoCompleted(&o));
       say(WSAGetOverlappedResult(s, &o, &count, TRUE, &flags)); say(count); say(recv(s, buffer, 64, 0));`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
    ),
  ).toBe('0 1 0 5');
});

const ROUTINE = `
static DWORD by; static int runs;
static void CALLBACK ended(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD flags) {
  by = GetCurrentThreadId(); runs++; say(error); say(bytes); say(flags);
}
`;

// probes: 7-alertable/hevent-is-left-alone, 7-alertable/hevent-may-be-anything
test('a completion routine wins over hEvent, which may hold anything (WSARecv function)', () => {
  expect(
    runPair(
      `HANDLE event = CreateEventA(NULL, TRUE, TRUE, NULL); o.hEvent = event;
       say(WSASend(s, &b, 1, &count, 0, &o, ended)); say(SleepEx(0, TRUE)); say(WaitForSingleObject(event, 0));
       o = {}; o.hEvent = (HANDLE)12345; say(WSASend(s, &b, 1, &count, 0, &o, ended)); say(SleepEx(0, TRUE));`,
      `recv(s, buffer, 64, MSG_WAITALL); recv(s, buffer, 64, MSG_WAITALL);`,
      ROUTINE,
    ),
  ).toBe('0 0 64 0 192 0 0 0 64 0 192');
});

// probes: 7-alertable/only-in-an-alertable-wait, 7-alertable/routine-of-its-thread
test('the routine runs in no wait but an alertable one, and in the thread that began the operation (Alertable I/O)', () => {
  expect(
    runPair(
      `WSARecv(s, &b, 1, NULL, &flags, &o, ended); Sleep(30); say(runs); say(WaitForSingleObject(GetCurrentProcess(), 5)); say(runs);
       HANDLE t = CreateThread(NULL, 0, alertable, NULL, 0, NULL); WaitForSingleObject(t, INFINITE); say(runs);
       say(SleepEx(1000, TRUE)); say(by == GetCurrentThreadId());`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(30);`,
      `${ROUTINE} static DWORD WINAPI alertable(LPVOID) { say(SleepEx(10, TRUE)); return 0; }`,
    ),
  ).toBe('0 258 0 0 0 0 5 0 192 1');
});

// probe: 7-alertable/closed
test('the routine of an operation that closesocket cancels is queued too (closesocket function)', () => {
  expect(runPair(`WSARecv(s, &b, 1, NULL, &flags, &o, ended); closesocket(s); say(SleepEx(0, TRUE));`, 'Sleep(20);', ROUTINE)).toBe(
    '995 0 0 192',
  );
});

// probe: 7-alertable/reset
test('a routine hears of a reset as Winsock names it (WSARecv function)', () => {
  expect(
    runPair(
      `WSARecv(s, &b, 1, NULL, &flags, &o, ended); say(SleepEx(1000, TRUE));`,
      `Sleep(10); LINGER hard = {1, 0}; setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard);`,
      ROUTINE,
    ),
  ).toBe('10054 0 0 192');
});

// probe: 7-overlapped/cancelio-own-thread
test('CancelIo ends what its own thread has begun, and does not mind when that is nothing (CancelIo function)', () => {
  const other = `static SOCKET shared; static OVERLAPPED theirs; static char place[8]; static DWORD WINAPI more(LPVOID) {
    WSABUF b = {8, place}; DWORD flags = 0; WSARecv(shared, &b, 1, NULL, &flags, &theirs, NULL); Sleep(20); return 0; }`;
  expect(
    runPair(
      `shared = s; CreateThread(NULL, 0, more, NULL, 0, NULL); Sleep(5); say(CancelIo((HANDLE)s)); say(HasOverlappedIoCompleted(&theirs));
       WSARecv(s, &b, 1, NULL, &flags, &o, NULL); say(CancelIo((HANDLE)s)); say(WSAGetOverlappedResult(s, &o, &count, FALSE, &flags)); say(WSAGetLastError());
       say(HasOverlappedIoCompleted(&theirs));`,
      'Sleep(50);',
      other,
    ),
  ).toBe('1 0 1 0 995 0');
});

// probes: 7-overlapped/cancelioex-one, 7-overlapped/cancelioex-nothing
test('CancelIoEx ends one operation by its OVERLAPPED, or all; ERROR_NOT_FOUND when there is none (CancelIoEx function)', () => {
  expect(
    runPair(
      `OVERLAPPED two = {}; WSARecv(s, &b, 1, NULL, &flags, &o, NULL); WSARecv(s, &b, 1, NULL, &flags, &two, NULL);
       say(CancelIoEx((HANDLE)s, &two)); say(HasOverlappedIoCompleted(&o)); say(HasOverlappedIoCompleted(&two)); say(CancelIoEx((HANDLE)s, &two)); say(GetLastError());
       say(CancelIoEx((HANDLE)s, NULL)); say(GetOverlappedResult((HANDLE)s, &o, &count, FALSE)); say(GetLastError());`,
      'Sleep(50);',
    ),
  ).toBe('1 0 1 0 1168 1 0 995');
});

test('CancelSynchronousIo ends a call that waits in another thread (CancelSynchronousIo function; the code that recv gives is unverified)', () => {
  expect(
    runPair(
      `shared = s; HANDLE t = CreateThread(NULL, 0, waits, NULL, 0, NULL); say(CancelSynchronousIo(GetCurrentThread())); say(GetLastError());
       Sleep(5); say(CancelSynchronousIo(t)); WaitForSingleObject(t, INFINITE);`,
      'Sleep(50);',
      'static SOCKET shared; static DWORD WINAPI waits(LPVOID) { char c; say(recv(shared, &c, 1, 0)); say(WSAGetLastError()); return 0; }',
    ),
  ).toBe('0 1168 1 -1 995');
});

// probe: 7-overlapped/without-an-overlapped
test('without an OVERLAPPED, or on a socket that was not made for them, the call waits (WSARecv function)', () => {
  expect(
    runPair(
      `char more[2]; WSABUF two[2] = {{2, more}, {60, buffer}}; say(WSARecv(s, two, 2, &count, &flags, NULL, NULL)); say(count); printf("%.2s %.3s ", more, buffer);
       SOCKET plain = WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0); connect(plain, (struct sockaddr *)&at, sizeof at);
       say(WSASend(plain, &b, 1, &count, 0, &o, NULL)); say(count); say(CreateIoCompletionPort((HANDLE)plain, NULL, 0, 0) == NULL); say(GetLastError());`,
      `Sleep(10); send(s, "hello", 5, 0); Sleep(10);`,
      '',
    ),
  ).toBe('0 5 he llo 0 64 1 87');
});

// probe: 7-overlapped/datagram-and-its-sender
test('datagrams: the sender comes with the operation; what does not fit is lost and told (WSARecvFrom function)', () => {
  expect(
    runPair(
      `SOCKET d = socket(AF_INET, SOCK_DGRAM, 0), e = socket(AF_INET, SOCK_DGRAM, 0); struct sockaddr_in me = {}, from = {}; int room = sizeof from;
       me.sin_family = AF_INET; me.sin_addr.s_addr = htonl(INADDR_LOOPBACK); bind(d, (struct sockaddr *)&me, sizeof me); int size = sizeof me;
       getsockname(d, (struct sockaddr *)&me, &size); WSABUF small = {3, buffer};
       say(WSARecvFrom(d, &small, 1, NULL, &flags, (struct sockaddr *)&from, &room, &o, NULL)); say(WSAGetLastError());
       WSABUF out = {5, (char *)"hello"}; say(WSASendTo(e, &out, 1, &count, 0, (struct sockaddr *)&me, sizeof me, NULL, NULL)); say(count);
       say(WSAGetOverlappedResult(d, &o, &count, TRUE, &flags)); say(WSAGetLastError()); say(count); say(flags == MSG_PARTIAL);
       getsockname(e, (struct sockaddr *)&me, &size); say(me.sin_port == from.sin_port); say(room);`,
      '',
    ),
  ).toBe('-1 997 0 5 0 10040 3 1 1 16');
});

test('memory lent to an operation that is gone at its end is told of, and is not written to (WSARecv function)', () => {
  expect(
    runPair(
      `char *block = new char[8]; b.buf = block; b.len = 8; WSARecv(s, &b, 1, NULL, &flags, &o, NULL); delete[] block;
       say(WSAGetOverlappedResult(s, &o, &count, TRUE, &flags)); say(WSAGetLastError());`,
      'Sleep(10); send(s, "hello", 5, 0); Sleep(10);',
    ),
  ).toMatch(/^0 10014 \[lent-memory-gone \d+\]$/);
  expect(
    runPair(
      `lend(s); say(recv(s, buffer, 64, 0)); Sleep(5);`,
      'Sleep(10); send(s, "hello", 5, 0); Sleep(5); send(s, "there", 5, 0);',
      `static OVERLAPPED global; static void lend(SOCKET s) { char local[8]; WSABUF b = {8, local}; DWORD flags = 0; WSARecv(s, &b, 1, NULL, &flags, &global, NULL); }`,
    ),
  ).toMatch(/^5 \[lent-memory-gone \d+\]$/);
});

test('asked for the end for a while only: ERROR_IO_INCOMPLETE at once, WAIT_TIMEOUT later, WAIT_IO_COMPLETION after APCs (GetOverlappedResultEx function)', () => {
  expect(
    runPair(
      `WSARecv(s, &b, 1, NULL, &flags, &o, NULL); HANDLE h = (HANDLE)s;
       say(GetOverlappedResultEx(h, &o, &count, 0, FALSE)); say(GetLastError()); say(GetOverlappedResultEx(h, &o, &count, 5, FALSE)); say(GetLastError());
       QueueUserAPC(apc, GetCurrentThread(), 7); say(GetOverlappedResultEx(h, &o, &count, INFINITE, FALSE)); say(count);
       o = {}; WSARecv(s, &b, 1, NULL, &flags, &o, NULL); say(GetOverlappedResultEx(h, &o, &count, INFINITE, TRUE)); say(GetLastError());
       say(GetOverlappedResultEx(h, &o, &count, INFINITE, TRUE)); say(count);`,
      'Sleep(20); send(s, "hello", 5, 0); Sleep(20); send(s, "bye", 3, 0); Sleep(10);',
      'static void CALLBACK apc(ULONG_PTR value) { say(value); }',
    ),
  ).toBe('0 996 0 258 1 5 7 0 192 1 3');
});
