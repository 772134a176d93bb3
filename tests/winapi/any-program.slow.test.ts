import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyActs } from './any-program.ts';
import { expectInvariants, MEETINGS, traceOf } from './any-run.ts';

/** A narrow network as well: little fits into a segment or a buffer, and much is under way at once. */
const options = fc.record({
  token: fc.nat(1_000_000).map((seed) => `r${seed}`),
  processors: fc.integer({ min: 1, max: 4 }),
  network: fc.record({
    latencyUs: fc.constantFrom(50, 5000),
    maxSegment: fc.constantFrom(1460, 7),
    sendBuffer: fc.constantFrom(65_536, 50),
    receiveBuffer: fc.constantFrom(65_536, 50),
  }),
});

describe('whatever programs do, between any two steps all invariants of the kernel hold:', () => {
  test.each(MEETINGS.map((families) => [families.join(', '), families] as const))('%s', (_, families) => {
    fc.assert(fc.property(anyActs(families, 25), options, expectInvariants), { numRuns: 80, seed: 20261121 });
  });
});

test('whatever programs do, a run that is taken up again where it was saved goes on as it did, to the byte', () => {
  fc.assert(
    fc.property(anyActs(MEETINGS.flat(), 25), options, fc.integer({ min: 1, max: 400 }), (acts, settings, back) => {
      expect(traceOf(acts, settings, back)).toBe(traceOf(acts, settings));
    }),
    { numRuns: 80, seed: 20261121 },
  );
});
