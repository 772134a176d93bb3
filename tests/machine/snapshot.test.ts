import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK, TAGS } from '../../src/simulator/machine/core/layout.ts';
import type { MachineSnapshot } from '../../src/simulator/machine/machine.ts';
import { load, type Bench, type Natives } from './harness.ts';

const natives: Natives = {
  malloc: ({ machine, thread }, args) => machine.heap(thread).allocate(args.int(0), false),
  free: ({ machine, thread }, args) => (machine.heap(thread).release(args.pointer(0)), 0n),
};

/** One statement of a random program. Slots 1 to 6 hold numbers, 7 a pointer to the frame's object, 8 one to a global, 9 one to the heap. */
const number = fc.integer({ min: 1, max: 6 });
const statement = fc.oneof(
  fc.tuple(number, fc.integer()).map(([a, k]) => `LDI ${a} ${k}`),
  fc
    .tuple(fc.constantFrom('ADD32S', 'MUL32U', 'SUB64', 'XOR', 'SHL64', 'LTS'), number, number, number)
    .map(([op, a, b, c]) => `${op} ${a} ${b} ${c}`),
  fc.tuple(number).map(([a]) => `UNDEF ${a} 0`),
  fc
    .tuple(fc.constantFrom('LD8S', 'LD32S', 'LD64'), number, fc.constantFrom(7, 8), fc.integer({ min: -12, max: 40 }))
    .map(([op, a, p, k]) => `${op} ${a} ${p} ${k}`),
  fc
    .tuple(fc.constantFrom('ST8', 'ST32', 'ST64'), number, fc.constantFrom(7, 8), fc.integer({ min: -12, max: 40 }))
    .map(([op, a, p, k]) => `${op} ${a} ${p} ${k}`),
  fc.constantFrom(
    'KILL 16 16',
    'DECLARE 16 16',
    'COPY 7 8 16',
    'COPY 8 7 16',
    'CALL 5 inner',
    'CALL 2 inner',
    'CALL 4 small',
    'CALL 4 small',
    'NATIVE 3 1 print',
  ),
  fc.integer({ min: 1, max: 70000 }).map((size) => `LDI 9 ${size}\nNATIVE 9 1 malloc\nST8 1 9 0`),
  fc.constant('MOV 6 9\nNATIVE 6 1 free'),
  number.map((a) => `JGTSI ${a} 100 L\nADD32SI ${a} ${a} 1\nL:`),
);

/** `main` repeats the statements; `inner` uses some stack of its own, and leaves marks in it. */
const program = fc.array(statement, { minLength: 4, maxLength: 14 }).map((statements) => {
  const body = statements.map((text, i) => `STEP\n${text.replaceAll(/\bL\b/g, `L${i}`)}`).join('\n');
  return `
    global g 32
    function inner arguments=1
      ENTER 4 5120
      DECLARE 16 5000
      LEAS 1 16
      ST64 0 1 4000
      STEP
      LD64 2 1 80
      ADD64 0 2 0
      RET
    function small arguments=1
      ENTER 2 32
      STEP
      RET
    function main
      ENTER 12 64
      DECLARE 16 16
      LEAS 7 16
      LEAG 8 g
      LDI 11 0
    again:
      ${body}
      STEP
      ADD32SI 11 11 1
      JLTSI 11 12 again
      RET`;
});

/** All that can be seen of a machine. */
function picture(bench: Bench): unknown {
  const { machine } = bench;
  const { space } = machine;
  const chunks: unknown[] = [];
  for (let chunk = 0; chunk < 400; chunk++) {
    const tag = space.view.getUint32(TAGS + chunk * 8, true);
    if (tag === 0) continue;
    const at = space.linear(chunk * CHUNK);
    chunks.push([chunk, tag, checksum(space.bytes.subarray(at, at + 2 * CHUNK))]);
  }
  return {
    chunks,
    threads: Array.from(machine.threads, (thread) => {
      const { slots, masks, record, frames } = thread.save();
      return [thread.index, checksum(slots), masks === null ? 0 : checksum(masks), checksum(record), checksum(frames)];
    }),
    blocks: machine.table.live(),
    reported: bench.reports.length,
  };
}

