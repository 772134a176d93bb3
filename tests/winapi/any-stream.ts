import fc from 'fast-check';
import type { Program, Script, ScriptCall } from './rig.ts';
import { connected, lastError, listening, startup, type Rig } from './rig.ts';

/** How a program sends its next bytes. */
export type SendWay = 'send' | 'non-blocking' | 'overlapped' | 'scattered';

/** How a program receives its next bytes. */
export type ReceiveWay = 'recv' | 'peek' | 'all' | 'non-blocking' | 'time-out' | 'select' | 'event' | 'overlapped' | 'waiting';

export interface Sending {
  readonly way: SendWay;
  readonly count: number;
}

export interface Receiving {
  readonly way: ReceiveWay;
  readonly count: number;
}

/** So many calls at most, each with so many bytes at most. */
export const sendings = (calls: number, most: number): fc.Arbitrary<Sending[]> => {
  const way = fc.constantFrom<SendWay>('send', 'non-blocking', 'overlapped', 'scattered');
  return fc.array(fc.record({ way, count: fc.integer({ min: 1, max: most }) }), { minLength: 1, maxLength: calls });
};

/** The ways take turns. */
export const receivings = (most: number): fc.Arbitrary<Receiving[]> => {
  const way = fc.constantFrom<ReceiveWay>('recv', 'peek', 'all', 'non-blocking', 'time-out', 'select', 'event', 'overlapped', 'waiting');
  return fc.array(fc.record({ way, count: fc.integer({ min: 1, max: most }) }), { minLength: 1, maxLength: 6 });
};

const PORT = 40_100;

/** The address of the receiver's computer. */
const RECEIVER = [10, 0, 0, 1] as const;
const INFINITE = 0xffff_ffff;
const MSG_PEEK = 2;
const MSG_WAITALL = 8;
const WSAEWOULDBLOCK = 10_035;
const WSAETIMEDOUT = 10_060;
const WSA_IO_PENDING = 997;
const IO_FAILED = 0n;

/** Every byte of a stream says where it stands. */
export const byteAt = (place: number): number => (place * 7 + (place >> 8)) & 255;

/** What the receiver has got, in order; a script that is made again begins anew. */
export interface Received {
  bytes: number[];
  /** The stream has come to its end. */
  ended: boolean;
}

function* block(program: Program, socket: bigint, blocks: boolean): Generator<ScriptCall, void, bigint> {
  const value = program.allocate(4);
  program.memory.setU32(value, blocks ? 0 : 1);
  yield* program.call('ioctlsocket', socket, 0x8004_667en, value);
}

/** WSABUFs over consecutive parts of a buffer. */
const buffersOf = (program: Program, buffer: bigint, counts: readonly number[]): bigint => {
  const array = program.allocate(16 * counts.length);
  let at = buffer;
  counts.forEach((count, index) => {
    program.memory.setU32(array + BigInt(index * 16), count);
    program.memory.setU64(array + BigInt(index * 16 + 8), at);
    at += BigInt(count);
  });
  return array;
};

function* waitFor(program: Program, socket: bigint, overlapped: bigint): Generator<ScriptCall, number, bigint> {
  const count = program.allocate(16);
  const ended = yield* program.call('WSAGetOverlappedResult', socket, overlapped, count, 1, count + 8n);
  if (ended === IO_FAILED) throw new Error(`an operation has failed: ${yield* lastError(program)}`);
  return Number(program.number(count, 4));
}

/** Sends all bytes in these ways, then ends the stream. */
export const sender = (list: readonly Sending[]): Script =>
  function* (program) {
    yield* startup(program);
    const socket = yield* connected(program, PORT, RECEIVER);
    const buffer = program.allocate(512);
    let sent = 0;
    const fill = (count: number): void =>
      program.memory.writeBytes(
        buffer,
        Uint8Array.from({ length: count }, (_, index) => byteAt(sent + index)),
      );
    for (const { way, count } of list) {
      for (let left = count; left > 0;) {
        fill(left);
        const taken = yield* sendOnce(program, socket, way, buffer, left);
        sent += taken;
        left -= taken;
      }
    }
    yield* program.call('shutdown', socket, 1);
    yield* program.call('recv', socket, buffer, 1, 0);
    yield* program.call('closesocket', socket);
    return sent;
  };

function* sendOnce(program: Program, socket: bigint, way: SendWay, buffer: bigint, count: number): Generator<ScriptCall, number, bigint> {
  switch (way) {
    case 'send':
      return Number(yield* program.call('send', socket, buffer, count, 0));
    case 'non-blocking': {
      yield* block(program, socket, false);
      const taken = BigInt.asIntN(32, yield* program.call('send', socket, buffer, count, 0));
      const error = taken < 0n ? yield* lastError(program) : 0;
      yield* block(program, socket, true);
      if (error !== 0 && error !== WSAEWOULDBLOCK) throw new Error(`send: ${error}`);
      if (error !== 0) yield* program.call('Sleep', 1);
      return Math.max(0, Number(taken));
    }
    case 'overlapped':
    case 'scattered': {
      const half = way === 'scattered' ? count >> 1 : 0;
      const array = buffersOf(program, buffer, [half, count - half]);
      const overlapped = program.allocate(32);
      const begun = yield* program.call('WSASend', socket, array, 2, 0, 0, overlapped, 0);
      if (begun !== 0n && (yield* lastError(program)) !== WSA_IO_PENDING) throw new Error('WSASend');
      return yield* waitFor(program, socket, overlapped);
    }
  }
}

