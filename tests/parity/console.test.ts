import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherOutput } from '../../harness/compare/console.ts';
import { RECORDINGS } from '../../harness/compare/parity.ts';
import { readRecording } from '../../harness/record-type.ts';
import { buildExample } from '../session/example.ts';
import { SYSTEM } from './probes.ts';

/** A recording of an example that makes no call of Windows. */
const recorded = (example: string): ReturnType<typeof readRecording> => {
  const folder = join(RECORDINGS, SYSTEM, 'examples', example);
  return readRecording(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8'));
};

describe('a recorded run without calls is compared by what it printed', () => {
  it.each(['09-02', '09-03'])('%s prints the same', (example) => {
    const { header, calls } = recorded(example);
    expect(calls).toEqual([]);
    expect(otherOutput(buildExample(example), header)).toBeNull();
  });

  it.each([
    ['text', { console: 'another text\n' }],
    ['exit code', { exitCode: 3 }],
  ])('another %s is told', (_, change) => {
    const { header } = recorded('09-02');
    const [first] = header.processes;
    if (first === undefined) throw new Error('no process');
    const changed = { ...header, processes: [{ ...first, ...change }] };
    expect(otherOutput(buildExample('09-02'), changed)).toMatchObject({ process: 'main', recorded: change });
  });
});
