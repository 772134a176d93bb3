import { askDisk, type FilePurpose } from '../../kernel/file-request.ts';
import { findFile, readFile, writeFile, type OpenFile } from '../../kernel/file.ts';
import { systemError, systemErrorOf } from '../../kernel/io-status.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import type { Socket } from '../../network/state.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { readConsoleBytes, writeConsoleBytes } from '../console-call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { writeU32 } from '../layout.ts';
import { offsetOf, start, toldByBool, type Start } from '../request-call.ts';
import { chargeCopy, operate, socketOfHandle } from '../socket-call.ts';

/** The arguments that the four functions share. `count`: where the number of bytes goes, 0n: nowhere; `routine`: 0n for those without one. */
interface Asked {
  readonly handle: bigint;
  readonly buffer: bigint;
  readonly length: number;
  readonly count: bigint;
  readonly overlapped: bigint;
  readonly routine: bigint;
}

const plain = (call: WinapiCall): Asked => ({
  handle: call.arguments.pointer(0),
  buffer: call.arguments.pointer(1),
  length: call.arguments.uint(2),
  count: call.arguments.pointer(3),
  overlapped: call.arguments.pointer(4),
  routine: 0n,
});

const withRoutine = (call: WinapiCall): Asked => ({
  ...plain(call),
  count: 0n,
  overlapped: call.arguments.pointer(3),
  routine: call.arguments.pointer(4),
});

const isConsole = (call: WinapiCall, handle: bigint): boolean => call.process.handles.entries.see(Number(handle))?.kind === 'console';

/** ReadFile, by what the handle stands for. */
const read = (call: WinapiCall): NativeOutcome => {
  const asked = plain(call);
  if (isConsole(call, asked.handle)) return readConsoleBytes(call);
  const socket = socketOfHandle(call, asked.handle);
  if (socket)
    return asked.overlapped !== 0n && socket.overlapped ? begin(call, asked, receiving(call, asked, socket)) : receive(call, asked, socket);
  const open = overlappedFile(call, asked.handle);
  if (open) return asked.overlapped === 0n ? fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n) : begin(call, asked, reading(call, asked, open));
  goTo(call, asked);
  const bytes = readFile(call.kernel, call.process, Number(asked.handle), asked.length);
  if (typeof bytes === 'number') return fail(call, bytes, 0n);
  call.memory.writeBytes(asked.buffer, bytes);
  tell(call, asked, bytes.length);
  return asked.overlapped !== 0n && bytes.length === 0 && asked.length > 0 ? fail(call, ERROR.ERROR_HANDLE_EOF, 0n) : done(1);
};

/** WriteFile, by what the handle stands for. */
const write = (call: WinapiCall): NativeOutcome => {
  const asked = plain(call);
  if (isConsole(call, asked.handle)) return writeConsoleBytes(call);
  const socket = socketOfHandle(call, asked.handle);
  if (socket)
    return asked.overlapped !== 0n && socket.overlapped ? begin(call, asked, sending(call, asked, socket)) : send(call, asked, socket);
  const open = overlappedFile(call, asked.handle);
  if (open) return asked.overlapped === 0n ? fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n) : begin(call, asked, writing(call, asked, open));
  goTo(call, asked);
  const error = writeFile(call.kernel, call.process, Number(asked.handle), call.memory.readBytes(asked.buffer, asked.length));
  if (error !== 0) return fail(call, error, 0n);
  tell(call, asked, asked.length);
  return done(1);
};

const tell = (call: WinapiCall, { count }: Asked, bytes: number): void => {
  if (count !== 0n) writeU32(call.memory, count, bytes);
};

/** The open file behind a handle, if it was opened with FILE_FLAG_OVERLAPPED. */
const overlappedFile = (call: WinapiCall, handle: bigint): OpenFile | null => {
  const open = findFile(call.kernel, call.process, Number(handle))?.open;
  return open?.overlapped ? open : null;
};

/** A file opened without FILE_FLAG_OVERLAPPED is read or written where an OVERLAPPED says, if there is one. */
const goTo = (call: WinapiCall, { handle, overlapped }: Asked): void => {
  const found = overlapped === 0n ? null : findFile(call.kernel, call.process, Number(handle));
  if (found) found.open.position = offsetOf(call.memory, overlapped);
};

// ── Operations that go on

type Operation = Pick<Start, 'object' | 'purpose' | 'act'>;

const begin = (call: WinapiCall, asked: Asked, operation: Operation): NativeOutcome => {
  const { buffer, length, overlapped, routine, count } = asked;
  const begun = start(call, { ...operation, buffers: [{ address: buffer, length }], overlapped, routine });
  if (begun.kind === 'refused') return fail(call, systemErrorOf(begun.error), 0n);
  return routine !== 0n && begun.kind === 'pending' ? done(1) : toldByBool(call, begun, count, systemError);
};