/** Receives in these ways, over and over, until the stream ends. */
export const receiver = (list: readonly Receiving[], received: Received): Script =>
  function* (program) {
    received.bytes = [];
    received.ended = false;
    yield* startup(program);
    const listener = yield* listening(program, PORT);
    const socket = yield* program.call('accept', listener, 0, 0);
    const event = yield* program.call('CreateEventA', 0, 0, 0, 0);
    const buffer = program.allocate(1024);
    for (let turn = 0; !received.ended; turn++) {
      const { way, count } = list[turn % list.length] ?? { way: 'recv', count: 1 };
      for (const part of yield* receiveOnce(program, socket, event, way, buffer, count)) {
        if (part.length === 0) received.ended = true;
        received.bytes.push(...part);
      }
    }
    yield* program.call('closesocket', socket);
    return 0;
  };

type Parts = readonly Uint8Array[];

function* receiveOnce(
  program: Program,
  socket: bigint,
  event: bigint,
  way: ReceiveWay,
  buffer: bigint,
  count: number,
): Generator<ScriptCall, Parts, bigint> {
  const plain = function* (flags: number): Generator<ScriptCall, Parts, bigint> {
    const got = Number(BigInt.asIntN(32, yield* program.call('recv', socket, buffer, count, flags)));
    if (got >= 0) return flags === MSG_PEEK ? [] : [program.read(buffer, got)];
    const error = yield* lastError(program);
    if (error !== WSAEWOULDBLOCK && error !== WSAETIMEDOUT) throw new Error(`recv: ${error}`);
    return [];
  };
  switch (way) {
    case 'recv':
      return yield* plain(0);
    case 'peek':
      yield* plain(MSG_PEEK);
      return yield* plain(0);
    case 'all':
      return yield* plain(MSG_WAITALL);
    case 'non-blocking': {
      yield* block(program, socket, false);
      const parts = yield* plain(0);
      yield* block(program, socket, true);
      if (parts.length === 0) yield* program.call('Sleep', 1);
      return parts;
    }
    case 'time-out': {
      const value = program.allocate(4);
      program.memory.setU32(value, 1);
      yield* program.call('setsockopt', socket, 0xffff, 0x1006, value, 4);
      const parts = yield* plain(0);
      program.memory.setU32(value, 0);
      yield* program.call('setsockopt', socket, 0xffff, 0x1006, value, 4);
      return parts;
    }
    case 'select': {
      const set = program.allocate(16);
      program.memory.setU32(set, 1);
      program.memory.setU64(set + 8n, socket);
      yield* program.call('select', 0, set, 0, 0, 0);
      return yield* plain(0);
    }
    case 'event': {
      yield* program.call('WSAEventSelect', socket, event, 33);
      // What the first call leaves is told of again.
      const parts: Uint8Array[] = [];
      for (let round = 0; round < 2 && parts.at(-1)?.length !== 0; round++) {
        yield* program.call('WaitForSingleObject', event, INFINITE);
        parts.push(...(yield* plain(0)));
      }
      yield* program.call('WSAEventSelect', socket, 0, 0);
      yield* block(program, socket, true);
      return parts;
    }
    case 'overlapped':
      return yield* several(program, socket, 3, buffer, count);
    case 'waiting':
      return yield* several(program, socket, 1, buffer, count);
  }
}

/** Operations that are under way at once: they get the bytes in the order in which they were begun (WSARecv function, learn.microsoft.com). */
function* several(program: Program, socket: bigint, number: number, buffer: bigint, count: number): Generator<ScriptCall, Parts, bigint> {
  const flags = program.allocate(4);
  const begun: { readonly overlapped: bigint; readonly at: bigint }[] = [];
  for (let index = 0; index < number; index++) {
    const at = buffer + BigInt(index * 300);
    const overlapped = program.allocate(32);
    const result = yield* program.call('WSARecv', socket, buffersOf(program, at, [count]), 1, 0, flags, overlapped, 0);
    if (result !== 0n && (yield* lastError(program)) !== WSA_IO_PENDING) throw new Error('WSARecv');
    begun.push({ overlapped, at });
  }
  const parts: Uint8Array[] = [];
  for (const { overlapped, at } of begun) parts.push(program.read(at, yield* waitFor(program, socket, overlapped)));
  return parts;
}

/** Puts both programs on a rig. */
export const startStream = (rig: Rig, sends: readonly Sending[], receives: readonly Receiving[], received: Received): void => {
  rig.start('receiver', receiver(receives, received));
  rig.run(12);
  rig.start('sender', sender(sends), 1);
};
