import { describe, expect, it } from 'vitest';
import { compare, recordingsOf, runName, runResult, systems } from '../../harness/compare/parity.ts';
import { unexplained } from '../../harness/compare/unexplained.ts';
import { storedResults } from './probes.ts';

/**
 * Every stored recording of a native run is one that the simulator admits (or, where it made no call, printed the same), or is named in known.ts or unexplained.ts with what was
 * seen; and the stored results, which the book shows, are what comparing gives.
 */
describe.each(systems())('recordings of %s', (system) => {
  const stored = [...recordingsOf(system)];
  const open = new Set(unexplained.filter((one) => one.system === system).map(({ file }) => file));

  it('names no recording as unexplained that is not there', () => {
    const files = stored.map(({ file }) => file);
    expect([...open].filter((file) => !files.includes(file))).toEqual([]);
  });

  const results = storedResults(system);

  it.each(stored.map(({ file, recording }) => [file, recording] as const))('%s', (file, recording) => {
    const compared = compare(system, file, recording);
    const { verdict } = compared;
    // A native run that crashed is told as that: no parity, and no failure of ours.
    const accepted =
      recording.header.ended === 'crashed' ? ['went-wrong'] : [recording.calls.length === 0 ? 'printed' : 'admitted', 'known'];
    const expected = open.has(file) ? ['differs'] : accepted;
    expect(expected, JSON.stringify(verdict).slice(0, 2000)).toContain(verdict.kind);
    if (verdict.kind === 'printed') expect(verdict.other).toBeNull();
    expect(results.runs[runName(compared)], 'overlapped parity --write').toEqual(runResult(compared));
  });
});