const reading = (call: WinapiCall, { overlapped, length }: Asked, open: OpenFile): Operation =>
  onDisk(call, open, { kind: 'read', position: offsetOf(call.memory, overlapped), count: length });

const writing = (call: WinapiCall, { overlapped, buffer, length }: Asked, open: OpenFile): Operation =>
  onDisk(call, open, { kind: 'write', position: offsetOf(call.memory, overlapped), bytes: call.memory.readBytes(buffer, length) });

const onDisk = (call: WinapiCall, open: OpenFile, purpose: FilePurpose): Operation => ({
  object: open.id,
  purpose,
  act: () => askDisk(call.kernel, open, purpose),
});

const receiving = (call: WinapiCall, { length }: Asked, socket: Socket): Operation => ({
  object: socket.id,
  purpose: { kind: 'receive', sender: null },
  act: () => call.kernel.network.receive(socket, { length, peek: false, waitAll: false, urgent: false }, true),
});

const sending = (call: WinapiCall, { buffer, length }: Asked, socket: Socket): Operation => ({
  object: socket.id,
  purpose: { kind: 'send' },
  act: () => {
    chargeCopy(call, length);
    return call.kernel.network.send(socket, call.memory.readBytes(buffer, length), {}, true);
  },
});

// ── Sockets as files, waiting (Socket Handles, learn.microsoft.com)

const receive = (call: WinapiCall, asked: Asked, socket: Socket): NativeOutcome => {
  const request = { length: asked.length, peek: false, waitAll: false, urgent: false };
  return operate(
    call,
    'socket-data',
    () => ({ socket, outcome: call.kernel.network.receive(socket, request), timeout: socket.options.receiveTimeout }),
    (result) => {
      if (result.kind !== 'received') return done(1);
      chargeCopy(call, result.bytes.length);
      call.memory.writeBytes(asked.buffer, result.bytes);
      tell(call, asked, result.bytes.length);
      return done(1);
    },
    0n,
  );
};

const send = (call: WinapiCall, asked: Asked, socket: Socket): NativeOutcome =>
  operate(
    call,
    'socket-room',
    () => {
      chargeCopy(call, asked.length);
      const bytes = call.memory.readBytes(asked.buffer, asked.length);
      return { socket, outcome: call.kernel.network.send(socket, bytes), timeout: socket.options.sendTimeout };
    },
    (result) => {
      tell(call, asked, result.kind === 'sent' ? result.count : 0);
      return done(1);
    },
    0n,
  );

// ── With completion routines

/** ReadFileEx and WriteFileEx: only for what was opened for overlapped operations (ReadFileEx function, learn.microsoft.com). */
const withEnd =
  (
    ofFile: (call: WinapiCall, asked: Asked, open: OpenFile) => Operation,
    ofSocket: (call: WinapiCall, asked: Asked, socket: Socket) => Operation,
  ) =>
  (call: WinapiCall): NativeOutcome => {
    const asked = withRoutine(call);
    const socket = socketOfHandle(call, asked.handle);
    const open = overlappedFile(call, asked.handle);
    if (!socket && !open && !findFile(call.kernel, call.process, Number(asked.handle))) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
    if (asked.overlapped === 0n || asked.routine === 0n) return fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
    if (socket?.overlapped) return begin(call, asked, ofSocket(call, asked, socket));
    return open ? begin(call, asked, ofFile(call, asked, open)) : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  };

const moving = (prototype: string, out: readonly string[], behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out,
    returns: 'FALSE',
    errors: [
      'ERROR_INVALID_HANDLE',
      'ERROR_ACCESS_DENIED',
      'ERROR_HANDLE_EOF',
      'ERROR_DISK_FULL',
      'ERROR_IO_PENDING',
      'ERROR_INVALID_PARAMETER',
    ],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

export const readWriteFunctions: readonly WinapiEntry[] = [
  moving(
    'BOOL ReadFile(HANDLE hFile, LPVOID lpBuffer, DWORD nNumberOfBytesToRead, LPDWORD lpNumberOfBytesRead, LPOVERLAPPED lpOverlapped);',
    ['lpBuffer', 'lpNumberOfBytesRead'],
    read,
  ),
  moving(
    'BOOL WriteFile(HANDLE hFile, LPCVOID lpBuffer, DWORD nNumberOfBytesToWrite, LPDWORD lpNumberOfBytesWritten, LPOVERLAPPED lpOverlapped);',
    ['lpNumberOfBytesWritten'],
    write,
  ),
  moving(
    'BOOL ReadFileEx(HANDLE hFile, LPVOID lpBuffer, DWORD nNumberOfBytesToRead, LPOVERLAPPED lpOverlapped, LPOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    ['lpBuffer'],
    withEnd(reading, receiving),
  ),
  moving(
    'BOOL WriteFileEx(HANDLE hFile, LPCVOID lpBuffer, DWORD nNumberOfBytesToWrite, LPOVERLAPPED lpOverlapped, LPOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);',
    [],
    withEnd(writing, sending),
  ),
];
