import fc from 'fast-check';
import { test } from 'vitest';
import { deliveries, expectDelivery } from './any-delivery.ts';

const options = fc.record({ token: fc.nat(100_000).map((seed) => `r${seed}`), processors: fc.integer({ min: 1, max: 3 }) });

test('packets, APCs, messages and counts are neither lost nor there twice, and come in order', () => {
  fc.assert(fc.property(deliveries(30), options, fc.integer({ min: 1, max: 400 }), expectDelivery), { numRuns: 300, seed: 20261121 });
});
