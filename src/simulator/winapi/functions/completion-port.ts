import {
  associationOf,
  createPort,
  queuePacket,
  takePackets,
  takeQueued,
  type CompletionPacket,
  type CompletionPort,
} from '../../kernel/completion-port.ts';
import { STATUS_SUCCESS, systemError } from '../../kernel/io-status.ts';
import { isAlerted, runApcs, WAIT_IO_COMPLETION } from '../alertable.ts';
import { done, fail, INVALID, waiting, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32, writeU64 } from '../layout.ts';
import { timeoutOf } from '../object-call.ts';

const findPort = (call: WinapiCall, handle: bigint): CompletionPort | null => {
  const found = call.process.handles.entries.see(Number(handle));
  return found?.kind === 'completion-port' ? (call.kernel.state.ports.get(found.object) ?? null) : null;
};

/** The socket or file behind a handle; null for anything else. `overlapped`: it was opened for overlapped operations. */
const findDevice = (call: WinapiCall, handle: bigint): { readonly id: number; readonly overlapped: boolean } | null => {
  const found = call.process.handles.entries.see(Number(handle));
  const socket = found?.kind === 'socket' ? call.kernel.state.network.sockets.get(found.object) : undefined;
  const device = socket ?? (found?.kind === 'file' ? call.kernel.state.files.get(found.object) : undefined);
  return device ? { id: device.id, overlapped: device.overlapped } : null;
};

