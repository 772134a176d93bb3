import { describe, expect, it } from 'vitest';
import { missingFor } from './oracle/native.ts';
import { begun, differences } from './random/compare.ts';

/**
 * Two thousand random programs print what they print when MinGW compiles them and Wine runs them; without those, they count as
 * skipped. `npx tsx tests/compiler/random/search.ts FROM COUNT` looks at any others. A seed means another program as soon as the
 * generator learns something, so what was found is kept as programs, in corpus/random.
 */
const perBatch = 100;
const firsts = Array.from({ length: 10 }, (_, index) => index * perBatch + 1);
const missing = missingFor('random.cpp', 'windows').concat(missingFor('random.c', 'windows'));

describe.skipIf(missing.length > 0).each(['c', 'cpp'] as const)('random programs print what they print natively: %s', (language) => {
  const batches = firsts.map((first) => ({ first, batch: missing.length > 0 ? null : begun(first, perBatch, language) }));
  it.for(batches)('seeds from $first on', async ({ batch }) => {
    expect(batch === null ? ['nothing to compare with'] : await differences(batch)).toEqual([]);
  });
});
