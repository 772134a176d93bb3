import { STATUS_BUFFER_OVERFLOW, STATUS_PENDING, systemError, winsockError } from '../../kernel/io-status.ts';
import { waitForObjects } from '../../kernel/wait.ts';
import { isAlerted, runApcs, WAIT_IO_COMPLETION } from '../alertable.ts';
import { done, fail, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { MSG_PARTIAL } from '../message-flags.ts';
import { findObject, timeoutOf } from '../object-call.ts';
import { eventHandle, readOverlapped, withholdCount } from '../request-call.ts';
import { findSocket } from '../socket-call.ts';

interface Question {
  /** The socket or open file that the handle stands for. */
  readonly object: number;
  /** ms to wait for the end. */
  readonly timeout: number;
  readonly alertable: boolean;
  readonly errorOf: (status: number) => number;
}

/**
 * How an operation stands, as its OVERLAPPED says it: nothing else is looked at. Waiting is a wait for the event that the
 * OVERLAPPED names, so an auto-reset event loses its signal; when the wait ends before the operation does, since something else
 * set the event, the operation counts as ended (GetOverlappedResult function, learn.microsoft.com, warns of it; the result is Wine 8.0's).
 */
const answer = (call: WinapiCall, question: Question): CallOutcome => {
  const { timeout, errorOf } = question;
  if (isAlerted(call)) return runRoutines(call);
  const [overlapped, count] = [call.arguments.pointer(1), call.arguments.pointer(2)];
  const wakeup = call.kernel.takeWakeup(call.thread.id);
  if (wakeup?.kind === 'alerted') return runRoutines(call);
  if (wakeup?.kind === 'timeout') return fail(call, ERROR.WAIT_TIMEOUT, 0n);
  const { status, bytes } = readOverlapped(call.memory, overlapped);
  if (status === STATUS_PENDING && wakeup?.kind !== 'object') {
    if (timeout === 0) {
      withholdCount(call, overlapped, count);
      return fail(call, ERROR.ERROR_IO_INCOMPLETE, 0n);
    }
    const ended = waitForEnd(call, question, overlapped);
    if (ended !== 'at-once') return ended;
  }
  writeU32(call.memory, count, bytes);
  const error = errorOf(status);
  return error === 0 ? done(1) : fail(call, error, 0n);
};

/** APCs ran instead of the wait's going on (GetOverlappedResultEx function, learn.microsoft.com). */
const runRoutines = (call: WinapiCall): CallOutcome => runApcs(call, () => fail(call, WAIT_IO_COMPLETION, 0n));

/** Without an event the handle itself is waited for: any operation's end on it would do; ours waits on until its own has ended. */
const waitForEnd = (call: WinapiCall, { object, timeout, alertable }: Question, overlapped: bigint): CallOutcome | 'at-once' => {
  if (alertable && call.thread.apcs.length > 0) return runRoutines(call);
  const handle = eventHandle(call.memory, overlapped);
  if (handle === 0n) {
    call.kernel.block(
      call.thread.id,
      { kind: 'io', object, overlapped: `0x${overlapped.toString(16).toUpperCase()}` },
      { timeout: timeoutOf(timeout), alertable },
    );
    return waiting;
  }
  const event = findObject(call, 'event', handle);
  if (event === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const wait = { objects: [event.id], all: false, timeout: timeoutOf(timeout), alertable };
  return waitForObjects(call.kernel, call.thread, wait) === null ? waiting : 'at-once';
};

const INFINITE = 0xffff_ffff;

const ofSocket = (call: WinapiCall): CallOutcome => {
  const socket = findSocket(call);
  if (typeof socket === 'number') return fail(call, socket, 0n);
  const [overlapped, count, flags] = [call.arguments.pointer(1), call.arguments.pointer(2), call.arguments.pointer(4)];
  if (overlapped === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  if (count === 0n || flags === 0n) return fail(call, ERROR.WSAEFAULT, 0n);
  const outcome = answer(call, {
    object: socket.id,
    timeout: call.arguments.int(3) === 0 ? 0 : INFINITE,
    alertable: false,
    errorOf: winsockError,
  });
  const { status } = readOverlapped(call.memory, overlapped);
  if (outcome.kind === 'done' && status !== STATUS_PENDING)
    writeU32(call.memory, flags, status === STATUS_BUFFER_OVERFLOW ? MSG_PARTIAL : 0);
  return outcome;
};

/** Of a socket or a file; where the flag or the time is, depends on the function. */
const ofHandle =
  (timeoutIn: (call: WinapiCall) => number, isAlertable: (call: WinapiCall) => boolean) =>
  (call: WinapiCall): CallOutcome => {
    const found = call.process.handles.entries.see(Number(call.arguments.pointer(0)));
    if (found === undefined) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    return answer(call, { object: found.object, timeout: timeoutIn(call), alertable: isAlertable(call), errorOf: systemError });
  };

export const overlappedResultFunctions: readonly WinapiEntry[] = [
  entry({
    header: 'winsock2.h',
    prototype: 'BOOL WSAGetOverlappedResult(SOCKET s, LPWSAOVERLAPPED lpOverlapped, LPDWORD lpcbTransfer, BOOL fWait, LPDWORD lpdwFlags);',
    out: ['lpcbTransfer', 'lpdwFlags'],
    returns: 'FALSE',
    errors: [
      'WSANOTINITIALISED',
      'WSAENETDOWN',
      'WSAENOTSOCK',
      'ERROR_INVALID_HANDLE',
      'ERROR_INVALID_PARAMETER',
      'ERROR_IO_INCOMPLETE',
      'WSAEFAULT',
    ],
    source: 'WSAGetOverlappedResult function',
    since: 7,
    place: 'socket',
    behave: ofSocket,
  }),
  entry({
    header: 'windows.h',
    prototype: 'BOOL GetOverlappedResult(HANDLE hFile, LPOVERLAPPED lpOverlapped, LPDWORD lpNumberOfBytesTransferred, BOOL bWait);',
    out: ['lpNumberOfBytesTransferred'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_IO_INCOMPLETE'],
    source: 'GetOverlappedResult function',
    since: 7,
    place: 'kernel',
    behave: ofHandle(
      (call) => (call.arguments.int(3) === 0 ? 0 : INFINITE),
      () => false,
    ),
  }),
  entry({
    header: 'windows.h',
    prototype:
      'BOOL GetOverlappedResultEx(HANDLE hFile, LPOVERLAPPED lpOverlapped, LPDWORD lpNumberOfBytesTransferred, DWORD dwMilliseconds, BOOL bAlertable);',
    out: ['lpNumberOfBytesTransferred'],
    returns: 'FALSE',
    errors: ['ERROR_INVALID_HANDLE', 'ERROR_IO_INCOMPLETE', 'WAIT_TIMEOUT'],
    source: 'GetOverlappedResultEx function',
    since: 7,
    place: 'kernel',
    behave: ofHandle(
      (call) => call.arguments.uint(3),
      (call) => call.arguments.int(4) !== 0,
    ),
  }),
];
