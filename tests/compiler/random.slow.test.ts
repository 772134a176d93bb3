import { describe, expect, it } from 'vitest';
import { missingFor } from './oracle/native.ts';
import { differences } from './random/compare.ts';

/**
 * Random programs print what they print when MinGW compiles them and Wine runs them. `npx tsx tests/compiler/random/search.ts FROM COUNT`
 * looks at any others.
 */
const perBatch = 25;
const batches = Array.from({ length: 40 }, (_, batch) => batch);
const missing = missingFor('random.cpp', 'windows');

describe.skipIf(missing.length > 0)('random programs print what they print natively', () => {
  for (const language of ['c', 'cpp'] as const) {
    it.each(batches)(`${language}, batch %i`, async (batch) => {
      const seeds = Array.from({ length: perBatch }, (_, index) => batch * perBatch + index + 1);
      expect(await differences(seeds, language)).toEqual([]);
    });
  }
});
