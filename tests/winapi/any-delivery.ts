import fc from 'fast-check';
import { expect } from 'vitest';
import type { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { faultsOf } from '../kernel/invariant.ts';
import { Rig, type Program, type RigOptions, type Script, type ScriptCall } from './rig.ts';

/** What posters hand out, and takers take: each piece has a number of its own. */
type Kind = 'packet' | 'apc' | 'message' | 'count';

const KINDS: readonly Kind[] = ['packet', 'apc', 'message', 'count'];

/** What a poster does: it hands a piece to a taker (or to any, by the port), suspends one for a while, or rests. */
export interface Posting {
  readonly kind: Kind | 'suspension' | 'rest';
  readonly taker: number;
}

/** How a taker looks for what is there. */
export type Taking = 'get' | 'get-several' | 'alertable' | 'peek' | 'messages' | 'semaphore' | 'semaphore-alertable';

export interface Delivery {
  readonly posters: readonly (readonly Posting[])[];
  readonly takers: readonly (readonly Taking[])[];
  /** Of the port. */
  readonly concurrency: number;
}

export const deliveries = (length: number): fc.Arbitrary<Delivery> =>
  fc.record({
    posters: fc.array(
      fc.array(
        fc.record({
          kind: fc.constantFrom<Posting['kind']>('packet', 'packet', 'apc', 'message', 'count', 'suspension', 'rest'),
          taker: fc.nat(TAKERS - 1),
        }),
        { maxLength: length },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    takers: fc.array(
      fc.array(fc.constantFrom<Taking>('get', 'get-several', 'alertable', 'peek', 'messages', 'semaphore', 'semaphore-alertable'), {
        maxLength: length,
      }),
      { minLength: TAKERS, maxLength: TAKERS },
    ),
    concurrency: fc.integer({ min: 0, max: 2 }),
  });

const TAKERS = 3;
const PM_REMOVE = 1;
const QS_ALLINPUT = 0x04ff;
const MOST = 100;

/** Where the process keeps its handles, the ids of its takers, and what was taken: a count, then kind, taker and piece of each. */
const PORT = 0x2_0000n;
const SEMAPHORE = 0x2_0008n;
const TAKER_HANDLES = 0x2_0010n;
const TAKER_IDS = 0x2_0040n;
const TAKEN = 0x3_0000n;
const ENTRY = 8;

interface Taken {
  readonly kind: Kind;
  readonly taker: number;
  readonly piece: number;
}

/** A piece is written down in the step in which a thread learns that it has it. */
const note = (program: Program, kind: Kind, taker: number, piece: number): void => {
  const count = Number(program.number(TAKEN, 4));
  const at = TAKEN + BigInt(8 + count * ENTRY);
  program.memory.setU32(at, KINDS.indexOf(kind) * 16 + taker);
  program.memory.setU32(at + 4n, piece);
  program.memory.setU32(TAKEN, count + 1);
};

const taken = (rig: Rig): readonly Taken[] =>
  [...rig.memories.values()].flatMap((memory) =>
    Array.from({ length: memory.u32(TAKEN) }, (_, index) => {
      const at = TAKEN + BigInt(8 + index * ENTRY);
      const head = memory.u32(at);
      return { kind: KINDS[head >> 4] ?? 'packet', taker: head & 15, piece: memory.u32(at + 4n) };
    }),
  );

/** A poster's pieces, in order; each poster has a hundred thousand numbers. */
const pieceOf = (poster: number, index: number): number => poster * 100_000 + index;

const handleAt = (program: Program, address: bigint): bigint => program.number(address, 8);

const routine: Script = function* (program) {
  note(program, 'apc', Number(program.argument >> 32n), Number(program.argument & 0xffff_ffffn));
  yield* program.work(5);
  return 0;
};

const poster = (delivery: Delivery): Script =>
  function* (program) {
    const number = Number(program.argument);
    for (const [index, { kind, taker }] of (delivery.posters[number] ?? []).entries()) {
      const piece = pieceOf(number, index);
      const [thread, id] = [handleAt(program, TAKER_HANDLES + BigInt(taker * 8)), program.number(TAKER_IDS + BigInt(taker * 8), 8)];
      if (kind === 'packet') yield* program.call('PostQueuedCompletionStatus', handleAt(program, PORT), 0, piece, 0);
      else if (kind === 'apc')
        yield* program.call('QueueUserAPC', program.address(routine), thread, (BigInt(taker) << 32n) + BigInt(piece));
      else if (kind === 'message') yield* program.call('PostThreadMessageA', id, 0x400, piece, 0);
      else if (kind === 'count') yield* program.call('ReleaseSemaphore', handleAt(program, SEMAPHORE), 1, 0);
      else if (kind === 'rest') yield* program.call('Sleep', 1);
      else {
        yield* program.call('SuspendThread', thread);
        yield* program.call('Sleep', 1);
        yield* program.call('ResumeThread', thread);
      }
    }
    return 0;
  };

const taker = (delivery: Delivery): Script =>
  function* (program) {
    const number = Number(program.argument);
    const room = program.allocate(128);
    yield* program.call('PeekMessageA', room, 0, 0, 0, 0);
    for (const taking of delivery.takers[number] ?? []) yield* take(program, number, taking, room);
    return 0;
  };

function* take(program: Program, number: number, taking: Taking, room: bigint): Generator<ScriptCall, void, bigint> {
  const [port, semaphore] = [handleAt(program, PORT), handleAt(program, SEMAPHORE)];
  switch (taking) {
    case 'get':
      if ((yield* program.call('GetQueuedCompletionStatus', port, room, room + 8n, room + 16n, 2)) !== 0n)
        note(program, 'packet', number, Number(program.number(room + 8n, 8)));
      return;
    case 'get-several': {
      const got = yield* program.call('GetQueuedCompletionStatusEx', port, room, 3, room + 112n, 2, 1);
      const count = got === 0n ? 0 : Number(program.number(room + 112n, 4));
      for (let index = 0; index < count; index++) note(program, 'packet', number, Number(program.number(room + BigInt(index * 32), 8)));
      return;
    }
    case 'alertable':
      yield* program.call('SleepEx', 2, 1);
      return;
    case 'messages':
      yield* program.call('MsgWaitForMultipleObjects', 0, 0, 0, 2, QS_ALLINPUT);
      yield* peek(program, number, room);
      return;
    case 'peek':
      yield* peek(program, number, room);
      return;
    case 'semaphore':
    case 'semaphore-alertable':
      if ((yield* program.call('WaitForSingleObjectEx', semaphore, 2, Number(taking === 'semaphore-alertable'))) === 0n)
        note(program, 'count', number, 0);
  }
}

function* peek(program: Program, number: number, room: bigint): Generator<ScriptCall, void, bigint> {
  if ((yield* program.call('PeekMessageA', room, 0, 0, 0, PM_REMOVE)) !== 0n)
    note(program, 'message', number, Number(program.number(room + 16n, 8)));
}

const start = (rig: Rig, delivery: Delivery): void => {
  const [posting, taking] = [poster(delivery), taker(delivery)];
  rig.functions(posting, taking, routine);
  rig.start('program', function* (program) {
    program.memory.setU64(PORT, yield* program.call('CreateIoCompletionPort', 0xffff_ffff_ffff_ffffn, 0, 0, delivery.concurrency));
    program.memory.setU64(SEMAPHORE, yield* program.call('CreateSemaphoreA', 0, 0, MOST, 0));
    for (let number = 0; number < TAKERS; number++) {
      const [handle, id] = [TAKER_HANDLES + BigInt(number * 8), TAKER_IDS + BigInt(number * 8)];
      program.memory.setU64(handle, yield* program.call('CreateThread', 0, 0, program.address(taking), number, 0, id));
    }
    yield* program.call('Sleep', 1);
    for (const number of delivery.posters.keys()) yield* program.call('CreateThread', 0, 0, program.address(posting), number, 0, 0);
    yield* program.call('Sleep', 0xffff_ffff);
    return 0;
  });
};

/** Pieces that were handed out and that nobody has taken. */
const left = (kernel: Kernel): readonly Taken[] => [
  ...[...kernel.state.ports.values()].flatMap(({ packets }) =>
    [...packets.values()].map(({ key }): Taken => ({ kind: 'packet', taker: -1, piece: Number(key) })),
  ),
  ...[...kernel.state.threads.values()].flatMap(({ apcs, queue }) => [
    ...apcs.map((apc): Taken => ({ kind: 'apc', taker: -1, piece: Number((apc.arguments[0] ?? 0n) & 0xffff_ffffn) })),
    ...(queue?.posted ?? []).map(({ wParam }): Taken => ({ kind: 'message', taker: -1, piece: Number(wParam) })),
  ]),
];

const MOST_STEPS = 5000;

/**
 * Everything handed out is taken once or still there, and each taker gets what one poster has handed out in that order (I/O Completion
 * Ports, QueueUserAPC function, PostThreadMessage function, learn.microsoft.com). `back`: after so many steps some are taken back.
 */
export const expectDelivery = (delivery: Delivery, options: RigOptions, back: number): void => {
  const rig = new Rig(options);
  start(rig, delivery);
  rig.run(back);
  const snapshot = rig.save();
  rig.run(30);
  rig.restore(snapshot);
  for (let steps = 0; rig.run(1) === null && steps < MOST_STEPS; steps++) expect(faultsOf(rig.kernel)).toEqual([]);
  const gone = taken(rig);
  const all = [...gone, ...left(rig.kernel)];
  for (const kind of ['packet', 'apc', 'message'] as const) {
    const found = all.filter((each) => each.kind === kind).map(({ piece }) => piece);
    const ended = delivery.posters.flatMap((list, number) =>
      list.flatMap((each, index) => (each.kind === kind ? [{ piece: pieceOf(number, index), taker: each.taker }] : [])),
    );
    const lost = ended.filter(({ piece }) => !found.includes(piece)).filter(({ taker: to }) => kind === 'packet' || !hasEnded(rig, to));
    expect(lost, `${kind}s that were lost`).toEqual([]);
    expect(new Set(found).size, `${kind}s that came twice`).toBe(found.length);
    for (let number = 0; number < TAKERS; number++) {
      for (const from of delivery.posters.keys()) {
        const order = gone.filter((each) => each.kind === kind && each.taker === number && Math.floor(each.piece / 100_000) === from);
        const pieces = order.map(({ piece }) => piece);
        expect(pieces, `the order of ${kind}s`).toEqual([...pieces].sort((a, b) => a - b));
      }
    }
  }
  const released = delivery.posters.flat().filter(({ kind }) => kind === 'count').length;
  const [semaphore] = rig.kernel.state.objects.filter(({ machine }) => machine === 'semaphore');
  const counted = gone.filter(({ kind }) => kind === 'count').length;
  expect(semaphore?.machine === 'semaphore' && semaphore.count + counted).toBe(released);
};

/** What a thread had not taken when it ended is gone with it. */
const hasEnded = (rig: Rig, number: number): boolean => {
  const [memory] = rig.memories.values();
  const thread = rig.kernel.state.threads.see(memory?.u32(TAKER_IDS + BigInt(number * 8)) ?? 0);
  return thread?.exitCode !== null;
};
