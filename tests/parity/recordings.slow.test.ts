import { describe, expect, it } from 'vitest';
import { compare, recordingsOf, systems } from '../../harness/compare/parity.ts';
import { unexplained } from '../../harness/compare/unexplained.ts';

/** Every stored recording of a native run is one that the simulator admits, or is named in known.ts or unexplained.ts with what was seen. */
describe.each(systems())('recordings of %s', (system) => {
  const stored = [...recordingsOf(system)];
  const open = new Set(unexplained.filter((one) => one.system === system).map(({ file }) => file));

  it('names no recording as unexplained that is not there', () => {
    const files = stored.map(({ file }) => file);
    expect([...open].filter((file) => !files.includes(file))).toEqual([]);
  });

  it.each(stored.filter(({ file }) => !open.has(file)).map(({ file, recording }) => [file, recording] as const))(
    '%s',
    (file, recording) => {
      const { verdict } = compare(system, file, recording);
      // A native run that crashed is told as that: no parity, and no failure of ours.
      const accepted = recording.header.ended === 'crashed' ? ['went-wrong'] : ['admitted', 'known'];
      expect(accepted, JSON.stringify(verdict).slice(0, 2000)).toContain(verdict.kind);
    },
  );
});