/** Lengths are multiples of 4. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const word of new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)) sum = (Math.imul(sum, 31) + word) | 0;
  return sum;
}

/** Runs two threads in turn for a number of steps; the second is begun, ended and begun again on the way. */
function advance(bench: Bench, from: number, to: number): void {
  const { machine } = bench;
  for (let step = from; step < to; step++) {
    if (step % 20 === 5) machine.call(machine.createThread() ?? -1, machine.functionAddress(machine.program.entry), []);
    const threads = Array.from(machine.threads, ({ index }) => index);
    const thread = threads[step % threads.length] ?? 0;
    if (machine.depth(thread) > 0) machine.run(thread, 1, Infinity);
    if (step % 20 === 19) machine.endThread(threads[threads.length - 1] ?? 0);
  }
}

test('going back to any moment and on again is the same as never having been elsewhere', () => {
  fc.assert(
    fc.property(program, fc.array(fc.tuple(fc.nat(59), fc.nat(20)), { minLength: 2, maxLength: 6 }), (source, visits) => {
      // Straight on, saving at every step.
      const bench = load(source, natives);
      const ends = new Set(visits.flatMap(([from, length]) => [from, from + length]));
      const moments: { readonly saved: MachineSnapshot; readonly reports: number; readonly picture: unknown }[] = [];
      for (let step = 0; step <= 80; step++) {
        const seen = ends.has(step) ? picture(bench) : null;
        moments.push({ saved: bench.machine.save(), reports: bench.reports.length, picture: seen });
        advance(bench, step, step + 1);
      }
      // Then here and there.
      for (const [from, length] of visits) {
        const moment = moments[from];
        if (moment === undefined) continue;
        bench.machine.restore(moment.saved);
        bench.reports.length = moment.reports;
        expect(picture(bench)).toEqual(moment.picture);
        advance(bench, from, from + length);
        expect(picture(bench)).toEqual(moments[from + length]?.picture);
      }
    }),
    { numRuns: 40, seed: 20 },
  );
});

test('a run never saved is the same as one saved at every step', () => {
  fc.assert(
    fc.property(program, (source) => {
      const plain = load(source, natives);
      advance(plain, 0, 60);
      const saved = load(source, natives);
      for (let step = 0; step < 60; step++) {
        saved.machine.save();
        advance(saved, step, step + 1);
      }
      expect(picture(saved)).toEqual(picture(plain));
      expect(saved.reports).toEqual(plain.reports);
    }),
    { numRuns: 20, seed: 21 },
  );
});

test('the stack of a thread that ended is saved afresh for the one that gets it next', () => {
  const bench = load(`
    function main
      ENTER 4 20480
      DECLARE 16 20000
      LEAS 1 16
      ZERO 1 20000
      STEP
      RET
    function small
      ENTER 1 0
      STEP
      RET`);
  const { machine, thread } = bench;
  machine.run(thread, 1, Infinity);
  const deep = machine.save();
  machine.endThread(thread);
  // Once more, so that the same chunks are a stack again.
  machine.endThread(machine.createThread() ?? -1);
  const next = machine.createThread() ?? -1;
  machine.call(next, machine.functionAddress(1), []);
  machine.run(next, 1, Infinity);
  const before = picture(bench);
  const reused = machine.save();
  machine.restore(deep);
  machine.restore(reused);
  expect(picture(bench)).toEqual(before);
});

test('saving again copies nothing, and a small change copies little', () => {
  const { machine, thread } = load('global g 32\nfunction main\nENTER 4 0\nLEAG 1 g\nLDI 2 5\nSTEP\nST64 2 1 0\nSTEP\nRET');
  machine.run(thread, 1, Infinity);
  const first = machine.save();
  const second = machine.save();
  const pages = (snapshot: MachineSnapshot): unknown[] =>
    snapshot.space.chunks.flatMap((chunk) => chunk ?? []).filter((page) => page !== null);
  expect(second.heap).toBe(first.heap);
  expect(second.threads[0]).toBe(first.threads[0]);
  expect(pages(second).every((page, i) => page === pages(first)[i])).toBe(true);
  machine.run(thread, 1, Infinity);
  expect(pages(machine.save()).filter((page) => !pages(second).includes(page)).length).toBe(1);
});
