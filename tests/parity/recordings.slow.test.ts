import { describe, expect, it } from 'vitest';
import { compare, recordingsOf, runName, runResult, systems } from '../../harness/compare/parity.ts';
import { storedResults } from './probes.ts';

/**
 * Every stored recording of a native run is one that the simulator admits (or, where it made no call, printed the same), or departs from it
 * as known.ts says and no otherwise; and the stored results, which the book shows, are what comparing gives.
 */
describe.each(systems())('recordings of %s', (system) => {
  const stored = [...recordingsOf(system)];
  const results = storedResults(system);

  it.each(stored.map(({ file, recording }) => [file, recording] as const))('%s', (file, recording) => {
    const compared = compare(system, file, recording);
    const { verdict } = compared;
    // A native run that crashed is told as that: no parity, and no failure of ours.
    const accepted =
      recording.header.ended === 'crashed' ? ['went-wrong'] : [recording.calls.length === 0 ? 'printed' : 'admitted', 'known'];
    expect(accepted, JSON.stringify(verdict).slice(0, 2000)).toContain(verdict.kind);
    if (verdict.kind === 'printed') expect(verdict.other).toBeNull();
    expect(results.runs[runName(compared)], 'overlapped parity --write').toEqual(runResult(compared));
  });
});