/** Makes a port, ties a socket or file to one, or both: which, the arguments tell (CreateIoCompletionPort function, learn.microsoft.com). */
const create = (call: WinapiCall): CallOutcome => {
  const [handle, existing, key] = [call.arguments.pointer(0), call.arguments.pointer(1), call.arguments.pointer(2)];
  const port = existing === 0n ? null : findPort(call, existing);
  if (existing !== 0n && port === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if (handle === INVALID) {
    if (port !== null) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    return done(open(call, createPort(call.kernel, call.arguments.uint(3))));
  }
  const device = findDevice(call, handle);
  if (device === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const association = associationOf(call.kernel, device.id);
  if (!device.overlapped || association.port !== 0) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const chosen = port ?? createPort(call.kernel, call.arguments.uint(3));
  association.port = chosen.id;
  association.key = key;
  return done(port === null ? open(call, chosen) : existing);
};

const open = (call: WinapiCall, port: CompletionPort): number =>
  call.kernel.openHandle(call.process, { kind: 'completion-port', object: port.id });

/** How a call that asks for packets stands. A number: the error that it fails with. */
type Asked = { readonly kind: 'packets'; readonly packets: readonly CompletionPacket[] } | { readonly kind: 'wait' } | number;

/** Asks a port for up to `limit` packets, waiting for the first. */
const ask = (call: WinapiCall, limit: number, milliseconds: number, alertable: boolean): Asked => {
  const { kernel, thread } = call;
  const wakeup = kernel.takeWakeup(thread.id);
  if (wakeup?.kind === 'packet') {
    const port = kernel.state.ports.get(thread.port);
    const more = port && limit > 1 ? takeQueued(kernel, port, limit - 1) : [];
    return { kind: 'packets', packets: [wakeup.packet, ...more] };
  }
  if (wakeup?.kind === 'timeout') return ERROR.WAIT_TIMEOUT;
  if (wakeup?.kind === 'retry') return ERROR.ERROR_ABANDONED_WAIT_0;
  const port = findPort(call, call.arguments.pointer(0));
  if (port === null) return ERROR.ERROR_INVALID_HANDLE;
  const packets = takePackets(kernel, port, thread, limit);
  if (packets) return { kind: 'packets', packets };
  const timeout = timeoutOf(milliseconds);
  if (timeout === 0) return ERROR.WAIT_TIMEOUT;
  kernel.block(thread.id, { kind: 'packet', port: port.id, handle: String(call.arguments.pointer(0)) }, { timeout, alertable });
  return { kind: 'wait' };
};

/**
 * FALSE with an OVERLAPPED: a packet was there, of an operation that has failed; FALSE without one: there was none
 * (GetQueuedCompletionStatus function, learn.microsoft.com).
 */
const getOne = (call: WinapiCall): CallOutcome => {
  const [bytes, key, overlapped] = [call.arguments.pointer(1), call.arguments.pointer(2), call.arguments.pointer(3)];
  const asked = ask(call, 1, call.arguments.uint(4), false);
  if (typeof asked === 'number') {
    writeU64(call.memory, overlapped, 0n);
    return fail(call, asked, 0n);
  }
  const [packet] = asked.kind === 'packets' ? asked.packets : [];
  if (!packet) return waiting;
  writeU32(call.memory, bytes, packet.bytes);
  writeU64(call.memory, key, packet.key);
  writeU64(call.memory, overlapped, packet.overlapped);
  return packet.status === STATUS_SUCCESS ? done(1) : fail(call, systemError(packet.status), 0n);
};

/** struct _OVERLAPPED_ENTRY */
const ENTRY_SIZE = 32;

/** TRUE whatever became of the operations: each entry's Internal says (GetQueuedCompletionStatusEx function, learn.microsoft.com). How many packets a thread gets that had to wait is unverified: here all that are there when it goes on. */
const getMany = (call: WinapiCall): CallOutcome => {
  const [entries, count, removed] = [call.arguments.pointer(1), call.arguments.uint(2), call.arguments.pointer(3)];
  const alertable = call.arguments.int(5) !== 0;
  const afterApcs = (): CallOutcome => fail(call, WAIT_IO_COMPLETION, 0n);
  if (isAlerted(call) || call.thread.wakeup?.kind === 'alerted') {
    call.kernel.takeWakeup(call.thread.id);
    return runApcs(call, afterApcs);
  }
  if (count === 0 || entries === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const asked = ask(call, count, alertable && call.thread.apcs.length > 0 ? 0 : call.arguments.uint(4), alertable);
  if (typeof asked === 'number') return alertable && call.thread.apcs.length > 0 ? runApcs(call, afterApcs) : fail(call, asked, 0n);
  if (asked.kind === 'wait') return waiting;
  for (const [index, packet] of asked.packets.entries()) {
    const at = entries + BigInt(index * ENTRY_SIZE);
    writeU64(call.memory, at, packet.key);
    writeU64(call.memory, at + 8n, packet.overlapped);
    writeU64(call.memory, at + 16n, BigInt(packet.status));
    writeU32(call.memory, at + 24n, packet.bytes);
  }
  writeU32(call.memory, removed, asked.packets.length);
  return done(1);
};

/** What is posted comes out as it went in; it need be no operation (PostQueuedCompletionStatus function, learn.microsoft.com). */
const post = (call: WinapiCall): CallOutcome => {
  const port = findPort(call, call.arguments.pointer(0));
  if (port === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  const [bytes, key, overlapped] = [call.arguments.uint(1), call.arguments.pointer(2), call.arguments.pointer(3)];
  queuePacket(call.kernel, port, { status: STATUS_SUCCESS, bytes, key, overlapped });
  return done(1);
};

const SKIP_PACKET = 1;
const SKIP_EVENT = 2;

/** What was set once stays set (SetFileCompletionNotificationModes function, learn.microsoft.com). */
const setModes = (call: WinapiCall): CallOutcome => {
  const device = findDevice(call, call.arguments.pointer(0));
  const flags = call.arguments.uint(1) & 255;
  if (device === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  if ((flags & ~(SKIP_PACKET | SKIP_EVENT)) !== 0) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  const association = associationOf(call.kernel, device.id);
  association.skipsPacket ||= (flags & SKIP_PACKET) !== 0;
  association.skipsEvent ||= (flags & SKIP_EVENT) !== 0;
  return done(1);
};

const ofPort = (prototype: string, out: readonly string[], errors: readonly string[], behave: WinapiEntry['behave']): WinapiEntry => {
  const name = /(\w+)\(/.exec(prototype)?.[1] ?? '';
  return entry({
    header: 'windows.h',
    prototype,
    out,
    returns: name === 'CreateIoCompletionPort' ? 'NULL' : 'FALSE',
    errors,
    source: `${name} function`,
    since: 8,
    place: 'kernel',
    behave,
  });
};

const NO_PACKET = ['ERROR_INVALID_HANDLE', 'ERROR_ABANDONED_WAIT_0', 'WAIT_TIMEOUT'];

export const completionPortFunctions: readonly WinapiEntry[] = [
  ofPort(
    'HANDLE CreateIoCompletionPort(HANDLE FileHandle, HANDLE ExistingCompletionPort, ULONG_PTR CompletionKey, DWORD NumberOfConcurrentThreads);',
    [],
    ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    create,
  ),
  ofPort(
    'BOOL GetQueuedCompletionStatus(HANDLE CompletionPort, LPDWORD lpNumberOfBytesTransferred, PULONG_PTR lpCompletionKey, LPOVERLAPPED *lpOverlapped, DWORD dwMilliseconds);',
    ['lpNumberOfBytesTransferred', 'lpCompletionKey', 'lpOverlapped'],
    [...NO_PACKET, 'ERROR_NETNAME_DELETED', 'ERROR_CONNECTION_ABORTED', 'ERROR_OPERATION_ABORTED'],
    getOne,
  ),
  ofPort(
    'BOOL GetQueuedCompletionStatusEx(HANDLE CompletionPort, LPOVERLAPPED_ENTRY lpCompletionPortEntries, ULONG ulCount, PULONG ulNumEntriesRemoved, DWORD dwMilliseconds, BOOL fAlertable);',
    ['lpCompletionPortEntries', 'ulNumEntriesRemoved'],
    [...NO_PACKET, 'ERROR_INVALID_PARAMETER'],
    getMany,
  ),
  ofPort(
    'BOOL PostQueuedCompletionStatus(HANDLE CompletionPort, DWORD dwNumberOfBytesTransferred, ULONG_PTR dwCompletionKey, LPOVERLAPPED lpOverlapped);',
    [],
    ['ERROR_INVALID_HANDLE'],
    post,
  ),
  ofPort(
    'BOOL SetFileCompletionNotificationModes(HANDLE FileHandle, UCHAR Flags);',
    [],
    ['ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'],
    setModes,
  ),
];
