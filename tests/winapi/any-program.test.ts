import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyActs, type Act } from './any-program.ts';
import { expectInvariants, MEETINGS, traceOf } from './any-run.ts';

const options = fc.record({ token: fc.nat(10_000).map((seed) => `r${seed}`), processors: fc.integer({ min: 1, max: 3 }) });

describe('whatever programs do, between any two steps all invariants of the kernel hold:', () => {
  test.each(MEETINGS.map((families) => [families.join(', '), families] as const))('%s', (_, families) => {
    fc.assert(fc.property(anyActs(families, 12), options, expectInvariants), { numRuns: 6, seed: 20261121 });
  });
});

test('whatever programs do, a run that is taken up again where it was saved goes on as it did, to the byte', () => {
  fc.assert(
    fc.property(anyActs(MEETINGS.flat(), 12), options, fc.integer({ min: 1, max: 200 }), (acts, settings, back) => {
      expect(traceOf(acts, settings, back)).toBe(traceOf(acts, settings));
    }),
    { numRuns: 6, seed: 20261121 },
  );
});

test('a call that is asked again after WSACleanup takes its wake-up though it fails', () => {
  const act = (name: string, one = 0, two = 0): Act => ({ name, one, two });
  const disconnects = [[act('beginDisconnect', 1, 3)], [act('wait', 2), act('sleep', 0, 2), act('releaseMutex'), act('cleanup')], []];
  expectInvariants([disconnects, [[act('exit')], [], [act('get')]]], { token: 'r0', processors: 1 });
});
