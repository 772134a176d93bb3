import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connected, listening, Rig, startup, type RigOptions, type Script } from '../winapi/rig.ts';

const PORT = 40_100;
const BUFFER = 1500;

/** Sends `sizes` pieces of a running pattern, then shuts down sending, then reads to the end. */
const sender = (sizes: readonly number[], noDelay: boolean): Script =>
  function* (program) {
    yield* startup(program);
    const socket = yield* connected(program, PORT);
    const buffer = program.allocate(BUFFER);
    program.memory.setU32(buffer, Number(noDelay));
    yield* program.call('setsockopt', socket, 6, 1, buffer, 4);
    let at = 0;
    for (const size of sizes) {
      program.memory.writeBytes(buffer, pattern(at, size));
      at += Number(yield* program.call('send', socket, buffer, size, 0));
    }
    yield* program.call('shutdown', socket, 1);
    let back = 0;
    for (;;) {
      const count = Number(yield* program.call('recv', socket, buffer, BUFFER, 0));
      if (count <= 0) break;
      if (!sameBytes(program.read(buffer, count), pattern(back, count))) return 1;
      back += count;
    }
    yield* program.call('closesocket', socket);
    return back === at ? 0 : 2;
  };

/** Sends back what it gets, reading up to `sizes` bytes at a time. */
const echoer = (sizes: readonly number[]): Script =>
  function* (program) {
    yield* startup(program);
    const socket = yield* listening(program, PORT);
    const client = yield* program.call('accept', socket, 0, 0);
    const buffer = program.allocate(BUFFER);
    for (let turn = 0; ; turn++) {
      const count = yield* program.call('recv', client, buffer, sizes[turn % sizes.length] ?? 1, 0);
      if (count <= 0n) break;
      yield* program.call('send', client, buffer, count, 0);
    }
    yield* program.call('closesocket', client);
    return 0;
  };

const pattern = (at: number, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) => ((at + index) * 7 + ((at + index) >> 8)) & 255);
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

const sizes = fc.array(fc.integer({ min: 1, max: BUFFER }), { minLength: 1, maxLength: 5 });
const worlds = fc.record({
  token: fc.integer({ min: 0, max: 1_000_000 }).map((seed) => `r${seed}`),
  processors: fc.integer({ min: 1, max: 3 }),
  network: fc.record({
    latencyUs: fc.integer({ min: 0, max: 2000 }),
    maxSegment: fc.constantFrom(1, 7, 100, 1460, 65_495),
    sendBuffer: fc.constantFrom(0, 1, 16, 1000, 65_536),
    receiveBuffer: fc.constantFrom(1, 16, 1000, 65_536),
  }),
});

const exitCodes = (rig: Rig): (number | null)[] => [...rig.kernel.state.processes.values()].map(({ exitCode }) => exitCode);

const transfer = (world: RigOptions, sent: readonly number[], read: readonly number[], noDelay: boolean): Rig => {
  const rig = new Rig(world);
  rig.start('server', echoer(read));
  rig.run();
  rig.start('client', sender(sent, noDelay));
  return rig;
};

/** An echo that reads only after it has sent all would stop for ever once all buffers are full: such runs say so instead of ending. */
const fits = (
  { network }: { readonly network: { readonly sendBuffer: number; readonly receiveBuffer: number } },
  sent: readonly number[],
): boolean => sent.reduce((sum, size) => sum + size, 0) <= network.sendBuffer * 2 + network.receiveBuffer * 2;

describe('a stream', () => {
  test('delivers every byte once and in order, whatever the cuts, delays, buffers and schedule', () => {
    fc.assert(
      fc.property(worlds, sizes, sizes, fc.boolean(), (world, sent, read, noDelay) => {
        fc.pre(world.network.maxSegment > 1 || sent.length < 3);
        const small = world.network.maxSegment === 1 || world.network.sendBuffer < 16 || world.network.receiveBuffer < 16;
        const pieces = small ? sent.map((size) => (size % 20) + 1) : sent;
        fc.pre(fits(world, pieces));
        const rig = transfer(world, pieces, read, noDelay);
        expect(rig.run()).toBe('exited');
        expect(exitCodes(rig)).toEqual([0, 0]);
      }),
      { numRuns: 100 },
    );
  });

  test('a lone echo client that reads too late and its server block each other when all buffers are full', () => {
    const network = { latencyUs: 50, maxSegment: 1460, sendBuffer: 100, receiveBuffer: 100 };
    const rig = transfer({ network }, [1000], [64], false);
    expect(rig.run()).toBe('quiescent');
    expect([...rig.kernel.state.threads.values()].map(({ wait }) => wait?.target.kind)).toEqual(['socket-room', 'socket-room']);
  });
});

describe('a run', () => {
  test('is the same run again from the same token', () => {
    fc.assert(
      fc.property(worlds, sizes, sizes, (world, sent, read) => {
        const pieces = sent.map((size) => (size % 50) + 1);
        const [one, two] = [transfer(world, pieces, read, false), transfer(world, pieces, read, false)];
        one.run();
        two.run();
        expect(two.events).toEqual(one.events);
      }),
      { numRuns: 30 },
    );
  });

  test('restored to any earlier step and run again is the same', () => {
    fc.assert(
      fc.property(worlds, sizes, sizes, fc.nat(200), fc.nat(200), (world, sent, read, first, more) => {
        const rig = transfer(
          world,
          sent.map((size) => (size % 50) + 1),
          read,
          false,
        );
        rig.run(first);
        const saved = rig.save();
        const before = rig.events.length;
        rig.run(more);
        const events = rig.events.slice(before);
        rig.restore(saved);
        rig.events.length = before;
        rig.run(more);
        expect(rig.events.slice(before)).toEqual(events);
      }),
      { numRuns: 60 },
    );
  });
});
