import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { PLAIN_NETWORK } from '../../src/simulator/network/host.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';

/** Steps of each thread, by the instructions that each takes. */
type Work = readonly (readonly number[])[];

/**
 * Runs threads that only compute, at most `most` steps a turn, and tells who made which step when. A turn goes on, as a machine's
 * does, until it has run as many instructions as allowed and stands at a step's end.
 */
const order = (work: Work, token: string, processors: number, most: number): string[] => {
  const kernel = new Kernel({
    processors,
    schedule: Schedule.parse(token) ?? new Schedule(),
    network: PLAIN_NETWORK,
    emit: () => undefined,
    transfer: () => ({ status: 0, bytes: 0 }),
  });
  const { process, thread } = kernel.startProcess('program', 'main');
  const left = new Map([[thread, [...(work[0] ?? [])]]]);
  for (const steps of work.slice(1)) left.set(kernel.createThread(process, { address: 1n, argument: 0n }, 'worker', false).id, [...steps]);
  const made: string[] = [];
  for (let next = kernel.next(); next.kind === 'run'; next = kernel.next()) {
    const steps = left.get(next.thread) ?? [];
    let [count, instructions] = [0, 0];
    while (steps.length > 0 && count < Math.min(most, next.steps) && instructions < next.instructions) {
      instructions += steps.shift() ?? 0;
      count++;
      made.push(`${next.thread} ${kernel.now + instructions}`);
    }
    kernel.ran(next.thread, count, instructions);
    if (steps.length === 0) kernel.endThread(next.thread, 0);
  }
  return made;
};

test('however a run is cut into turns, it is the same run', () => {
  const works = fc.array(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(works, fc.nat(10_000), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }), (work, seed, processors, most) => {
      for (const token of ['d', `r${seed}`])
        expect(order(work, token, processors, most)).toEqual(order(work, token, processors, 1_000_000));
    }),
    { numRuns: 200 },
  );
});

test('different schedules give different orders', () => {
  const work = [Array<number>(100).fill(100), Array<number>(100).fill(100)];
  const orders = new Set(Array.from({ length: 20 }, (_, seed) => order(work, `r${seed}`, 1, 100).join()));
  expect(orders.size).toBeGreaterThan(5);
});
